//! The way to the goal: how evenly the förbund share, what it would take, and where the years lead.

mod all;
mod apply;
mod goal;
mod part;
mod path;
mod path_of;
mod path_row;
mod percent_ask;
mod redistribution;
mod refusal;
mod rule;
mod rule_fields;
mod spread;
mod stances;
#[cfg(test)]
mod tests;
mod totals;
mod years_select;

use crate::{
    components::{AreaSelect, Ask},
    state::{follow, use_work},
};
use goal::GoalPart;
use leptos::prelude::*;
use path::PathPart;
use redistribution::RedistributionPart;
use refusal::RefusalPart;
use spread::SpreadPart;
use totals::TotalsPart;

/// The view, of the förbund of the area that is chosen.
#[component]
pub fn Way() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_empty = follow(move || work.rows.with(Vec::is_empty));
    view! {
        <div class="way">
            <Ask name=words.area>
                <AreaSelect />
            </Ask>
            <Show when=move || is_empty.get()>
                <p class="notice">{words.nothing_shown}</p>
            </Show>
            <div hidden=move || is_empty.get()>
                <SpreadPart />
                <GoalPart />
                <TotalsPart />
                <RefusalPart />
                <RedistributionPart />
                <PathPart />
            </div>
        </div>
    }
}
