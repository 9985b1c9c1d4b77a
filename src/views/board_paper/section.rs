//! A part of the sheet under a heading.

use leptos::prelude::*;

/// The part; `id` is its heading's.
#[component]
pub fn Section(id: &'static str, #[prop(into)] heading: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}
