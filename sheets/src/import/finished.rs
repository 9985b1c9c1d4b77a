//! The changes of a table as one: in an order in which they can be made, without those that cannot.

use super::{
    Import, Planned, Unusable,
    plan::{Plan, Step},
};
use crate::{Missing, Reason};
use finsam_engine::{Edit, Scenario, State, calculate};
use std::collections::HashSet;

impl Plan<'_> {
    /// The steps but for allocations that are so already: to divide one anew would round what the parties pay.
    fn without_present_allocations(&mut self, mut steps: Vec<Step>, scenario: &Scenario) -> Vec<Step> {
        // What insatser cost is no part of it.
        let is_other = |edit: &&Edit| !matches!(edit, Edit::Allocate { .. } | Edit::Insats { .. });
        let others = steps.iter().map(|step| &step.edit).filter(is_other);
        let others: Vec<Edit> = scenario.edits.iter().chain(others).cloned().collect();
        let outcome = calculate(&State::apply(&scenario.dataset(), &others));
        let count = steps.len();
        steps.retain(|step| match &step.edit {
            Edit::Allocate { forbund, kronor } => {
                outcome.forbund(forbund.as_str()).and_then(|of| of.allocation) != Some(*kronor)
            }
            _ => true,
        });
        self.unchanged += count - steps.len();
        steps
    }

    pub fn finished(mut self, scenario: &Scenario, mut missing: Vec<Missing>) -> Import {
        // Where something is lacking, no row has been looked at.
        let gone = if missing.is_empty() { self.gone() } else { None };
        let mut steps: Vec<Step> = std::mem::take(&mut self.planned);
        steps.retain(|step| !step.is_contradicted);
        let count = steps.len();
        steps.retain(|step| !self.is_so_already(&step.edit));
        self.unchanged += count - steps.len();
        steps.sort_by_key(|step| rank(&step.edit));
        // What cannot be made is found by making all of it.
        let all: Vec<Edit> = scenario.edits.iter().chain(steps.iter().map(|step| &step.edit)).cloned().collect();
        let insatser = steps.iter().filter(|step| matches!(step.edit, Edit::Insats { .. })).count();
        // Each is looked for among the others: of more than can be used it would take long.
        let is_tried = insatser <= Scenario::MOST_EDITS;
        let skipped = if is_tried { State::apply(&scenario.dataset(), &all).skipped } else { Vec::new() };
        let place = |edit: usize| edit.checked_sub(scenario.edits.len());
        let refused: HashSet<usize> = skipped.into_iter().filter_map(|skipped| place(skipped.edit)).collect();
        let mut kept = Vec::new();
        for (place, step) in steps.into_iter().enumerate() {
            if refused.contains(&place) {
                let Step { line, whose, column, text, edit, .. } = step;
                let reason = Reason::Refused { edit: Box::new(edit) };
                self.unusable.push(Unusable { line, whose, column, text, reason });
            } else {
                kept.push(step);
            }
        }
        let steps = self.without_present_allocations(kept, scenario);
        self.unusable.sort_by_key(|unusable| (unusable.line, unusable.column));
        let units = self.without_unit.iter().enumerate().filter(|(_, is)| **is);
        missing.extend(units.map(|(column, _)| Missing::Unit(column)));
        let edits: Vec<Edit> = steps.iter().map(|step| step.edit.clone()).collect();
        let mut next = scenario.clone();
        let mut unchanged = self.unchanged;
        let mut count = edits.len();
        if count <= Scenario::MOST_EDITS {
            let with_all = scenario.with_all(&edits);
            let is_so_already = |edit: &&Edit| !with_all.edits.contains(edit) || scenario.edits.contains(edit);
            unchanged += edits.iter().filter(is_so_already).count();
            count = with_all.edits.len();
            if count <= Scenario::MOST_EDITS {
                next = with_all;
            }
        }
        if count > Scenario::MOST_EDITS {
            missing.push(Missing::TooManyEdits { edits: count, most: Scenario::MOST_EDITS });
        }
        let edits = steps.into_iter().map(|step| Planned { line: step.line, edit: step.edit }).collect();
        let (rows, used) = (self.rows, self.used);
        Import { edits, unusable: self.unusable, missing, unchanged, rows, used, gone, scenario: next }
    }
}

/// Members come before money, and what sets all parties' offers before what sets one's.
fn rank(edit: &Edit) -> u8 {
    match edit {
        Edit::Create { .. } => 0,
        Edit::Move { .. } => 1,
        Edit::Population { .. } => 2,
        Edit::Fye { .. } => 3,
        Edit::PublishedIdeal { .. } => 4,
        Edit::Allocate { .. } => 5,
        Edit::Contribute { .. } => 6,
        _ => 7,
    }
}
