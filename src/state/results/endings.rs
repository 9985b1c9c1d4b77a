//! How those who finished did, as bars and as a table: the förbund beside those of its area that are known as finely.

use super::{
    OfYear, asked_of,
    bars::{BarOfParts, Bars, PATTERNS},
    count_of,
};
use crate::{
    state::{FigureRow, FigureTable, Work},
    text::results as told,
};
use finsam_engine::{Ending, Finished, ForbundId, LanCode, ResultItem as Item, ResultYear, Results, ResultsOf};
use leptos::prelude::*;
use std::sync::Arc;

/// The reasons in order; each has its pattern.
const REASONS: [Item; 6] =
    [Item::ToWork, Item::ToStudies, Item::SeekingWork, Item::Rehabilitation, Item::Illness, Item::Other];

/// Whose endings are shown: a name and a year of figures.
struct Whose {
    of: ResultsOf,
    name: String,
    results: ResultYear,
}

/// The förbund first, then the others of the area whose reasons are known, then the län.
fn all_shown(work: Work, of: &OfYear) -> Vec<Whose> {
    let first = Whose { of: ResultsOf::Forbund(of.id), name: of.name.clone(), results: of.results.clone() };
    let (mut others, mut lan) = (Vec::new(), None);
    work.now.with(|now| {
        let is_other = |id: &&ForbundId| **id != of.id;
        for id in work.rows.get().iter().filter(is_other) {
            let Some(forbund) = now.state.find(id) else { continue };
            let results = forbund.results.of(of.year);
            if results.endings().len() > 1 {
                let of = ResultsOf::Forbund(*id);
                others.push(Whose { of, name: forbund.short_name.to_string(), results });
            }
        }
        lan = now.forbund(of.id).and_then(|of| of.lan().first().copied());
    });
    let lan = lan.and_then(|code: LanCode| {
        let results = Results::of_lan(code).of(of.year);
        let name = work.now.with(|now| now.state.dataset.lan_of(code).map(|lan| lan.name.to_owned()))?;
        (!results.is_unknown()).then_some(Whose { of: ResultsOf::Lan(code), name, results })
    });
    [first].into_iter().chain(others).chain(lan).filter(|whose| !whose.results.endings().is_empty()).collect()
}

/// Of all that are shown, a bar each.
pub fn endings_bars(work: Work, of: &OfYear) -> Bars {
    let format = work.format();
    let bar = |whose: &Whose| {
        let endings = whose.results.endings();
        let sum = endings.iter().map(|ending| ending.count).sum();
        let part = |ending: &Ending| (pattern(ending), ending.count, format.count(ending.count));
        BarOfParts {
            name: format!("{}, {}", whose.name, format.count(sum)),
            beside: beside(work, &whose.results),
            read: told::endings(format, &whose.name, &endings),
            parts: endings.iter().map(part).collect(),
        }
    };
    Bars::new(all_shown(work, of).iter().map(bar).collect(), None)
}

/// The share to work or studies, where it is known.
fn beside(work: Work, results: &ResultYear) -> String {
    let words = work.lang().result_words();
    let (format, all) = (work.format(), results.share(Finished::All));
    match (all, results.share(Finished::FiveReasons)) {
        (Some(share), _) => format!("{} {}", format.percent(share.share), words.work_or_studies.to_lowercase()),
        (None, Some(share)) => {
            let without = words.five_reasons.to_lowercase();
            format!("{without}: {} {}", format.percent(share.share), words.work_or_studies.to_lowercase())
        }
        (None, None) => String::new(),
    }
}

/// A reason's own pattern, and one for several together.
fn pattern(ending: &Ending) -> usize {
    match ending.reasons {
        [reason] => REASONS.iter().position(|of| of == reason).unwrap_or_default(),
        _ => PATTERNS - 1,
    }
}

/// The same as a table: a row for each reason, and for what is known only together.
pub fn endings_table(work: Work, of: &OfYear) -> FigureTable {
    let (format, words) = (work.format(), work.lang().result_words());
    let shown = all_shown(work, of);
    let mut table = FigureTable::new(words.reason, shown.iter().map(|whose| whose.name.clone()).collect());
    let mut rows: Vec<&'static [Item]> = Vec::new();
    for ending in shown.iter().flat_map(|whose| whose.results.endings()) {
        if !rows.contains(&ending.reasons) {
            rows.push(ending.reasons);
        }
    }
    // What is known only together stands after the last of what it is.
    rows.sort_by_key(|reasons| (REASONS.iter().position(|of| Some(of) == reasons.last()), reasons.len()));
    for reasons in rows {
        let count = |whose: &Whose| {
            let endings = whose.results.endings();
            let found = endings.iter().find(|ending| ending.reasons == reasons);
            found.map_or_else(|| "–".to_owned(), |ending| format.count(ending.count))
        };
        let asked = |whose: &Whose| {
            let endings = whose.results.endings();
            let found = endings.iter().find(|ending| ending.reasons == reasons)?;
            asked_of(whose.of, &whose.results, count_of(found))
        };
        let name = told::reasons(format.lang, reasons);
        table.add(FigureRow {
            key: name.clone(),
            name: told::capitalised(&name),
            figures: Arc::new(shown.iter().map(count).collect()),
            derivations: Arc::new(shown.iter().map(asked).collect()),
            ..FigureRow::default()
        });
    }
    table
}
