//! A button on a change.

use crate::{state::use_work, text::Lang};
use leptos::{html, prelude::*};

/// A button called `name`, whose full name says on which change it acts. It stays where it can do nothing, for the focus.
#[component]
pub fn Act(
    name: &'static str,
    full: fn(Lang, &str) -> String,
    sentence: Memo<String>,
    #[prop(optional)] button: NodeRef<html::Button>,
    #[prop(into, optional)] is_disabled: Signal<bool>,
    /// Whether what it opens is open.
    #[prop(optional)]
    is_open: Option<RwSignal<bool>>,
    act: Callback<()>,
) -> impl IntoView {
    let lang = use_work().lang();
    view! {
        <button
            class="link"
            node_ref=button
            aria-label=move || sentence.with(|sentence| full(lang, sentence))
            aria-disabled=move || is_disabled.get().then_some("true")
            aria-expanded=move || is_open.map(|is_open| is_open.get().to_string())
            on:click=move |_| act.run(())
        >
            {name}
        </button>
    }
}

/// Moves the focus to a button, once the page has been drawn.
pub fn focus_soon(button: NodeRef<html::Button>) {
    request_animation_frame(move || {
        if let Some(button) = button.try_get_untracked().flatten() {
            // What is gone cannot take the focus.
            let _ = button.focus();
        }
    });
}
