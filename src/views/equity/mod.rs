//! Equity: how much is too much, and the way down.

use leptos::prelude::*;

#[component]
pub fn Equity() -> impl IntoView {
    view! { <p>"Equity"</p> }
}
