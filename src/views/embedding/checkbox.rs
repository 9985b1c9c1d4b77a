//! A choice of yes or no.

use leptos::prelude::*;

/// A box to tick, and what it means.
#[component]
pub fn Checkbox(
    id: &'static str,
    name: &'static str,
    #[prop(into)] is_checked: Signal<bool>,
    toggle: Callback<()>,
    /// The id of an element that helps.
    #[prop(optional)]
    help: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="radio">
            <input
                type="checkbox"
                id=id
                aria-describedby=help
                checked=is_checked.get_untracked()
                prop:checked=is_checked
                on:change=move |_| toggle.run(())
            />
            {name}
        </label>
    }
}
