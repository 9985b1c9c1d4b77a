//! The datasets that there are, and those of the reader's own.

use leptos::prelude::*;

#[component]
pub fn Datasets() -> impl IntoView {
    view! { <p>"Datasets"</p> }
}
