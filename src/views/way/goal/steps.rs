//! When a goal of a later year comes: how much more each pays, year by year.

use crate::{
    components::Table,
    state::{follow, use_work, way, way::Planned},
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Steps(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let table = follow(move || planned.with(|planned| way::steps(work, planned)));
    let is_there = follow(move || table.with(|table| !table.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <section aria-labelledby="goal-steps">
                <h3 id="goal-steps">{work.lang().tool_words().steps}</h3>
                <Table named="goal-steps" class="payers" of=table />
            </section>
        </Show>
    }
}
