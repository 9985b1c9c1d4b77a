//! The way to the goal: the tools, each with its answer in a line, and the one that the reader works in.

mod all;
mod apply;
mod goal;
mod path;
mod path_of;
mod path_row;
mod percent_ask;
mod redistribution;
mod refusal;
mod rule;
mod rule_fields;
mod shown_tool;
mod spread;
mod stances;
mod strip;
#[cfg(test)]
mod tests;
mod tool;
mod years_select;

use crate::{
    components::{AreaSelect, Ask},
    state::{follow, use_work},
};
use leptos::prelude::*;
use shown_tool::ToolAndStrip;

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
            <Show when=move || is_empty.get() fallback=|| view! { <ToolAndStrip /> }>
                <p class="notice">{words.nothing_shown}</p>
            </Show>
        </div>
    }
}
