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
    let underlag = Within::other(work.words().base, base.clone());
    // It counts from the underlag, and from what is entered where nothing is known there.
    let before_of = |id: ForbundId, allocation: Kronor| {
        let is_of = |of: &Computed| of.forbund(id).is_some_and(|of| of.allocation == Some(allocation));
        let within = [(Within::Now, &now), (underlag.clone(), &base)].into_iter().find(|(_, of)| is_of(of));
        within.map(|(within, of)| (within, of.forbund(id).map(|of| of.ideal)))
    };
    let derivations = |before: Option<Within>, has_percent: bool, allocation: Figure, percent: Figure| {
        let [allocated, part] = [&allocation, &percent].map(|figure| Some(after.figure(figure.clone())));
        let [was, was_part] =
            [allocation, percent].map(|figure| before.as_ref().map(|within| within.figure(figure.clone())));
        Arc::new(vec![was, allocated, None, was_part.filter(|_| has_percent), part])
    };
    let (mut is_estimate, mut are_now) = (false, true);
    let (mut ideals, mut befores, mut afters) = (Kronor::ZERO, Kronor::ZERO, Kronor::ZERO);
    for row in &given.rows {
        let Some(forbund) = now.forbund(row.forbund) else { continue };
        let before = before_of(row.forbund, row.before);
        let is_same_ideal = before.as_ref().is_some_and(|(_, ideal)| *ideal == Some(forbund.ideal));
        are_now &= matches!(before, Some((Within::Now, _)));
        table.add(FigureRow {
            key: row.forbund.to_string(),
            name: forbund.short_name.to_string(),
            remark: if row.is_held { words.is_held } else { "" }.to_owned(),
            figures: figures(forbund.ideal, row.before, row.after, forbund.is_estimate),
            derivations: derivations(
                before.map(|(within, _)| within),
                is_same_ideal,
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
        derivations: derivations(
            are_now.then_some(Within::Now),
            are_now,
            Figure::Together(ids.clone()),
            Figure::Together(ids),
        ),
        ..FigureRow::default()
    });
    table
}
