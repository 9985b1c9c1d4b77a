//! The tables of a goal: when it comes, and what each party of each förbund pays year by year.

use super::goal::Planned;
use crate::{
    state::{BeforeAndAfter, FigureRow, FigureTable, RowKind, Within, Work, payers_table},
    text::{self, way as told},
};
use finsam_engine::{ForbundId, ForbundPlan, Group, Obstacle};
use leptos::prelude::*;
use std::sync::Arc;

/// What each payer pays now and when the goal is reached.
pub fn payers(work: Work, planned: &Planned, are_kommuner_shown: bool) -> FigureTable {
    let words = work.lang().tool_words();
    let reached = Within::other(words.goal_column, planned.reached.clone());
    let names = BeforeAndAfter { before: (words.now, Within::Now), after: (words.goal_column, reached) };
    let ids: Vec<ForbundId> = planned.plan.forbund.iter().map(|plan| plan.id).collect();
    work.now.with(|now| payers_table(work, &now.state, (&planned.totals, &ids), &names, are_kommuner_shown))
}

/// How much more each of the three pays in each year until the goal; nothing where it is reached at once.
pub fn steps(work: Work, planned: &Planned) -> FigureTable {
    let (format, words) = (work.format(), work.words());
    let steps = planned.plan.steps();
    if steps.is_empty() || planned.plan.edits.is_empty() {
        return FigureTable::default();
    }
    let columns = [words.the_state, words.the_region, words.the_kommuner, work.lang().payers_words().all];
    let heading = format!("{}, {}", work.lang().way_words().in_year, format.unit_sign());
    let mut table = FigureTable::new(heading, columns.map(str::to_owned).to_vec());
    for (step, year) in steps.iter().zip(planned.year - planned.asked.years + 1..) {
        let each = Group::ALL.map(|group| format.change(step.of(group)));
        let figures = each.into_iter().chain([format.change(step.sum_of_all())]).collect();
        let (key, name) = (year.to_string(), year.to_string());
        table.add(FigureRow { key, name, figures: Arc::new(figures), ..FigureRow::default() });
    }
    table
}

/// What the three pay each year, förbund by förbund, or why they do not.
pub fn party_by_party(work: Work, planned: &Planned) -> FigureTable {
    let (format, now, words) = (work.format(), work.now.get(), work.lang().way_words());
    // What is reached at once has a column for what there was.
    let before = (!planned.is_later()).then(|| words.now.to_owned());
    let first_year = now.state.dataset.year();
    let columns = before.into_iter().chain((first_year..=planned.year).map(|year| year.to_string()));
    let heading = format!("{}, {}", words.contributions, format.unit_sign());
    let mut table = FigureTable::new(heading, columns.collect());
    for plan in &planned.plan.forbund {
        let Some(outcome) = now.forbund(plan.id) else { continue };
        let remark = match &plan.obstacle {
            None => told::goal_end(format, plan),
            Some(obstacle) => told::obstacle(format.lang, &now.state, outcome, obstacle),
        };
        let name = outcome.short_name.to_string();
        table.add(FigureRow { key: plan.id.to_string(), kind: RowKind::Group, name, remark, ..FigureRow::default() });
        if !has_something_to_do(plan) {
            continue;
        }
        for (group, place) in Group::ALL.into_iter().zip(0..) {
            let before = (!planned.is_later()).then(|| work.figure(outcome.offers.of(group)));
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
