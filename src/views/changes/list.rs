//! The list itself, with the way back to the underlag.

use super::{
    entry_row::EntryRow,
    shown_last::{Earlier, ShownLast},
};
use crate::state::{Listed, follow, use_work};
use leptos::prelude::*;

#[component]
pub fn List() -> impl IntoView {
    let work = use_work();
    let all = follow(move || Listed::from(work.changes.get()));
    let shown = ShownLast::of(move || all.with(|all| all.entries().len()));
    let before = shown.before;
    let keys = move || {
        all.with(|all| all.entries().iter().skip(before.get()).map(|entry| entry.key.clone()).collect::<Vec<_>>())
    };
    let back_to_base = move |_| {
        work.back_to_base();
        work.root.focus_soon("changes");
    };
    view! {
        <Earlier of=shown />
        <ol start=move || (before.get() + 1).to_string()>
            <For each=keys key=String::clone let:key>
                <EntryRow key all />
            </For>
        </ol>
        <p><button id="back-to-base" on:click=back_to_base>{work.words().back_to_base}</button></p>
    }
}
