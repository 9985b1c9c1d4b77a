//! What the reader's work does, tried natively.

mod altered;
mod aside;
mod compared;
mod comparison;
mod datasets;
mod derivations;
mod links;
mod saving;

use super::Work;
use finsam_engine::Scenario;
use leptos::prelude::Owner;

/// Runs a test on the work of a page that keeps nothing.
pub fn with_work(test: impl FnOnce(Work)) {
    Owner::new().with(|| test(Work::default()));
}

/// A scenario by another name.
pub fn titled(title: &str, mut scenario: Scenario) -> Scenario {
    title.clone_into(&mut scenario.title);
    scenario
}
