//! What the reader takes along of a view.

use leptos::prelude::*;

#[component]
pub fn TakeAway() -> impl IntoView {
    view! { <p>"TakeAway"</p> }
}
