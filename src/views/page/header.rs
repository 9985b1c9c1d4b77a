//! The bar at the top: what the work builds on, and what can be done wherever one is.

use super::settings::Settings;
use crate::{
    components::{Landmark, SelectOption, Tag, UndoAndRedo},
    state::use_work,
    text,
    text::format::Lang,
};
use finsam_engine::Dataset;
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let lang = work.lang();
    let count = move || work.scenario.with(|scenario| text::changes(lang, scenario.edits.len()));
    view! {
        <Landmark tag=Tag::Header class="top">
            <h1 class="title">{words.title}</h1>
            <div class="work">
                <BaseSelect />
                <span class="count">{count}</span>
            </div>
            <div class="actions">
                <UndoAndRedo />
                <button class="quiet" id="share-link">{words.share}</button>
                <Settings />
                <LanguageButton />
            </div>
        </Landmark>
    }
}

/// The dataset that the work builds on.
#[component]
fn BaseSelect() -> impl IntoView {
    let work = use_work();
    let option = |id: &'static str| {
        let name = Dataset::named(id).map_or("", |dataset| dataset.name());
        let is_chosen = move || work.scenario.with(|scenario| scenario.dataset().id() == id);
        view! { <SelectOption value=id name is_chosen=Signal::derive(is_chosen) /> }
    };
    view! {
        <label>
            <span>{work.words().base} " "</span>
            <select id="base" on:change:target=move |select| work.set_base(&select.target().value())>
                {Dataset::IDS.map(option)}
            </select>
        </label>
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let work = use_work();
    let (code, other) = if work.lang() == Lang::Sv { ("en", Lang::En) } else { ("sv", Lang::Sv) };
    let switch = move |_| {
        work.preferences.update(|preferences| preferences.lang = other);
        // What it said was in the other language.
        work.status.set(String::new());
    };
    view! {
        <button class="quiet" id="language" lang=code on:click=switch>
            {work.words().other_language}
        </button>
    }
}
