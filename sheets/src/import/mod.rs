//! What a table would change: for each row its changes, or the reason that it cannot be used. Nothing is changed here.

mod decimals;
mod finished;
mod insats;
mod named;
mod note;
mod own;
mod plan;
mod value;

use crate::{
    Answer, Meaning, Missing, Reason, Table, border::GoneRows, measure::is_no_count, own_sheet::OwnSheet,
    recognise::Column, statistics::Gap,
};
use finsam_engine::{Edit, ForbundId, Scenario, State};
use plan::Plan;
use std::collections::HashMap;

/// A change, and the line that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub line: u32,
    pub edit: Edit,
}

/// What cannot be used of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    pub line: u32,
    /// Whose the row is, as the file has it; empty where that is what stands in the cell.
    pub whose: String,
    /// The column, counted from 0.
    pub column: usize,
    /// What stands in the cell.
    pub text: String,
    pub reason: Reason,
}

/// What a table comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// In the order in which they are made.
    pub edits: Vec<Planned>,
    /// In order of line.
    pub unusable: Vec<Unusable>,
    /// What the whole lacks.
    pub missing: Vec<Missing>,
    /// How many of the rows and changes are of what is so already.
    pub unchanged: usize,
    /// How many of the rows are of a kommun, a förbund or a party, and how many of those are used.
    pub rows: usize,
    pub used: usize,
    /// The rows that a sheet of ours has no more.
    pub gone: Option<GoneRows>,
    /// The present scenario with the changes.
    pub scenario: Scenario,
}

/// The reader's part in how a table is taken.
pub struct Taken<'a> {
    pub table: &'a Table,
    /// The first row under the headings.
    pub first: usize,
    pub columns: &'a [Column],
    /// The year of the accounts, where neither row nor heading names it.
    pub year: Option<i64>,
    /// The förbund that every row is of, where no column names one.
    pub forbund: Option<ForbundId>,
    /// By the name as [`plain`](crate::names::plain) makes it.
    pub answers: &'a HashMap<String, Answer>,
    /// Why a row of summed statistics has no sum, by its line.
    pub gaps: &'a HashMap<u32, Gap>,
    /// The sheet of a workbook of ours that it is, on which each row is of somebody, known or not.
    pub own_sheet: Option<OwnSheet>,
}

/// What the table comes to beside the present scenario.
pub fn import(taken: &Taken, scenario: &Scenario) -> Import {
    let dataset = scenario.dataset();
    let state = State::apply(&dataset, &scenario.edits);
    let mut missing = missing(taken);
    let mut plan = Plan::new(taken, &dataset, &state);
    if missing == [Missing::Values] && plan.is_turned() {
        missing = vec![Missing::Turned];
    }
    if missing.is_empty() {
        for row in &taken.table.rows[taken.first.min(taken.table.rows.len())..] {
            plan.take(row);
        }
    }
    plan.finished(scenario, missing)
}

/// What no row can do without.
fn missing(taken: &Taken) -> Vec<Missing> {
    let has = |wanted: &[Meaning]| taken.columns.iter().any(|column| wanted.contains(&column.meaning));
    let mut missing = Vec::new();
    let mut want = |what: Missing| {
        if !missing.contains(&what) {
            missing.push(what);
        }
    };
    let values = taken.columns.iter().map(|column| column.meaning).filter(|meaning| meaning.is_value());
    for meaning in values {
        match meaning {
            Meaning::Fye | Meaning::Population if !has(&[Meaning::Kommun]) => want(Missing::Column(Meaning::Kommun)),
            Meaning::Contribution if !has(&[Meaning::Party, Meaning::Kommun]) => want(Missing::Column(Meaning::Party)),
            _ if meaning.is_of_insats() && !has(&[Meaning::Insats]) => want(Missing::Column(Meaning::Insats)),
            _ => {}
        }
        if meaning.is_of_forbund() && taken.forbund.is_none() && !has(&[Meaning::Forbund]) {
            want(Missing::Column(Meaning::Forbund));
        }
    }
    // What an insats is for is said of the years of its figures.
    let has_figures = taken.columns.iter().any(|column| matches!(column.meaning, Meaning::InsatsFigure(_)));
    let is_dated = |column: &Column| {
        let is_of_others = has_figures && column.meaning == Meaning::InsatsKind;
        is_of_others || !column.meaning.is_of_a_year() || column.year.is_some()
    };
    if taken.year.is_none() && !has(&[Meaning::Year]) && !taken.columns.iter().all(is_dated) {
        want(Missing::Year);
    }
    if !taken.columns.iter().any(|column| column.meaning.is_value()) {
        match (has(&[Meaning::Forbund]), has(&[Meaning::Kommun])) {
            (true, true) => {}
            _ => want(no_values(taken)),
        }
    }
    missing
}

/// That there is nothing to take in; where that is because of what the columns hold, which they are.
fn no_values(taken: &Taken) -> Missing {
    if taken.own_sheet.is_some() {
        return Missing::ComputedSheet;
    }
    let is_no_count = |column: &&Column| column.meaning == Meaning::Ignored && is_no_count(&column.heading);
    let headings: Vec<String> = taken.columns.iter().filter(is_no_count).map(|column| column.heading.clone()).collect();
    if headings.is_empty() { Missing::Values } else { Missing::NoCounts(headings) }
}
