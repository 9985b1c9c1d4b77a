//! What the sheet is, of which figures and which day.

use crate::{
    components::printing_day,
    state::{follow, use_work},
};
use leptos::prelude::*;

/// The heading; the focus goes there.
#[component]
pub fn Heading() -> impl IntoView {
    let work = use_work();
    let (words, paper) = (work.words(), work.lang().paper_words());
    let day = printing_day();
    let title = follow(move || {
        work.scenario.with(|scenario| {
            let unnamed = if scenario.edits.is_empty() { paper.as_in_base } else { paper.untitled };
            if scenario.title.is_empty() { unnamed } else { &scenario.title }.to_owned()
        })
    });
    let about = follow(move || {
        let base = work.scenario.with(|scenario| scenario.dataset().name().to_owned());
        format!("{} {base} · {} {}", words.base, words.unit, work.format().unit_sign())
    });
    Effect::new(move || work.root.focus_soon("paper-title"));
    view! {
        <header>
            <h1 id="paper-title" tabindex="-1">{title}</h1>
            <p>{about} " · " {day}</p>
        </header>
    }
}
