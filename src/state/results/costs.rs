//! What a participant cost: the förbund beside those of its area whose costs and counts are known.

use super::OfYear;
use crate::{
    state::{FigureRow, FigureTable, ResultsAsked, Work},
    text::results as told,
};
use finsam_engine::{AccountItem, Insats, ResultFigure, ResultItem as Item};
use leptos::prelude::*;
use std::sync::Arc;

/// How many förbund are shown beside.
const MOST: usize = 3;

/// Per participant, per finished and per person to work or studies, in the unit with a decimal.
pub fn costs(work: Work, of: &OfYear) -> FigureTable {
    let (format, words) = (work.format(), work.lang().result_words());
    let is_known = |of: &OfYear| of.results.cost_per(&of.account, Item::Participants).is_some();
    if !is_known(of) {
        return FigureTable::default();
    }
    let asked = ResultsAsked { year: Some(of.year), ..ResultsAsked::default() };
    let others: Vec<OfYear> = work.now.with(|now| {
        let rows = work.rows.get();
        let others = rows.iter().filter(|id| **id != of.id);
        let all = others.filter_map(|id| OfYear::new(now, now, *id, asked));
        all.filter(is_known).take(MOST).collect()
    });
    let shown: Vec<&OfYear> = [of].into_iter().chain(&others).collect();
    let heading = format!("{}, {}", words.cost_per, format.small_unit_sign());
    let mut table = FigureTable::new(heading, shown.iter().map(|of| of.name.clone()).collect());
    let rows = [
        (Item::Participants, words.per_participant),
        (Item::Finished, words.per_finished),
        (Item::WorkOrStudies, words.per_work),
    ];
    for (item, name) in rows {
        let figure = |of: &&OfYear| {
            let cost = of.results.cost_per(&of.account, item);
            cost.map_or_else(|| format.lang.words().unknown.to_owned(), |kronor| format.tenths_of(kronor))
        };
        let figures = Arc::new(shown.iter().map(figure).collect());
        let derivations = Arc::new(shown.iter().map(|of| of.asked(ResultFigure::CostPer(item))).collect());
        table.add(FigureRow { key: name.into(), name: name.into(), figures, derivations, ..FigureRow::default() });
    }
    table
}

/// Where the account and the insatser that it lists give different sums.
pub fn costs_note(work: Work, of: &OfYear) -> String {
    let individual = of.insatser.iter().filter(|of| !of.is_structural);
    let sum = Insats::sum(individual.clone(), false).cost().filter(|_| individual.count() > 0);
    let account = of.account.kronor(AccountItem::Individual);
    match account.zip(sum).filter(|(account, sum)| account != sum) {
        Some((account, sum)) => told::costs_differ(work.format(), &of.name, of.year, account, sum),
        None => String::new(),
    }
}
