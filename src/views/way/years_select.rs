//! A choice of how many years.

use crate::components::SelectOption;
use finsam_engine::PathRule;
use leptos::prelude::*;

#[component]
pub fn YearsSelect(
    #[prop(into)] id: String,
    #[prop(into)] chosen: Signal<i64>,
    choose: Callback<i64>,
) -> impl IntoView {
    let option = move |years: i64| {
        let is_chosen = Signal::derive(move || chosen.get() == years);
        view! { <SelectOption value=years.to_string() name=years.to_string() is_chosen /> }
    };
    let choose = move |years: String| {
        if let Ok(years) = years.parse() {
            choose.run(years);
        }
    };
    view! {
        <select id=id on:change:target=move |select| choose(select.target().value())>
            {(1..=PathRule::MOST_YEARS).map(option).collect_view()}
        </select>
    }
}
