//! A list to choose from.

use super::values::Values;
use crate::components::SelectOption;
use leptos::prelude::*;

/// A list of values under its name.
#[component]
pub fn AskSelect(
    id: &'static str,
    name: &'static str,
    values: Values,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    let option = |(value, name): (String, &'static str)| {
        let this = value.clone();
        let is_chosen = Signal::derive(move || chosen.with(|chosen| *chosen == this));
        view! { <SelectOption value name is_chosen /> }
    };
    view! {
        <label class="ask">
            <span>{name}</span>
            <select id=id on:change:target=move |select| choose.run(select.target().value())>
                {values.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
