//! Rows, or cells, that cannot be used, each with its line, its reason and what to do.

use super::placed_table::PlacedTable;
use crate::state::{use_import, use_work};
use leptos::prelude::*;

#[component]
pub fn Unusable() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let unusable = import.unusable();
    let is_there = Memo::new(move |_| unusable.with(|unusable| !unusable.rows.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <section aria-labelledby="unusable">
                <h3 id="unusable">{words.unusable}</h3>
                <div><PlacedTable named="unusable" columns=vec![words.says, words.why] placed=unusable /></div>
                <p class="help">{move || unusable.with(|unusable| unusable.more.clone())}</p>
            </section>
        </Show>
    }
}
