//! Every change as a sentence, each to take back and to move.

mod act;
mod change_row;
mod file_actions;
mod note_fields;

use crate::state::{changes, use_work};
use change_row::ChangeRow;
use file_actions::FileActions;
use leptos::prelude::*;

#[component]
pub fn Changes() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let all = changes(work);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let keys = move || all.with(|all| all.iter().map(|change| change.key.clone()).collect::<Vec<_>>());
    let back_to_base = move |_| {
        work.back_to_base();
        work.root.focus_soon("changes");
    };
    view! {
        <section class="changes" aria-labelledby="changes">
            <h2 id="changes" tabindex="-1">{words.changes}</h2>
            <ol>
                <For each=keys key=String::clone let:key>
                    <ChangeRow key all />
                </For>
            </ol>
            <Show
                when=move || is_empty.get()
                fallback=move || view! {
                    <p><button id="back-to-base" on:click=back_to_base>{words.back_to_base}</button></p>
                }
            >
                <p class="help">{words.no_changes}</p>
            </Show>
            <FileActions />
        </section>
    }
}
