//! What making a dataset of a scenario does to ideals.
//!
//! Ideals that were entered are the dataset's own published ones: HE follow from them under the year's own rules, members and
//! inhabitants (design, 2.4), where in the scenario they follow under those of its dataset. So other ideals move.

use crate::{EditError, ForbundId, Kronor, Outcome, OwnDataset, Scenario, State, calculate};
use std::sync::Arc;

/// A förbund's ideal in a scenario, and in the dataset that is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedIdeal {
    pub forbund: ForbundId,
    pub before: Kronor,
    pub after: Kronor,
}

impl OwnDataset {
    /// The ideals that are others in this dataset than in the scenario that it is made of, the one that moves most first. It
    /// does not become known.
    ///
    /// # Errors
    ///
    /// Where it cannot be a dataset, as [`OwnDataset::know`] says.
    pub fn moved_ideals(&self, scenario: &Scenario) -> Result<Vec<MovedIdeal>, EditError> {
        let dataset = Arc::new(self.dataset()?);
        let before: Outcome = calculate(&State::apply(&scenario.dataset(), &scenario.edits));
        let after = calculate(&State::apply(&dataset, &[]));
        let moved = |of: &crate::ForbundOutcome| {
            let after = after.forbund(of.id.as_str())?.ideal;
            (after != of.ideal).then_some(MovedIdeal { forbund: of.id, before: of.ideal, after })
        };
        let mut all: Vec<MovedIdeal> = before.forbund.iter().filter_map(moved).collect();
        all.sort_by_key(|of| std::cmp::Reverse((of.after.0 - of.before.0).abs()));
        Ok(all)
    }
}
