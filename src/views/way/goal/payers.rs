//! Who pays: now, when the goal is reached, and what lies between.

use crate::{
    components::Table,
    state::{
        follow, use_work,
        way::{Planned, goal_payers},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Payers(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().payers_words();
    let are_shown = RwSignal::new(false);
    let table = follow(move || planned.with(|planned| goal_payers(work, planned, are_shown.get())));
    let are_several = follow(move || planned.with(|planned| planned.are_several_kommuner()));
    let beyond = follow(move || planned.with(|planned| planned.paid_beyond(work)));
    view! {
        <section aria-labelledby="who-pays">
            <h3 id="who-pays">{words.who_pays}</h3>
            <Table named="who-pays" class="payers" of=table />
            <Show when=move || are_several.get()>
                <button
                    class="link"
                    id="one-by-one"
                    aria-expanded=move || if are_shown.get() { "true" } else { "false" }
                    on:click=move |_| are_shown.update(|are_shown| *are_shown = !*are_shown)
                >
                    {words.one_by_one}
                </button>
            </Show>
            <p class="help" hidden=move || beyond.with(String::is_empty)>{beyond}</p>
        </section>
    }
}
