//! The first of what changes: what it is now, and what it becomes.

use super::placed_table::PlacedTable;
use crate::state::{use_import, use_work};
use leptos::prelude::*;

#[component]
pub fn Planned() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let changes = import.changes();
    let is_nothing = Memo::new(move |_| changes.with(|changes| changes.rows.is_empty()));
    let nothing_changes = if import.is_table() { words.nothing_changes } else { words.workbook_changes_nothing };
    view! {
        <section aria-labelledby="planned">
            <h3 id="planned">{words.changes}</h3>
            <Show when=move || is_nothing.get()>
                <p class="help">{nothing_changes}</p>
            </Show>
            <div><PlacedTable named="planned" columns=vec![words.what, words.before, words.after] placed=changes /></div>
            <p class="help">{move || changes.with(|changes| changes.more.clone())}</p>
        </section>
    }
}
