//! The förbund of the area and how it went for them, in the latest year of which something is known.

use super::{OfYear, asked_of};
use crate::{
    state::{Choice, FigureRow, FigureTable, ResultsAsked, RowKind, ToExplain, Work},
    text::results,
};
use finsam_engine::{Finished, ForbundId, LanCode, ResultFigure, ResultItem as Item, ResultYear, Results, ResultsOf};
use leptos::prelude::*;
use std::sync::Arc;

/// What is told of the area: a sentence, and a table whose rows are the förbund by their ids.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResultsOfArea {
    pub sentence: String,
    pub table: FigureTable,
    pub ids: Vec<ForbundId>,
}

/// The area's förbund, followed. What they have together is only told where a source adds them up.
pub fn results_of_area(work: Work) -> ResultsOfArea {
    let (format, words, now) = (work.format(), work.lang().result_words(), work.now.get());
    let ids = work.rows.get();
    let year = now.state.dataset.year() - 1;
    let asked = ResultsAsked { year: Some(year), ..ResultsAsked::default() };
    let columns = vec![
        words.participants.to_owned(),
        words.finished.to_owned(),
        words.five_reasons.to_owned(),
        words.work_or_studies.to_owned(),
        format!("{}, {}", words.per_participant, format.small_unit_sign()),
    ];
    let mut table = FigureTable::new(work.words().forbund, columns);
    let count = |of: &ResultYear, item| of.value(item).map_or_else(|| "–".to_owned(), |count| format.count(count));
    let figures = |of: &ResultYear, cost: Option<String>| {
        let share = of.share(Finished::All).or(of.share(Finished::FiveReasons));
        let share = share.map_or_else(|| "–".to_owned(), |share| format.percent(share.share));
        let counts = [Item::Participants, Item::Finished, Item::FiveReasons].map(|item| count(of, item));
        Arc::new(counts.into_iter().chain([share, cost.unwrap_or_else(|| "–".to_owned())]).collect::<Vec<_>>())
    };
    let derived = |whose: ResultsOf, of: &ResultYear, cost: Option<ToExplain>| {
        let finished = if of.share(Finished::All).is_some() { Finished::All } else { Finished::FiveReasons };
        let counts = [Item::Participants, Item::Finished, Item::FiveReasons].map(ResultFigure::Count);
        let all = counts.into_iter().chain([ResultFigure::Share(finished)]).map(|figure| asked_of(whose, of, figure));
        Arc::new(all.chain([cost]).collect::<Vec<_>>())
    };
    let (mut known, mut told) = (0, 0);
    for id in &ids {
        let Some(of) = OfYear::new(&now, &now, *id, asked) else { continue };
        known += usize::from(!of.results.is_unknown());
        told += usize::from(of.results.share(Finished::All).is_some());
        let cost = of.results.cost_per(&of.account, Item::Participants).map(|kronor| format.tenths_of(kronor));
        let (key, name) = (id.to_string(), of.name.clone());
        let derivations =
            derived(ResultsOf::Forbund(*id), &of.results, of.asked(ResultFigure::CostPer(Item::Participants)));
        table.add(FigureRow { key, name, figures: figures(&of.results, cost), derivations, ..FigureRow::default() });
    }
    let lan: Option<LanCode> = work.choice.with(Choice::lan);
    let together = lan.map(|code| (code, Results::of_lan(code).of(year))).filter(|(_, of)| !of.is_unknown());
    if let Some((code, of)) = together {
        let name = words.lan_together.to_owned();
        let row = FigureRow {
            key: "lan".into(),
            kind: RowKind::Sum,
            name,
            figures: figures(&of, None),
            derivations: derived(ResultsOf::Lan(code), &of, None),
            ..FigureRow::default()
        };
        table.add(row);
    }
    ResultsOfArea { sentence: results::known_of(format.lang, year, (known, told), ids.len()), table, ids }
}
