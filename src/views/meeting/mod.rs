//! The meeting mode: one förbund, large and calm, for a projector.

use leptos::prelude::*;

#[component]
pub fn Meeting() -> impl IntoView {
    view! { <p>"Meeting"</p> }
}
