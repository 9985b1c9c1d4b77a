//! The reader's own figures.

use leptos::prelude::*;

#[component]
pub fn Import() -> impl IntoView {
    view! { <p>"Import"</p> }
}
