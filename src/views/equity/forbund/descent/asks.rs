//! In which year the ladder is to be reached, and how what is spent is spread over the years.

use crate::{
    components::SelectOption,
    state::{follow, use_work},
};
use finsam_engine::{Pace, PathRule};
use leptos::prelude::*;

#[component]
pub fn YearSelect() -> impl IntoView {
    let work = use_work();
    let first = follow(move || work.now.with(|now| now.state.dataset.year()));
    let chosen = follow(move || first.get() + work.descent.get().years);
    let choose = move |year: String| {
        let first = first.get_untracked();
        work.descent.update(|asked| asked.years = year.parse().unwrap_or(first) - first);
    };
    let option = move |year: i64| {
        let is_chosen = Signal::derive(move || chosen.get() == year);
        view! { <SelectOption value=year.to_string() name=year.to_string() is_chosen /> }
    };
    view! {
        <select id="descent-year" on:change:target=move |select| choose(select.target().value())>
            <For each=move || first.get()..=first.get() + PathRule::MOST_YEARS key=|year| *year children=option />
        </select>
    }
}

#[component]
pub fn PaceSelect() -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let chosen = follow(move || work.descent.get().pace);
    let choose = move |code: String| {
        let pace = if code == "1" { Pace::FrontLoaded } else { Pace::Evenly };
        work.descent.update(|asked| asked.pace = pace);
    };
    let is_chosen = move |pace: Pace| Signal::derive(move || chosen.get() == pace);
    view! {
        <select id="descent-pace" on:change:target=move |select| choose(select.target().value())>
            <SelectOption value="0" name=words.evenly is_chosen=is_chosen(Pace::Evenly) />
            <SelectOption value="1" name=words.front_loaded is_chosen=is_chosen(Pace::FrontLoaded) />
        </select>
    }
}
