//! The same total, brought towards the same percent.

use super::answer::{Answer, Offered};
use crate::{
    state::{Computed, FigureRow, FigureTable, RedistributionAsked, RowKind, ToExplain, Within, Work},
    text::{tools, way as told},
};
use finsam_engine::{Figure, ForbundId, Kronor, Ratio, Redistribution, redistribute};
use leptos::prelude::*;
use std::sync::Arc;

/// How the area's total is divided when its förbund come nearer to each other, followed.
pub fn redistributed(work: Work) -> Redistribution {
    let RedistributionAsked { part_of_way, greatest_fall } = work.question.get().redistribution;
    work.now.with(|now| work.rows.with(|rows| redistribute(&now.state, &now.found(rows), part_of_way, greatest_fall)))
}

/// What that gives.
pub fn redistribution(work: Work, given: &Redistribution) -> Answer {
    let now = work.now.get();
    let why_not = if given.edits.is_empty() { work.lang().way_words().nothing_to_move } else { "" };
    Answer {
        sentence: told::redistributed(work.format(), given),
        table: if given.rows.is_empty() { FigureTable::default() } else { table(work, given) },
        offer: Offered::leading(work, &now, given.edits.clone(), why_not),
        ..Answer::default()
    }
}

/// The same in a line.
pub fn redistribution_line(work: Work, given: &Redistribution) -> String {
    tools::redistribution_line(work.lang(), given)
}

fn table(work: Work, given: &Redistribution) -> FigureTable {
    let (format, now, words) = (work.format(), work.now.get(), work.lang().way_words());
    let columns = vec![
        format!("{}, {}", words.before, format.unit_sign()),
        words.after.to_owned(),
        words.difference.to_owned(),
        format!("{}, %", words.before),
        format!("{}, %", words.after),
    ];
    let mut table = FigureTable::new(work.words().forbund, columns);
    let figures = |ideal: Kronor, before: Kronor, after: Kronor, is_estimate: bool| {
        Arc::new(vec![
            format.figure(before),
            format.figure(after),
            format.change(after - before),
            format.about(work.percent(Ratio::new(before.0, ideal.0)), is_estimate),
            format.about(work.percent(Ratio::new(after.0, ideal.0)), is_estimate),
        ])
    };
    let after = Within::other(words.after, Computed::of_state(now.state.after_all(&given.edits)));
    let derivations = |allocation: Figure, percent: Figure| {
        let before = |figure: &Figure| Some(ToExplain::now(figure.clone()));
        let [allocated, part] = [&allocation, &percent].map(|figure| Some(after.figure(figure.clone())));
        Arc::new(vec![before(&allocation), allocated, None, before(&percent), part])
    };
    let mut is_estimate = false;
    let (mut ideals, mut befores, mut afters) = (Kronor::ZERO, Kronor::ZERO, Kronor::ZERO);
    for row in &given.rows {
        let Some(forbund) = now.forbund(row.forbund) else { continue };
        table.add(FigureRow {
            key: row.forbund.to_string(),
            name: forbund.short_name.to_string(),
            remark: if row.is_held { words.is_held } else { "" }.to_owned(),
            figures: figures(forbund.ideal, row.before, row.after, forbund.is_estimate),
            derivations: derivations(Figure::Allocation(row.forbund), Figure::PercentOfIdeal(row.forbund)),
            ..FigureRow::default()
        });
        ideals += forbund.ideal;
        is_estimate |= forbund.is_estimate;
        befores += row.before;
        afters += row.after;
    }
    let ids: Vec<ForbundId> = given.rows.iter().map(|row| row.forbund).collect();
    table.add(FigureRow {
        kind: RowKind::Sum,
        name: words.sum.to_owned(),
        figures: figures(ideals, befores, afters, is_estimate),
        derivations: derivations(Figure::Together(ids.clone()), Figure::Together(ids)),
        ..FigureRow::default()
    });
    table
}
