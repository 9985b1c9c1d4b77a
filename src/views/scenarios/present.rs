//! The present work: its name, saving and sharing it.

use crate::{
    components::SaveAsExcel,
    state::{follow, use_work},
    text,
};
use leptos::{ev::SubmitEvent, prelude::*};

#[component]
pub fn PresentProposal() -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let count = follow(move || work.scenario.with(|scenario| text::changes(work.lang(), scenario.edits.len())));
    let is_full = follow(move || work.library.is_full.get());
    let is_kept = follow(move || work.is_kept.get());
    let save = move |submit: SubmitEvent| {
        submit.prevent_default();
        work.end_gesture();
        work.save();
    };
    let share = move |_| work.sharing.set(vec![work.scenario.get_untracked()]);
    view! {
        <section class="present" aria-labelledby="present">
            <h2 id="present">{words.present}</h2>
            <form class="inline" on:submit=save>
                <label for="title">{words.name}</label>
                <Title />
                <button class="primary" id="save" type="submit">{words.save}</button>
                <button id="share-present" type="button" on:click=share>{words.share_it}</button>
                <span class="count">{count}</span>
                <span class="error" role="alert">{move || is_full.get().then_some(words.not_saved)}</span>
            </form>
            <SaveAsExcel />
            <Show when=move || !is_kept.get()>
                <p class="notice">{words.not_kept}</p>
            </Show>
        </section>
    }
}

/// The field for the name, kept as it is typed.
#[component]
fn Title() -> impl IntoView {
    let work = use_work();
    let title = follow(move || work.scenario.with(|scenario| scenario.title.clone()));
    view! {
        <input
            type="text"
            id="title"
            autocomplete="off"
            maxlength="80"
            placeholder=work.lang().scenario_words().unnamed
            value=title.get_untracked()
            prop:value=title
            on:input:target=move |input| work.entitle(&input.target().value())
            on:change=move |_| work.end_gesture()
        />
    }
}
