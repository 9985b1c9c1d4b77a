//! Links to the views; each keeps the förbund that is chosen.

use crate::{
    components::{Landmark, Tag},
    state::{Route, View, use_work},
};
use leptos::prelude::*;

#[component]
pub fn Navigation() -> impl IntoView {
    let work = use_work();
    let role = if work.is_embedded() { "group" } else { "navigation" };
    view! {
        <Landmark tag=Tag::Nav class="views" role label=work.words().views>
            {View::NAVIGATION.map(|view| view! { <ViewLink view /> })}
        </Landmark>
    }
}

/// A link to a view.
#[component]
pub fn ViewLink(view: View) -> impl IntoView {
    let work = use_work();
    let name = view.name(work.lang());
    let address = move || Route { view, ..work.route.get() }.address();
    let is_shown = move || work.route.get().view == view;
    view! {
        <a href=address aria-current=move || is_shown().then_some("page")>
            {name}
        </a>
    }
}
