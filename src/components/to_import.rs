//! The ways to the views that are not in the navigation.

use crate::state::{Route, View, use_work};
use leptos::prelude::*;

/// The button to the view of the reader's own figures.
#[component]
pub fn ToOwnFigures() -> impl IntoView {
    let work = use_work();
    view! {
        <button class="own-figures" on:click=move |_| work.go(Route::to_view(View::Import))>
            {work.words().own_figures}
        </button>
    }
}

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
