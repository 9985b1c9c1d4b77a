//! What a participant, one who finished and one who went to work or studies cost.

use crate::{
    components::Table,
    state::{
        FigureTable, follow,
        results::{ShownYear, costs, costs_note},
        use_work,
    },
};
use leptos::prelude::*;

#[component]
pub fn Costs(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let table = follow(move || of.with(|of| of.as_ref().map(|of| costs(work, of))).unwrap_or_default());
    let note = follow(move || of.with(|of| of.as_ref().map(|of| costs_note(work, of))).unwrap_or_default());
    let year = follow(move || of.with(|of| of.as_ref().map_or(0, |of| of.year)));
    view! {
        <section aria-labelledby="unit-costs" hidden=move || table.with(FigureTable::is_empty)>
            <h3 id="unit-costs">{words.costs} " " {year}</h3>
            <div><Table named="unit-costs" of=table /></div>
            <p class="help">{note} " " {words.costs_about}</p>
        </section>
    }
}
