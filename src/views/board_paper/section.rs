//! A part of the sheet under a heading.

use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The part; `id` is its heading's.
#[component]
pub fn Section(#[prop(into)] id: String, #[prop(into)] heading: Signal<String>, children: Children) -> impl IntoView {
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}

/// Förbund with their places, which name their sections.
pub fn in_places(ids: &[ForbundId]) -> Vec<(usize, ForbundId)> {
    ids.iter().copied().enumerate().collect()
}

/// The id of a section of several alike: the first has the name itself.
pub fn section_id(name: &str, place: usize) -> String {
    if place == 0 { name.to_owned() } else { format!("{name}-{place}") }
}
