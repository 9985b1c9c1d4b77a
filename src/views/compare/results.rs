//! What the scenarios would buy, side by side.

use crate::{
    components::Table,
    state::{ComparedColumns, follow, use_work},
};
use leptos::prelude::*;

/// The section; nothing where nothing can be said.
#[component]
pub fn Results(columns: ComparedColumns) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let table = follow(move || columns.results(work));
    let is_there = Memo::new(move |_| table.with(|table| !table.is_empty()));
    let shown = move || {
        view! {
            <section class="results-compared" aria-labelledby="results-compared">
                <h3 id="results-compared">{words.title}</h3>
                <Table class="results-columns" named="results-compared" of=table />
                <p class="help">{words.compared_about}</p>
            </section>
        }
    };
    view! {
        <div>
            <Show when=move || is_there.get()>{shown()}</Show>
        </div>
    }
}
