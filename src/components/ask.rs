//! A control under its name.

use leptos::prelude::*;

#[component]
pub fn Ask(#[prop(into)] name: Signal<String>, children: Children) -> impl IntoView {
    view! { <label class="ask"><span>{name}</span>{children()}</label> }
}
