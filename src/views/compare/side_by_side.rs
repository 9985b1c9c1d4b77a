//! What follows from the scenarios that are compared.

use super::{equity::Equity, own_edits::OwnEditsOfAll, payers::Payers, results::Results, table::ComparedTable};
use crate::state::{ComparedColumns, follow, use_work};
use leptos::prelude::*;

#[component]
pub fn SideBySide(keys: Vec<String>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let columns = ComparedColumns::new(work, &keys);
    let is_all = RwSignal::new(false);
    let shown = follow(move || columns.differing(is_all.get()));
    view! {
        <div>
            <label class="radio">
                <input type="checkbox" prop:checked=is_all on:change=move |_| is_all.update(|is_all| *is_all = !*is_all) />
                {words.also_ideal}
            </label>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="notice">{words.all_alike}</p>
            </Show>
            <ComparedTable columns shown />
            <Payers columns shown />
            <Equity columns />
            <Results columns />
            <OwnEditsOfAll keys />
        </div>
    }
}
