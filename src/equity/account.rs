//! The account of a förbund as an annual report has it: rows as in a resultaträkning, years as columns.

use super::{cell, is_known};
use crate::{
    dom::{El, column_heading, el, el_in, row_heading, table, tbody, td, tr},
    live::Derived,
    text::{self, equity as told},
    work::Work,
};
use finsam_engine::{AccountItem, AccountOrigin, AccountYear, ForbundId, Kronor, RemarkAbout};
use reactive_graph::graph::untrack;

/// A row of the sheet.
#[derive(Clone, Copy, PartialEq)]
pub enum Row {
    Item(AccountItem),
    Result,
    RecommendedMax,
    Over,
    EquityRatio,
    AdministrationShare,
    CostOfContributions,
}

const ROWS: [Row; 19] = [
    Row::Item(AccountItem::Opening),
    Row::Item(AccountItem::Contributions),
    Row::Item(AccountItem::FromState),
    Row::Item(AccountItem::FromRegion),
    Row::Item(AccountItem::FromKommuner),
    Row::Item(AccountItem::OtherIncome),
    Row::Item(AccountItem::Costs),
    Row::Item(AccountItem::Individual),
    Row::Item(AccountItem::Structural),
    Row::Item(AccountItem::Administration),
    Row::Item(AccountItem::Financial),
    Row::Result,
    Row::Item(AccountItem::Closing),
    Row::RecommendedMax,
    Row::Over,
    Row::Item(AccountItem::TotalAssets),
    Row::EquityRatio,
    Row::AdministrationShare,
    Row::CostOfContributions,
];

/// The years of one förbund.
pub type Account = Derived<Vec<AccountYear>>;

impl Row {
    fn name(self, work: Work) -> String {
        let words = work.lang().equity_words();
        match self {
            Self::Item(item) => return told::row_name(work.lang(), item),
            Self::Result => words.result,
            Self::RecommendedMax => words.recommended_max,
            Self::Over => words.over_or_under,
            Self::EquityRatio => words.equity_ratio,
            Self::AdministrationShare => words.administration_share,
            Self::CostOfContributions => words.cost_of_contributions,
        }
        .to_owned()
    }

    fn class(self) -> &'static str {
        match self {
            Self::Result | Self::Item(AccountItem::Closing) => "sum",
            Self::Item(item) if AccountItem::CATEGORIES.contains(&item) || AccountItem::PARTIES.contains(&item) => {
                "of-costs"
            }
            _ => "",
        }
    }

    /// The figure of a row that follows from the others.
    fn figure(self, work: Work, of: &AccountYear) -> String {
        let format = work.format();
        let closing = of.kronor(AccountItem::Closing);
        match self {
            Self::Item(item) => work.figure(of.kronor(item)),
            Self::Result => work.figure(of.result.map(|result| result.kronor)),
            Self::RecommendedMax => work.figure(of.recommended_max),
            Self::Over => closing
                .zip(of.recommended_max)
                .map_or_else(|| work.figure(None), |(closing, most)| told::over_or_under(format, closing - most)),
            Self::EquityRatio => work.percent(of.equity_ratio()),
            Self::AdministrationShare => of
                .share_of_costs(AccountItem::Administration)
                .zip(of.keeps_administration_goal())
                .map_or_else(|| work.percent(None), |(share, keeps)| told::administration(format, share, keeps)),
            Self::CostOfContributions => work.percent(of.cost_per_budgeted_krona()),
        }
    }

    fn origin(self, of: &AccountYear) -> Option<AccountOrigin> {
        match self {
            Self::Item(item) => of.of(item),
            Self::Result => of.result,
            _ => None,
        }
        .map(|entry| entry.origin)
    }
}

pub fn account(work: Work, id: ForbundId, years: Account) -> El {
    let words = work.lang().equity_words();
    let columns = move || {
        let of_years = |years: &Vec<AccountYear>| years.iter().map(|of| of.year.to_string()).collect::<Vec<_>>();
        years.with(of_years).join(" ")
    };
    let notes = Derived::new(move || years.with(|years| notes(work, years)));
    let wide = el_in("div", "wide").attrs(&[("role", "region"), ("tabindex", "0"), ("aria-label", words.accounts)]);
    let list = move || {
        notes.with(|notes| {
            let mut list = el_in("ol", "account-notes");
            for (_, _, note) in notes {
                list = list.with(el("li").text(note));
            }
            (!notes.is_empty()).then_some(list)
        })
    };
    el("section")
        .attr("aria-labelledby", "accounts")
        .with(el("h2").id("accounts").live(move || format!("{}, {}", words.accounts, work.format().unit_sign())))
        .with(wide.slot_by(columns, move |_| Some(sheet(work, id, years, notes))))
        .with(el("div").attrs(&[("role", "note"), ("aria-label", words.remarks)]).slot(list))
        .with(el_in("p", "help").id("account-help").text(words.accounts_help))
        .with(el("div").slot(move || places(work, years)))
}

/// What there is to know of a year's row.
type Note = (i64, Row, String);

/// Where a source contradicts itself, and what a result does without; the latter is told when it becomes another.
fn notes(work: Work, years: &[AccountYear]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut left_out: &[AccountItem] = &[];
    for of in years {
        for remark in &of.remarks {
            let row = match remark.about {
                RemarkAbout::Opening => Row::Item(AccountItem::Opening),
                RemarkAbout::Contributions => Row::Item(AccountItem::Contributions),
                RemarkAbout::Costs => Row::Item(AccountItem::Costs),
                RemarkAbout::Result => Row::Result,
                RemarkAbout::Closing => Row::Item(AccountItem::Closing),
            };
            notes.push((of.year, row, told::remark(work.format(), of.year, remark)));
        }
        if !of.left_out.is_empty() && of.left_out != left_out {
            notes.push((of.year, Row::Result, told::left_out(work.lang(), of.year, &of.left_out)));
        }
        left_out = &of.left_out;
    }
    notes
}

/// The table, whose columns are the present years.
fn sheet(work: Work, id: ForbundId, years: Account, notes: Derived<Vec<Note>>) -> El {
    let words = work.lang().equity_words();
    let in_order: Vec<i64> = untrack(|| years.with(|years| years.iter().map(|of| of.year).collect()));
    let is_projected = move |year: i64| with_year(years, year, |of| Some(!is_known(of))).unwrap_or_default();
    let heading = |year: &i64| {
        let year = *year;
        let how = move || if is_projected(year) { words.projected } else { words.stated }.to_owned();
        column_heading("n")
            .toggle("planned", move || is_projected(year))
            .text(&year.to_string())
            .text(" ")
            .with(el("small").live(how))
    };
    let head = tr().with(column_heading("").text(words.row)).with_all(in_order.iter().map(heading));
    let mut body = tbody();
    for row in ROWS {
        let mut cells = tr().attr("class", row.class()).with(row_heading("").text(&row.name(work)));
        for year in &in_order {
            let year = *year;
            let mut cell = td("n").attr("data-label", &year.to_string()).toggle("planned", move || is_projected(year));
            cell = match row {
                // The opening equity of a later year is the former year's closing one.
                Row::Item(AccountItem::Opening) if in_order[..2.min(in_order.len())].contains(&year) => {
                    cell::field(work, id, years, (year, AccountItem::Opening), cell)
                }
                Row::Item(item) if item != AccountItem::Opening => cell::field(work, id, years, (year, item), cell),
                _ => cell.with(
                    el("span")
                        .live(move || with_year(years, year, |of| Some(row.figure(work, of))).unwrap_or_default()),
                ),
            };
            if row == Row::Over {
                let is_over = move || with_year(years, year, |of| Some(of.is_over())).unwrap_or_default();
                cell = cell.toggle("is-over", is_over);
            }
            cells = cells.with(cell.with(mark(work, years, notes, year, row)));
        }
        body = body.with(cells);
    }
    table("account", head, body)
}

/// How a figure is known, where its column does not say so already, and the numbers of its remarks.
fn mark(work: Work, years: Account, notes: Derived<Vec<Note>>, year: i64, row: Row) -> El {
    el_in("small", "origin").live(move || {
        let origin = with_year(years, year, |of| {
            row.origin(of).filter(|origin| is_known(of) || *origin != AccountOrigin::Projected)
        });
        let mut mark = origin.map_or("", |origin| told::origin(work.lang(), origin)).to_owned();
        notes.with(|notes| {
            for (number, note) in notes.iter().enumerate() {
                if (note.0, note.1) == (year, row) {
                    mark += " [";
                    mark += &(number + 1).to_string();
                    mark += "]";
                }
            }
        });
        mark
    })
}

/// Where each published figure stands in its source.
fn places(work: Work, years: Account) -> Option<El> {
    let mut list = None;
    years.with(|years| {
        for of in years {
            for item in AccountItem::ALL {
                if let Some(AccountOrigin::Published { place }) = of.of(item).map(|entry| entry.origin) {
                    let line = el("li").text(&told::place(work.lang(), item, of.year, place));
                    list = Some(list.take().unwrap_or_else(|| el_in("ul", "sources")).with(line));
                }
            }
        }
    });
    let summary = el("summary").text(work.lang().equity_words().where_published);
    list.map(|list| el_in("details", "more").with(summary).with(list))
}

/// Something of a year.
pub fn with_year<T>(years: Account, year: i64, of: impl FnOnce(&AccountYear) -> Option<T>) -> Option<T> {
    years.with(|years| years.iter().find(|of| of.year == year).and_then(of))
}

/// Above this an amount was most likely typed in another unit: it is more than all förbund have in a year.
pub const DOUBTFUL: Kronor = Kronor(1_000_000_000);

/// Whether that is meant, where a figure of the reader's own is as large as that.
pub fn doubt(work: Work, of: Option<finsam_engine::AccountEntry>) -> Option<String> {
    let entry = of.filter(|entry| entry.origin == AccountOrigin::Imported && entry.kronor > DOUBTFUL)?;
    Some(text::is_that_meant(work.format(), entry.kronor))
}
