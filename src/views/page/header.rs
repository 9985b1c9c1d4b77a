//! The bar at the top: what the work builds on, and what can be done wherever one is.

use super::settings::Settings;
use crate::{
    components::{Landmark, SelectOption, Tag, UndoAndRedo},
    state::use_work,
    text::{self, format::Lang},
};
use finsam_engine::Dataset;
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let lang = work.lang();
    let count = move || work.scenario.with(|scenario| text::changes(lang, scenario.edits.len()));
    let title = move || work.scenario.with(|scenario| scenario.title.clone());
    let share = move |_| work.sharing.set(vec![work.scenario.get_untracked()]);
    view! {
        <Landmark tag=Tag::Header class="top">
            // On somebody else's page the headings begin below theirs.
            {if work.is_embedded() {
                view! { <p class="title">{words.title}</p> }.into_any()
            } else {
                view! { <h1 class="title">{words.title}</h1> }.into_any()
            }}
            <div class="work">
                <b class="proposal" title=title>{title}</b>
                <BaseSelect />
                <span class="count">{count}</span>
            </div>
            <div class="actions">
                <UndoAndRedo />
                <button class="quiet" id="share-link" on:click=share>{words.share}</button>
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
    let base = Memo::new(move |_| work.scenario.with(|scenario| scenario.dataset().id().to_owned()));
    // Another version of a dataset can have another name.
    let datasets = Memo::new(move |_| {
        let mut ids: Vec<String> = Dataset::IDS.map(str::to_owned).into_iter().chain(work.datasets.get()).collect();
        // One that has been removed elsewhere is there as long as it is used.
        if !ids.contains(&base.get()) {
            ids.push(base.get());
        }
        let name = |id: &str| Dataset::named(id).map(|dataset| dataset.name().to_owned()).unwrap_or_default();
        ids.into_iter().map(|id| (name(&id), id)).collect::<Vec<_>>()
    });
    view! {
        <label>
            <span>{work.words().base} " "</span>
            <select
                id="base"
                disabled=move || work.is_readonly.get()
                on:change:target=move |select| work.set_base(&select.target().value())
            >
                <For each=move || datasets.get() key=Clone::clone let((name, id))>
                    {
                        let of = id.clone();
                        view! { <SelectOption value=id name is_chosen=Signal::derive(move || base.get() == of) /> }
                    }
                </For>
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
        // The switch is drawn anew; the focus stays on it.
        work.root.focus_soon("language");
    };
    view! {
        <button class="quiet" id="language" lang=code on:click=switch>
            {work.words().other_language}
        </button>
    }
}
