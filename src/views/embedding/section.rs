//! A part of the view.

use leptos::prelude::*;

/// A part of the view with its heading, which names it.
#[component]
pub fn Section(id: &'static str, heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}
