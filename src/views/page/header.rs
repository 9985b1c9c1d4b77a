//! The bar at the top: what the work builds on, and what can be done wherever one is.

use crate::{
    components::{Around, AsMade, Landmark, Tag, UndoAndRedo},
    state::use_work,
    text::{self, format::Lang},
};
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
                <AsMade around=Around::Base />
                <span class="count">{count}</span>
            </div>
            <div class="actions">
                <UndoAndRedo />
                <button class="quiet" id="share-link" on:click=share>{words.share}</button>
                <AsMade around=Around::Settings />
                <LanguageButton />
            </div>
        </Landmark>
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
