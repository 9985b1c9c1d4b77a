//! The way down: what a förbund must spend beyond its budget to be at the ladder in a chosen year.

use super::ComingYears;
use crate::{
    state::{Computed, Descent, Work, follow},
    text::{equity as told, format::Format, way},
};
use finsam_engine::{Edit, ForbundId, NoWayDown, Pace, SpendDown, spend_down};
use leptos::prelude::*;

/// The way down that the reader asks for. It is looked for in many projections of the whole country, so whoever else wants to
/// know the same takes it from here.
#[derive(Debug, Clone, PartialEq)]
pub struct WayDown {
    id: ForbundId,
    by_year: i64,
    pace: Pace,
    found: Result<SpendDown, NoWayDown>,
}

/// The way down that the reader asks for, followed.
pub fn way_down(work: Work, id: ForbundId, coming: Memo<ComingYears>) -> Memo<WayDown> {
    follow(move || work.now.with(|now| coming.with(|coming| WayDown::find(now, coming, id, work.descent.get()))))
}

impl WayDown {
    fn find(now: &Computed, coming: &ComingYears, id: ForbundId, Descent { years, pace }: Descent) -> Self {
        let by_year = now.state.dataset.year() + years;
        let found = spend_down(&now.state, &now.outcome, coming, id, by_year, pace);
        Self { id, by_year, pace, found }
    }

    /// What the förbund spends evenly to be at the ladder in a year.
    pub fn evenly_by(&self, now: &Computed, coming: &ComingYears, by_year: i64) -> Result<SpendDown, NoWayDown> {
        if (self.by_year, self.pace) == (by_year, Pace::Evenly) {
            return self.found.clone();
        }
        spend_down(&now.state, &now.outcome, coming, self.id, by_year, Pace::Evenly)
    }
}

/// The way down as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct DescentWritten {
    pub sentence: String,
    pub name: String,
    /// What is spent beyond the budget, year by year.
    pub extra: Vec<(i64, String)>,
    pub edits: Vec<Edit>,
    /// Why there is nothing to carry out.
    pub why_not: &'static str,
}

impl DescentWritten {
    pub fn new(format: Format, now: &Computed, down: &WayDown) -> Self {
        let name = way::name(&now.state, down.id);
        match &down.found {
            Err(why) => Self {
                sentence: told::no_way_down(format.lang, *why, down.by_year),
                name,
                extra: Vec::new(),
                edits: Vec::new(),
                why_not: format.lang.equity_words().nothing_to_apply,
            },
            Ok(found) => Self {
                sentence: told::descent(format, &name, down.by_year, &found.extra),
                name,
                extra: found.extra.iter().map(|(year, kronor)| (*year, format.figure(*kronor))).collect(),
                edits: found.edits.clone(),
                why_not: "",
            },
        }
    }
}
