//! How a figure was computed.

use leptos::prelude::*;

#[component]
pub fn Explanation() -> impl IntoView {
    view! { <p>"Explanation"</p> }
}
