//! What is saved, to open, copy, rename, remove and compare.

use super::{rename::Rename, saved_line::Line};
use crate::{
    components::ToDatasets,
    state::{SavedLine, follow, use_work},
};
use leptos::prelude::*;

#[component]
pub fn SavedProposals() -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let library = work.library;
    let places =
        follow(move || library.saved.with(|saved| saved.iter().map(|one| one.place.clone()).collect::<Vec<_>>()));
    let can_bring_back = follow(move || library.removed.with(Option::is_some));
    let bring_back = move |_| {
        work.bring_back();
        work.root.focus_soon("saved");
    };
    view! {
        <section class="saved" aria-labelledby="saved">
            <h2 id="saved" tabindex="-1">{words.saved}</h2>
            <ul>
                <For each=move || places.get() key=String::clone let:place>
                    <SavedProposal place />
                </For>
            </ul>
            <Show when=move || places.with(Vec::is_empty)>
                <p class="help">{words.nothing_saved}</p>
            </Show>
            <p><ToDatasets /></p>
            <Show when=move || can_bring_back.get()>
                <p><button id="bring-back" on:click=bring_back>{words.bring_back}</button></p>
            </Show>
        </section>
    }
}

/// A line, or the form that renames it.
#[component]
fn SavedProposal(place: String) -> impl IntoView {
    let work = use_work();
    let line = {
        let place = place.clone();
        follow(move || SavedLine::of(work, &place))
    };
    let is_renaming = RwSignal::new(false);
    let shown = move || {
        let place = place.clone();
        if is_renaming.get() {
            view! { <Rename place is_renaming /> }.into_any()
        } else {
            view! { <Line place line is_renaming /> }.into_any()
        }
    };
    view! { <li>{shown}</li> }
}
