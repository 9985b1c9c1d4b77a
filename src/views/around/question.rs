//! The question of the first visit, and its answer.

use crate::{
    components::{Combobox, Entry},
    state::{Computed, Route, use_work},
    text::{self, way_in},
};
use finsam_engine::{ForbundId, ForbundOutcome};
use leptos::prelude::*;

#[component]
pub fn Question() -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let choose = move |id: String| {
        // What the list offers is an id.
        let Ok(id) = id.parse::<ForbundId>() else { return Ok(()) };
        work.answer_which();
        work.go(Route::to_forbund(id));
        work.root.focus_soon("forbund-name");
        Ok(())
    };
    let close = move |_| {
        work.answer_which();
        work.root.focus_soon("main");
    };
    view! {
        <section class="which" aria-label=words.which>
            <Combobox
                id="which-forbund"
                label=words.which
                placeholder=words.which_placeholder
                entries=Callback::new(move |()| work.now.with_untracked(|now| entries(work.lang(), now)))
                choose=Callback::new(choose)
            />
            <button class="quiet" type="button" id="close-which" on:click=close>{work.words().close}</button>
        </section>
    }
}

/// Every förbund, and every kommun by the förbund that it is a member of.
fn entries(lang: text::Lang, now: &Computed) -> Vec<Entry> {
    let dataset = &now.state.dataset;
    let of = |forbund: &ForbundOutcome| {
        let value = forbund.id.to_string();
        let detail = way_in::where_it_is(lang, dataset, forbund);
        let itself = Entry { value: value.clone(), label: forbund.short_name.to_string(), detail };
        let kommuner = forbund.kommuner.iter().map(|(code, _)| text::kommun_name(dataset, *code));
        let others = kommuner.filter(|name| **name != *forbund.short_name);
        let detail = text::member_of(lang, Some(&forbund.short_name));
        let others = others.map(|label| Entry { value: value.clone(), label, detail: detail.clone() });
        std::iter::once(itself).chain(others).collect::<Vec<_>>()
    };
    now.outcome.forbund.iter().flat_map(of).collect()
}
