//! The equity that scenarios lead to, side by side: of each förbund whose account some scenario knows.

use super::{Column, Columns};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    equity::latest,
    live::Derived,
    text::{equity as told, way},
    work::Work,
};
use finsam_engine::{AccountItem, AccountYear, ForbundId, Kronor, projected, reaches_ladder};

/// A förbund's name and, for each column, its years; none where the scenario has no such förbund.
#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    years: Vec<Vec<AccountYear>>,
}

/// The section of the comparison; nothing where no account is known.
pub fn equity(work: Work, columns: Columns) -> El {
    let words = work.lang().scenario_words();
    let rows = {
        let columns = Columns::clone(&columns);
        Derived::new(move || rows(&columns))
    };
    el("div").show(
        move || rows.with(|rows| !rows.is_empty()),
        move || {
            let columns = Columns::clone(&columns);
            let table = move || rows.with(|rows| table(work, &columns, rows));
            el_in("section", "equity-compared")
                .attr("aria-labelledby", "equity-compared")
                .with(
                    el("h3")
                        .id("equity-compared")
                        .live(move || format!("{}, {}", words.equity, work.format().unit_sign())),
                )
                .with(el("div").markup(table))
                .with(el_in("p", "help").text(words.equity_about))
        },
    )
}

/// The förbund whose account some column knows, by name.
fn rows(columns: &[Column]) -> Vec<Row> {
    let mut projections = Vec::with_capacity(columns.len());
    let mut named: Vec<(String, ForbundId)> = Vec::new();
    for column in columns {
        let projection = column.computed.with(|of| {
            let projection = projected(&of.state, &of.outcome);
            for (id, years) in &projection.accounts {
                if latest(years).is_some() && !named.iter().any(|(_, other)| other == id) {
                    named.push((way::name(&of.state, *id), *id));
                }
            }
            projection
        });
        projections.push(projection);
    }
    named.sort_unstable();
    let years = |id| projections.iter().map(|projection| projection.of(id).to_vec()).collect();
    named.into_iter().map(|(name, id)| Row { name, years: years(id) }).collect()
}

/// Each förbund's equity at the end of the last year that all columns know of, what of it is too much, and when the level is
/// reached.
fn table(work: Work, columns: &[Column], rows: &[Row]) -> String {
    let (format, words) = (work.format(), work.lang().scenario_words());
    let mut sheet = Sheet::new("equity-columns", work.words().forbund);
    for column in columns {
        sheet.column(&column.name.get());
    }
    for Row { name, years } in rows {
        let ends = years.iter().filter_map(|years| years.last());
        let Some(end) = ends.map(|year| year.year).min() else { continue };
        let at_end = |years: &[AccountYear]| years.iter().find(|of| of.year == end).cloned();
        let ends: Vec<Option<AccountYear>> = years.iter().map(|years| at_end(years)).collect();
        let closing = |of: &Option<AccountYear>| of.as_ref().and_then(|of| of.kronor(AccountItem::Closing));
        let first = ends.first().and_then(closing);
        sheet.row("group", name, "");
        sheet.row("", &told::in_the_end(work.lang(), end), "");
        for (place, of) in ends.iter().enumerate() {
            let kronor = closing(of);
            let change = first.zip(kronor).map(|(first, this)| this - first);
            match change.filter(|change| place > 0 && *change != Kronor::ZERO) {
                Some(change) => sheet.changed_figure(&work.figure(kronor), &format.change(change)),
                None => sheet.figure(&work.figure(kronor)),
            }
        }
        sheet.row("", work.lang().equity_words().over_or_under, "");
        for of in &ends {
            let over = of.as_ref().and_then(|of| Some(of.kronor(AccountItem::Closing)? - of.recommended_max?));
            sheet.figure(&over.map_or_else(|| work.figure(None), |over| told::over_or_under(format, over)));
        }
        sheet.row("", words.level_reached, "");
        for (years, of) in years.iter().zip(&ends) {
            let is_known = of.as_ref().is_some_and(|of| of.excess().is_some());
            sheet.figure(&match reaches_ladder(years).filter(|year| *year <= end) {
                _ if !is_known => work.words().unknown.to_owned(),
                Some(year) => year.to_string(),
                None => told::not_by(work.lang(), end),
            });
        }
    }
    sheet.markup()
}
