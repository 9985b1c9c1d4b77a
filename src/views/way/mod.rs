//! The way to the goal: how evenly the förbund share, what it would take, and where the years lead.

use leptos::prelude::*;

#[component]
pub fn Way() -> impl IntoView {
    view! { <p>"Way"</p> }
}
