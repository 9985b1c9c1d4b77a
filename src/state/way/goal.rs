//! What it takes to reach a percent by a year.

use super::answer::Answer;
use crate::{
    state::{FigureRow, FigureTable, GoalAsked, RowKind, Work},
    text::{self, way as told},
};
use finsam_engine::{ForbundPlan, Goal, Group, Obstacle, Plan, seek};
use leptos::prelude::*;
use std::sync::Arc;

/// More förbund than this are not shown party by party: no län has so many.
const MANY: usize = 20;

/// What it takes for who is asked about to reach the reader's target.
pub fn goal(work: Work, asked: GoalAsked) -> Answer {
    let words = work.lang().way_words();
    let (now, target) = (work.now.get(), work.preferences.get().target);
    let GoalAsked { of, years, movers } = asked;
    // Who is not in the area is not asked about.
    let forbund = work.rows.with(|rows| of.filter(|of| rows.contains(of)).map_or_else(|| rows.clone(), |of| vec![of]));
    let plan = seek(&now.state, &now.outcome, &Goal { forbund, target, years, movers });
    let is_proposed = work.scenario.with(|scenario| plan.edits.iter().all(|edit| scenario.edits.contains(edit)));
    let why_not = match (plan.edits.is_empty(), is_proposed) {
        (true, _) => words.nothing_to_raise,
        (false, true) => words.is_proposed,
        (false, false) => "",
    };
    let year = now.state.dataset.year() + years;
    let mut sentence = told::goal(work.format(), (&now.state, &now.outcome), target, year, &plan.forbund);
    if plan.forbund.len() > MANY {
        sentence = format!("{sentence} {}", words.only_ends);
    }
    Answer { sentence, table: table(work, &plan), edits: plan.edits, why_not }
}

/// What the three pay each year, förbund by förbund, or why they do not.
fn table(work: Work, plan: &Plan) -> FigureTable {
    let (format, now, words) = (work.format(), work.now.get(), work.lang().way_words());
    let years = plan.forbund.first().map_or(1, |plan| plan.years.len());
    // What is reached at once has a column for what there was.
    let is_at_once = years == 1;
    let before = is_at_once.then(|| words.now.to_owned());
    let first_year = now.state.dataset.year();
    let columns = before.into_iter().chain((first_year..).take(years).map(|year| year.to_string()));
    let heading = format!("{}, {}", words.contributions, format.unit_sign());
    let mut table = FigureTable::new(heading, columns.collect());
    // Of many, only where each ends.
    let is_summary = plan.forbund.len() > MANY;
    for plan in &plan.forbund {
        let Some(outcome) = now.forbund(plan.id) else { continue };
        let remark = match &plan.obstacle {
            None => told::goal_end(format, plan),
            Some(obstacle) => told::obstacle(format.lang, &now.state, outcome, obstacle),
        };
        let name = outcome.short_name.to_string();
        table.add(FigureRow { key: plan.id.to_string(), kind: RowKind::Group, name, remark, ..FigureRow::default() });
        if is_summary || !has_something_to_do(plan) {
            continue;
        }
        for (group, place) in Group::ALL.into_iter().zip(0..) {
            let before = is_at_once.then(|| work.figure(outcome.offers.of(group)));
            let years = plan.years.iter().map(|offers| work.figure(offers.of(group)));
            table.add(FigureRow {
                key: format!("{}/{place}", plan.id),
                name: text::group_name(format.lang, &now.state.dataset, outcome, group),
                figures: Arc::new(before.into_iter().chain(years).collect()),
                ..FigureRow::default()
            });
        }
    }
    table
}

/// Who binds next leaves something to do before that.
fn has_something_to_do(plan: &ForbundPlan) -> bool {
    matches!(plan.obstacle, None | Some(Obstacle::NextBinds(_)))
}
