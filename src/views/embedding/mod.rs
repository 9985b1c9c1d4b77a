//! The code for other people's pages.

use leptos::prelude::*;

#[component]
pub fn Embedding() -> impl IntoView {
    view! { <p>"Embedding"</p> }
}
