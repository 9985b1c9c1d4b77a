//! The account of a förbund as an annual report has it: rows as in a resultaträkning, years as columns.

use super::column::{Column, Noted};
use crate::{
    dom::{El, column_heading, el, el_in, row_heading, table, tbody, tr},
    live::Derived,
    text::{self, equity as told},
    work::Work,
};
use finsam_engine::{AccountFigure, AccountItem, AccountOrigin, AccountYear, ForbundId, Kronor, RemarkAbout};
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

pub const ROWS: [Row; 19] = [
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
    pub fn name(self, work: Work) -> String {
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

    /// What can be explained of a row that follows from the others.
    pub fn explained(self) -> Option<AccountFigure> {
        match self {
            Self::Result => Some(AccountFigure::Result),
            Self::Item(AccountItem::Closing) => Some(AccountFigure::Closing),
            Self::RecommendedMax => Some(AccountFigure::RecommendedMax),
            Self::Over => Some(AccountFigure::Over),
            _ => None,
        }
    }

    /// The figure of a row that follows from the others.
    pub fn figure(self, work: Work, of: &AccountYear) -> String {
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

    pub fn origin(self, of: &AccountYear) -> Option<AccountOrigin> {
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
    // What is said of a figure changes with it, and where its number stands does not.
    let places_of_notes = Derived::new(move || notes.with(|notes| notes.iter().map(|note| (note.0, note.1)).collect()));
    let places = Derived::new(move || years.with(|years| places(work, years)));
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
        .with(wide.slot_by(columns, move |_| Some(sheet(work, id, years, places_of_notes))))
        .with(el("div").attrs(&[("role", "note"), ("aria-label", words.remarks)]).slot(list))
        .with(el_in("p", "help").id("account-help").text(words.accounts_help))
        .with(el("div").slot(move || places.with(|places| list_of(work, places))))
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
fn sheet(work: Work, id: ForbundId, years: Account, noted: Noted) -> El {
    let in_order: Vec<i64> = untrack(|| years.with(|years| years.iter().map(|of| of.year).collect()));
    let mut head = tr().with(column_heading("").text(work.lang().equity_words().row));
    let mut rows = ROWS.map(|row| tr().attr("class", row.class()).with(row_heading("").text(&row.name(work)))).to_vec();
    for (place, year) in in_order.into_iter().enumerate() {
        let column = Column::new(work, id, years, (place, year));
        head = head.with(column.heading());
        rows = rows.into_iter().zip(column.cells(noted)).map(|(row, cell)| row.with(cell)).collect();
    }
    table("account", head, tbody().with_all(rows))
}

/// Where each published figure stands in its source.
fn places(work: Work, years: &[AccountYear]) -> Vec<String> {
    let mut places = Vec::new();
    for of in years {
        for item in AccountItem::ALL {
            if let Some(AccountOrigin::Published { place }) = of.of(item).map(|entry| entry.origin) {
                places.push(told::place(work.lang(), item, of.year, place));
            }
        }
    }
    places
}

fn list_of(work: Work, places: &[String]) -> Option<El> {
    let summary = el("summary").text(work.lang().equity_words().where_published);
    let list = el_in("ul", "sources").with_all(places.iter().map(|place| el("li").text(place)));
    (!places.is_empty()).then(|| el_in("details", "more").with(summary).with(list))
}

/// Above this an amount was most likely typed in another unit: it is more than all förbund have in a year.
pub const DOUBTFUL: Kronor = Kronor(1_000_000_000);

/// Whether that is meant, where a figure of the reader's own is as large as that.
pub fn doubt(work: Work, of: Option<finsam_engine::AccountEntry>) -> Option<String> {
    let entry = of.filter(|entry| entry.origin == AccountOrigin::Imported && entry.kronor > DOUBTFUL)?;
    Some(text::is_that_meant(work.format(), entry.kronor))
}
