//! The way to the view of datasets.

use crate::state::{Route, View, use_work};
use leptos::prelude::*;

/// The button to the view of datasets.
#[component]
pub fn ToDatasets() -> impl IntoView {
    let work = use_work();
    view! {
        <button class="own-figures" on:click=move |_| work.go(Route::to_view(View::Datasets))>
            {work.lang().dataset_words().title}
        </button>
    }
}
