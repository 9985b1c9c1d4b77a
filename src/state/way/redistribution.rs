//! The same total, brought towards the same percent.

use super::answer::{Answer, Offered};
use crate::{
    state::{Computed, FigureRow, FigureTable, RedistributionAsked, RowKind, Within, Work},
    text::{tools, way as told},
};
use finsam_engine::{Figure, ForbundId, Kronor, Ratio, Redistributed, Redistribution, redistribute};
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
        sentence: told::redistributed(work.format(), given, counts_from_underlag(&now, given)),
        table: if given.rows.is_empty() { FigureTable::default() } else { table(work, given) },
        offer: Offered::leading(work, &now, given.edits.clone(), why_not),
        ..Answer::default()
    }
}

/// Whether a förbund is to have other than it has in the proposal, by what it has in the underlag.
fn counts_from_underlag(now: &Computed, given: &Redistribution) -> bool {
    let differs = |row: &Redistributed| now.forbund(row.forbund).is_some_and(|of| of.allocation != Some(row.before));
    given.rows.iter().any(differs)
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
    let base = work.base.get();
    // It counts from the underlag, and from what is entered where nothing is known there: of which of them rows have what they
    // had before, with the ideals of now where their percent is to be told too.
    let before = |rows: &[Redistributed], has_ideals: bool| {
        let is_of = |of: &Computed, row: &Redistributed| {
            let (was, is) = (of.forbund(row.forbund), now.forbund(row.forbund));
            was.is_some_and(|was| was.allocation == Some(row.before))
                && (!has_ideals || was.map(|was| was.ideal) == is.map(|is| is.ideal))
        };
        let all = [(Within::Now, &now), (Within::other(work.words().base, base.clone()), &base)];
        all.into_iter().find(|(_, of)| rows.iter().all(|row| is_of(of, row))).map(|(within, _)| within)
    };
    let derivations = |rows: &[Redistributed], allocation: Figure, percent: Figure| {
        let [allocated, part] = [&allocation, &percent].map(|figure| Some(after.figure(figure.clone())));
        let of_figure = |figure: Figure| move |within: Within| within.figure(figure);
        let was_allocated = before(rows, matches!(allocation, Figure::Together(_))).map(of_figure(allocation));
        Arc::new(vec![was_allocated, allocated, None, before(rows, true).map(of_figure(percent)), part])
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
            derivations: derivations(
                std::slice::from_ref(row),
                Figure::Allocation(row.forbund),
                Figure::PercentOfIdeal(row.forbund),
            ),
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
        derivations: derivations(&given.rows, Figure::Together(ids.clone()), Figure::Together(ids)),
        ..FigureRow::default()
    });
    table
}
