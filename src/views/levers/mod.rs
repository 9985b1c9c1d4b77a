//! What the next million from each party gives a förbund, and the cheapest order to its target.

mod steps;
#[cfg(test)]
mod tests;

use crate::{
    components::Table,
    state::{follow, gives, gives_together, use_work},
    text::way as told,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;
use steps::Steps;

/// The levers of a förbund, for who opens them.
#[component]
pub fn Levers(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let gives = follow(move || gives(work, id));
    let together = follow(move || gives_together(work, id));
    let heading = follow(move || told::cheapest_to(work.format(), work.preferences.get().target));
    view! {
        <details class="more levers">
            <summary id="levers">{work.lang().way_words().levers}</summary>
            <div><Table named="levers" of=gives /></div>
            <p>{together}</p>
            <h3>{heading}</h3>
            <Steps id />
        </details>
    }
}
