//! The stances that are among the changes, each to take back.

use crate::{
    state::{follow, use_work, way},
    text,
};
use leptos::prelude::*;

#[component]
pub fn Stances() -> impl IntoView {
    let work = use_work();
    let stances = follow(move || way::stances(work));
    let is_any = follow(move || stances.with(|stances| !stances.is_empty()));
    view! {
        <Show when=move || is_any.get()>
            <ul class="stances">
                <For each=move || stances.get() key=way::Stance::clone let:stance>
                    <TakenStance stance />
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn TakenStance(stance: way::Stance) -> impl IntoView {
    let work = use_work();
    let way::Stance { place, sentence } = stance;
    let take_back = move |_| {
        work.take_back(place);
        work.root.focus_soon("stance-of");
    };
    view! {
        <li>
            <span>{sentence.clone()}</span>
            <button class="link" aria-label=text::take_back(work.lang(), &sentence) on:click=take_back>
                {work.words().take_back}
            </button>
        </li>
    }
}
