//! What each colour means.

use crate::state::{
    follow,
    map::{LegendEntry, Measure, legend},
    use_work,
};
use leptos::prelude::*;

#[component]
pub fn Legend(measure: RwSignal<Measure>) -> impl IntoView {
    let work = use_work();
    let entries = follow(move || work.now.with(|now| legend(work.format(), measure.get(), now)));
    let entry = |of: &LegendEntry| {
        let fill = of.colour.pattern().map(|pattern| format!("url(#{pattern})"));
        view! {
            <li>
                <svg width="26" height="14" aria-hidden="true">
                    <rect class=of.colour.class() fill=fill x="1" y="1" width="24" height="12" />
                </svg>
                {of.told.clone()}
            </li>
        }
    };
    view! { <ul class="signs">{move || entries.with(|all| all.iter().map(entry).collect_view())}</ul> }
}
