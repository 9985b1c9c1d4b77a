//! What there is to know of the link that was opened last.

use leptos::prelude::*;

#[component]
pub fn OpenedLink() -> impl IntoView {
    view! { <p>"OpenedLink"</p> }
}
