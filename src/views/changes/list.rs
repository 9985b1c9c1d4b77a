//! The list itself, with the way back to the underlag.

use super::entry_row::EntryRow;
use crate::state::{follow, use_work};
use leptos::prelude::*;

#[component]
pub fn List() -> impl IntoView {
    let work = use_work();
    let all = follow(move || work.changes.get());
    let keys = move || all.with(|all| all.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>());
    let back_to_base = move |_| {
        work.back_to_base();
        work.root.focus_soon("changes");
    };
    view! {
        <ol>
            <For each=keys key=String::clone let:key>
                <EntryRow key all />
            </For>
        </ol>
        <p><button id="back-to-base" on:click=back_to_base>{work.words().back_to_base}</button></p>
    }
}
