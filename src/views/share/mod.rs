//! The link of one or several scenarios, to copy.

use leptos::prelude::*;

#[component]
pub fn Sharing() -> impl IntoView {
    view! { <p>"Sharing"</p> }
}
