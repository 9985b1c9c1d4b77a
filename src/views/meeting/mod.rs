//! The meeting mode: one förbund, large and calm, for a projector.

mod how_it_counts;
mod kommuner_sum;
mod leave;
mod offer_field;
mod offers;
mod proposal;
mod standing;
mod steps;
#[cfg(test)]
mod tests;

use super::changes::Changes;
use crate::{
    components::UndoAndRedo,
    state::{follow, use_work},
};
use leave::Leave;
use leptos::prelude::*;
use proposal::Proposal;
use steps::Steps;

/// The förbund that is chosen. The focus goes to its heading.
#[component]
pub fn Meeting() -> impl IntoView {
    let work = use_work();
    let shown = work.shown();
    let name = follow(move || {
        let of = |id| work.of(id, |forbund| forbund.short_name.to_string()).unwrap_or_else(|| id.to_string());
        shown.get().map(of).unwrap_or_default()
    });
    Effect::new(move || work.root.focus_soon("meeting"));
    view! {
        <div class="meeting">
            <div class="head">
                <h1 id="meeting" tabindex="-1">{name}</h1>
                <div class="tools">
                    <Steps shown />
                    <UndoAndRedo undo="meeting-undo" redo="meeting-redo" />
                    <Leave shown />
                </div>
            </div>
            {move || shown.get().map(|id| view! { <Proposal id /> })}
            <div class="on-paper"><Changes /></div>
        </div>
    }
}
