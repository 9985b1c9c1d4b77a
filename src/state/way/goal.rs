//! What it takes to reach a percent by a year, worked out once for all that shows it.

use super::answer::Offered;
use crate::{
    state::{Computed, GoalAsked, Work},
    text::{payers, tools as told},
};
use finsam_engine::{ForbundId, Goal, Kronor, Payer, Percent, Plan, Totals, seek, totals};
use leptos::prelude::*;
use std::sync::Arc;

/// A goal with what reaches it and what that costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub asked: GoalAsked,
    pub target: Percent,
    /// When it is to be reached.
    pub year: i64,
    pub plan: Plan,
    /// How much more the förbund have to spend then; `None` where nobody knows what they have now.
    pub more: Option<Kronor>,
    /// What follows from the plan, when the goal is reached.
    pub reached: Computed,
    /// What each payer pays now, and when the goal is reached.
    pub totals: Totals,
    /// Those of the area that are left out, since nobody knows what is paid to them.
    pub unknown: Vec<ForbundId>,
}

impl Planned {
    /// The plan for who is asked about, followed. Of an area those count of which it is known what is paid, if there are any.
    pub fn of(work: Work) -> Arc<Self> {
        let (now, target, asked) = (work.now.get(), work.preferences.get().target, work.question.get().goal);
        let is_known = |id: &ForbundId| now.forbund(*id).is_some_and(|of| of.allocation.is_some());
        let (known, unknown): (Vec<ForbundId>, Vec<ForbundId>) =
            work.rows.with(|rows| rows.iter().partition(|id| is_known(id)));
        // Who is not in the area is not asked about.
        let one = asked.of.filter(|of| known.contains(of) || unknown.contains(of));
        let (forbund, unknown) = match one {
            Some(one) => (vec![one], Vec::new()),
            None if known.is_empty() => (unknown, known),
            None => (known, unknown),
        };
        let goal = Goal { forbund, target, years: asked.years, movers: asked.movers };
        let plan = seek(&now.state, &now.outcome, &goal);
        let reached = Computed::of_state(plan.reached(&now.state));
        let totals = totals(&now.state, &reached.state, &goal.forbund);
        let more = plan.together(&now.outcome).map(|together| together.more);
        let year = now.state.dataset.year() + asked.years;
        Arc::new(Self { asked, target, year, plan, more, reached, totals, unknown })
    }

    /// Whether several kommuner pay.
    pub fn are_several_kommuner(&self) -> bool {
        self.totals.payers.iter().filter(|of| matches!(of.payer, Payer::Kommun(_))).count() > 1
    }

    /// Whether each year until the goal has steps of its own.
    pub fn is_later(&self) -> bool {
        self.asked.years > 0
    }

    /// The amount, without its unit, where there is something to pay.
    pub fn amount(&self, work: Work) -> String {
        let more = self.more.filter(|more| *more != Kronor::ZERO);
        more.map(|more| work.format().change(more)).unwrap_or_default()
    }

    pub fn line(&self, work: Work) -> String {
        work.now.with(|now| told::goal_line(work.format(), &now.state, (self.target, self.year), &self.plan, self.more))
    }

    pub fn said(&self, work: Work) -> told::GoalSaid {
        let of = |now: &Computed| {
            told::goal_said(
                work.format(),
                (&now.state, &now.outcome),
                (self.target, self.year),
                &self.plan,
                &self.totals,
            )
        };
        work.now.with(of)
    }

    /// Why the payers pay something else than the förbund get, where they do.
    pub fn paid_beyond(&self, work: Work) -> String {
        let beyond = self.more.map(|more| self.totals.all.change - more);
        beyond.map(|beyond| payers::paid_beyond(work.format(), beyond)).unwrap_or_default()
    }

    /// What using it would do.
    pub fn offered(&self, work: Work) -> Offered {
        let (lang, edits) = (work.lang(), self.plan.edits.clone());
        let words = lang.way_words();
        let is_proposed = work.scenario.with(|scenario| edits.iter().all(|edit| scenario.edits.contains(edit)));
        let why_not = match (edits.is_empty(), is_proposed) {
            (true, _) => words.nothing_to_raise,
            (false, true) => words.is_proposed,
            (false, false) => "",
        };
        let will = if self.is_later() {
            told::will_lead(lang, edits.len(), self.year - self.asked.years)
        } else {
            told::will_pay(lang, self.totals.contributions)
        };
        Offered { edits, will, why_not }
    }
}
