//! A list to choose one of, whose choices can become others.

use super::{Ask, SelectOption};
use leptos::prelude::*;

/// A choice: its value, and its name.
pub type Choice = (String, String);

/// A named list. `chosen` is the value of the one that is chosen; what else there is to choose follows `all`.
#[component]
pub fn Choices(
    id: &'static str,
    #[prop(into)] name: Signal<String>,
    all: Memo<Vec<Choice>>,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    let option = move |(value, name): Choice| {
        let own = value.clone();
        let is_chosen = Signal::derive(move || chosen.with(|chosen| *chosen == own));
        view! { <SelectOption value name is_chosen /> }
    };
    view! {
        <Ask name>
            <select id=id on:change:target=move |select| choose.run(select.target().value())>
                <For each=move || all.get() key=Choice::clone let:of>
                    {option(of)}
                </For>
            </select>
        </Ask>
    }
}
