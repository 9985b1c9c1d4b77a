//! What is compared: a list for each column of what it can show, and buttons for one more and one less.

use crate::{
    components::SelectOption,
    state::{follow, use_work},
    text,
};
use finsam_engine::Link;
use leptos::prelude::*;

#[component]
pub fn Choosers(keys: Memo<Vec<String>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let choices = follow(move || work.comparable());
    let count = Memo::new(move |_| keys.with(Vec::len));
    let is_room_for_more = move || count.get() < Link::SCENARIOS;
    let is_one_too_many = move || 2 < count.get();
    let more = move |_| {
        work.add_column();
        work.root.focus_soon(format!("column-{}", count.get_untracked() - 1));
    };
    let less = move |_| {
        work.remove_column();
        work.root.focus_soon("one-more");
    };
    view! {
        <div class="tools">
            <For each=move || 0..count.get() key=|column| *column let:column>
                <Chooser column keys choices />
            </For>
            <Show when=is_room_for_more>
                <button id="one-more" on:click=more>{words.one_more}</button>
            </Show>
            <Show when=is_one_too_many>
                <button id="one-less" on:click=less>{words.one_less}</button>
            </Show>
        </div>
    }
}

/// The list of one column.
#[component]
fn Chooser(column: usize, keys: Memo<Vec<String>>, choices: Memo<Vec<(String, String)>>) -> impl IntoView {
    let work = use_work();
    let chosen = follow(move || keys.with(|keys| keys.get(column).cloned()).unwrap_or_default());
    let choices = follow(move || choices.get());
    view! {
        <label>
            <span>{text::column(work.lang(), column)}</span>
            " "
            <select
                id=format!("column-{column}")
                on:change:target=move |select| work.put_in_column(column, select.target().value())
            >
                <For each=move || choices.get() key=Clone::clone let((key, name))>
                    <Choice key name chosen />
                </For>
            </select>
        </label>
    }
}

#[component]
fn Choice(key: String, name: String, chosen: Memo<String>) -> impl IntoView {
    let value = key.clone();
    let is_chosen = Signal::derive(move || chosen.with(|chosen| *chosen == key));
    view! { <SelectOption value name is_chosen /> }
}
