//! What only paper shows.

use crate::{components::printing_day, state::use_work};
use leptos::prelude::*;

/// What the sheet is about, and the day that it was printed.
#[component]
pub fn PaperHeading() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let day = printing_day();
    let title = move || {
        work.scenario.with(|scenario| if scenario.title.is_empty() { words.title } else { &scenario.title }.to_owned())
    };
    let base = move || work.scenario.with(|scenario| scenario.dataset().name().to_owned());
    view! {
        <p class="paper">
            <b>{title}</b>
            <span>{move || format!("{} {}", words.base, base())}</span>
            <span>{day}</span>
        </p>
    }
}
