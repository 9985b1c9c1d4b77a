//! The list itself, with the way back to the underlag.

use super::entry_row::EntryRow;
use crate::{
    state::{Listed, follow, use_work},
    text,
};
use leptos::prelude::*;

/// So many of the last entries are shown until the reader asks for those before: with two thousand the page would be long to draw.
const AT_FIRST: usize = 100;

#[component]
pub fn List() -> impl IntoView {
    let work = use_work();
    let all = follow(move || Listed::from(work.changes.get()));
    let is_whole = RwSignal::new(false);
    let before = Memo::new(move |_| {
        let most = if is_whole.get() { usize::MAX } else { AT_FIRST };
        all.with(|all| all.entries().len().saturating_sub(most))
    });
    let keys = move || {
        all.with(|all| all.entries().iter().skip(before.get()).map(|entry| entry.key.clone()).collect::<Vec<_>>())
    };
    let show_all = move |_| {
        is_whole.set(true);
        work.root.focus_soon("changes");
    };
    let back_to_base = move |_| {
        work.back_to_base();
        work.root.focus_soon("changes");
    };
    view! {
        <Show when=move || before.get() != 0>
            <p>
                <button class="link" id="earlier-changes" on:click=show_all>
                    {move || text::earlier_changes(work.lang(), before.get())}
                </button>
            </p>
        </Show>
        <ol start=move || (before.get() + 1).to_string()>
            <For each=keys key=String::clone let:key>
                <EntryRow key all />
            </For>
        </ol>
        <p><button id="back-to-base" on:click=back_to_base>{work.words().back_to_base}</button></p>
    }
}
