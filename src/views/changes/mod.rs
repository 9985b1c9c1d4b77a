//! Every change as a sentence, each to take back and to move.

mod act;
mod bar;
mod change_row;
mod entry_row;
mod file_actions;
mod list;
mod moving;
mod note_fields;
mod shown_last;
#[cfg(test)]
mod tests;

use crate::{
    components::{Around, AsMade, Later, Part, Proposal},
    state::{follow, use_work},
};
pub use bar::ChangesBar;
pub use file_actions::FileActions;
use leptos::prelude::*;
pub use list::List;

/// What has been changed; the list itself is fetched later, since there is none before something is.
#[component]
pub fn Changes() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_empty = follow(move || work.changes.with(Vec::is_empty));
    view! {
        <section class="changes" aria-labelledby="changes">
            <h2 id="changes" tabindex="-1">{words.changes}</h2>
            <Show
                when=move || is_empty.get()
                fallback=|| view! { <Later part=Part::Proposals(Proposal::Changes) /> }
            >
                <p class="help">{words.no_changes}</p>
            </Show>
            <AsMade around=Around::FileActions />
        </section>
    }
}
