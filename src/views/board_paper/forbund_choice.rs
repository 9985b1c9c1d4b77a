//! Whose contributions and equity the sheet tells: one förbund, or those that the proposal changes.

use crate::{
    components::{Ask, SelectOption},
    state::{Route, follow, use_work},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The choice stands in the address, as it does in every view.
#[component]
pub fn ForbundChoice() -> impl IntoView {
    let work = use_work();
    let words = work.lang().paper_words();
    let chosen = follow(move || work.route.get().forbund);
    // One that was chosen elsewhere need not be in the area.
    let ids = follow(move || {
        let mut ids = work.rows.get();
        ids.extend(chosen.get().filter(|id| !work.rows.with(|rows| rows.contains(id))));
        ids
    });
    let choose = move |id: String| {
        let route = Route { forbund: id.parse().ok(), ..work.route.get_untracked() };
        work.go(route);
    };
    let option = move |id: ForbundId| {
        let is_chosen = follow(move || chosen.get() == Some(id));
        view! { <SelectOption value=id.to_string() name=work.short_name(id) is_chosen /> }
    };
    let is_none = Signal::derive(move || chosen.get().is_none());
    view! {
        <Ask name=words.of_forbund>
            <select id="paper-forbund" on:change:target=move |select| choose(select.target().value())>
                <SelectOption value="" name=words.changed_forbund is_chosen=is_none />
                <For each=move || ids.get() key=|id| *id let:id>
                    {option(id)}
                </For>
            </select>
        </Ask>
    }
}
