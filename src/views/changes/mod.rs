//! Every change as a sentence, each to take back and to move.

mod act;
mod bar;
mod change_row;
mod entry_row;
mod file_actions;
mod moving;
mod note_fields;
#[cfg(test)]
mod tests;

use crate::state::{changes, use_work};
pub use bar::ChangesBar;
use entry_row::EntryRow;
use file_actions::FileActions;
use leptos::prelude::*;

#[component]
pub fn Changes() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let all = changes(work);
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let keys = move || all.with(|all| all.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>());
    let back_to_base = move |_| {
        work.back_to_base();
        work.root.focus_soon("changes");
    };
    view! {
        <section class="changes" aria-labelledby="changes">
            <h2 id="changes" tabindex="-1">{words.changes}</h2>
            <ol>
                <For each=keys key=String::clone let:key>
                    <EntryRow key all />
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
