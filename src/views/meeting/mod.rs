//! The meeting mode: one förbund, large and calm, for a projector; or all of the area on one screen.

mod area;
mod how_it_counts;
mod kommuner_sum;
mod leave;
mod offer_field;
mod offers;
mod paid_in_all;
mod proposal;
mod set_all;
mod set_to_ask;
mod standing;
mod steps;
#[cfg(test)]
mod tests;

use super::changes::Changes;
use crate::{
    components::UndoAndRedo,
    state::{follow, use_work},
};
use area::AreaOnScreen;
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
    let words = work.lang().meeting_words();
    let area = follow(move || work.area_name());
    let is_whole_area = follow(move || work.route.get().is_whole_area);
    Effect::new(move || work.root.focus_soon("meeting"));
    view! {
        <div class="meeting">
            <div class="head">
                <h1 id="meeting" tabindex="-1">
                    {move || if is_whole_area.get() { area.get().to_owned() } else { name.get() }}
                </h1>
                <div class="tools">
                    <button
                        class="quiet"
                        id="whole-area"
                        aria-pressed=move || is_whole_area.get().to_string()
                        on:click=move |_| work.go(work.route.get_untracked().turned_to_area())
                    >
                        {words.whole_area}
                    </button>
                    <Steps shown />
                    <UndoAndRedo undo="meeting-undo" redo="meeting-redo" />
                    <Leave />
                </div>
            </div>
            {move || match (is_whole_area.get(), shown.get()) {
                (true, _) => view! { <AreaOnScreen /> }.into_any(),
                (false, Some(id)) => view! { <Proposal id /> }.into_any(),
                (false, None) => ().into_any(),
            }}
            <div class="on-paper"><Changes /></div>
        </div>
    }
}
