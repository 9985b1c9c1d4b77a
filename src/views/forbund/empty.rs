//! A förbund without kommuner: that it has none, and the way to add one.

use crate::state::use_work;
use leptos::prelude::*;

#[component]
pub fn Empty() -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    view! {
        <p class="say"><b>{words.empty}</b> " " {words.empty_gives}</p>
        <p>
            <button class="primary" type="button" id="first-kommun" on:click=move |_| work.root.reveal("add-kommun")>
                {words.add_kommun}
            </button>
        </p>
    }
}
