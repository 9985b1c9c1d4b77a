//! The proposal on paper, for a board.

use leptos::prelude::*;

#[component]
pub fn BoardPaper() -> impl IntoView {
    view! { <p>"BoardPaper"</p> }
}
