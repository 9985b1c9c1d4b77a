//! What the first visit asks: which förbund?

use crate::{
    components::{Around, AsMade},
    state::{View, follow, use_work},
};
use leptos::prelude::*;

/// One line above the first view, until it has been answered or closed.
#[component]
pub fn WhichForbund() -> impl IntoView {
    let work = use_work();
    let is_asked = follow(move || {
        let is_first_view = work.route.with(|route| route.view == View::default());
        is_first_view && !work.is_embedded() && !work.preferences.get().is_answered
    });
    view! {
        <Show when=move || is_asked.get()>
            <AsMade around=Around::Which />
        </Show>
    }
}
