//! What can be done with a table or a chart.

use crate::text::take_away::act_on;
use leptos::{ev::MouseEvent, prelude::*};

/// A button called `name`, whose full name says with what.
#[component]
pub fn ActButton(name: &'static str, with: String, act: Callback<MouseEvent>) -> impl IntoView {
    view! {
        <button class="link" aria-label=act_on(name, &with) on:click=move |click| act.run(click)>
            {name}
        </button>
    }
}
