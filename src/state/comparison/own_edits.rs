//! What each of those compared changes that not all others change too.

use crate::state::{Work, sentences::sentences_of};
use finsam_engine::Scenario;
use leptos::prelude::*;

/// The changes that not all have, of one of those compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnEdits {
    pub name: String,
    pub sentences: Vec<String>,
}

impl OwnEdits {
    /// Of all that are compared, in order, followed.
    pub fn of(work: Work, keys: &[String]) -> Vec<Self> {
        let format = work.format();
        // Another version of a dataset has other amounts before a change.
        work.datasets.track();
        let scenarios: Vec<Scenario> = keys.iter().map(|key| work.compared_scenario(key)).collect();
        let own = |(key, scenario): (&String, &Scenario)| {
            let is_shared = |index: &usize| scenarios.iter().all(|other| other.edits.contains(&scenario.edits[*index]));
            let own = (0..scenario.edits.len()).filter(|index| !is_shared(index));
            Self {
                name: work.compared_name(key),
                sentences: {
                    let all = sentences_of(format, scenario);
                    own.map(|index| all[index].clone()).collect()
                },
            }
        };
        keys.iter().zip(&scenarios).map(own).collect()
    }
}
