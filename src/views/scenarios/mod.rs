//! The scenarios that the reader has saved, and two to four of them side by side.

use leptos::prelude::*;

#[component]
pub fn Scenarios() -> impl IntoView {
    view! { <p>"Scenarios"</p> }
}
