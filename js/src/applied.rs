//! A scenario with further edits.

use crate::{Fault, skipped::Skipped};
use finsam_engine::{Edit, Scenario, State};
use serde::Serialize;

/// A scenario with those of some edits that apply, and why the others do not.
#[derive(Serialize)]
pub struct Applied {
    scenario: Scenario,
    skipped: Vec<Skipped>,
}

impl Applied {
    /// Adds the edits at the end of the scenario's list.
    pub fn of(mut scenario: Scenario, edits: Vec<Edit>) -> Result<Self, Fault> {
        let first = scenario.edits.len();
        scenario.edits.extend(edits);
        if scenario.edits.len() > Scenario::MOST_EDITS {
            return Err(Fault::too_many_edits(scenario.edits.len()));
        }
        let refused: Vec<finsam_engine::Skipped> = State::apply(&scenario.dataset(), &scenario.edits)
            .skipped
            .into_iter()
            .filter(|skipped| skipped.edit >= first)
            .collect();
        for skipped in refused.iter().rev() {
            scenario.edits.remove(skipped.edit);
        }
        let skipped = refused.iter().map(|skipped| Skipped::new(skipped.edit - first, &skipped.error)).collect();
        Ok(Self { scenario, skipped })
    }
}
