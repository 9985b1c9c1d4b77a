//! The reader's scenarios: the present one's name, those that are saved, and the comparison of some of them.

mod present;
mod put_aside;
mod rename;
mod saved;
mod saved_line;
#[cfg(test)]
mod tests;

use super::compare::Comparison;
use crate::state::use_work;
use leptos::prelude::*;
use present::PresentProposal;
pub use put_aside::PutAside;
use saved::SavedProposals;

#[component]
pub fn Scenarios() -> impl IntoView {
    let work = use_work();
    Effect::new(move || work.read_library());
    view! {
        <div class="scenarios">
            <PresentProposal />
            <SavedProposals />
            <PutAside />
            <Comparison />
        </div>
    }
}
