//! The slim bar at the foot of every view: how much is changed, what was changed last, and the way to all of it.

use crate::{
    state::{Entry, Route, View, follow, use_work},
    text,
};
use leptos::prelude::*;

/// So many of the last entries are in the bar.
const SHOWN: usize = 2;

#[component]
pub fn ChangesBar() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let all = work.changes;
    // Not what they consist of: one entry may have a thousand parts.
    let last = follow(move || {
        let named = |entry: &Entry| (entry.key.clone(), entry.sentence.clone());
        all.with(|all| all[all.len().saturating_sub(SHOWN)..].iter().map(named).collect::<Vec<_>>())
    });
    let count = move || text::changes_counted(work.lang(), work.scenario.with(|scenario| scenario.edits.len()));
    let is_empty = Memo::new(move |_| last.with(Vec::is_empty));
    let is_meeting = Memo::new(move |_| work.route.get().view == View::Meeting);
    let name = move || work.scenario.with(|scenario| scenario.dataset().name().to_owned());
    let show_all = move |_| {
        let route = work.route.get_untracked();
        if !route.view.has_changes() {
            let route = Route { view: View::Distribution, ..route };
            work.route.set(route);
            work.go(route);
        }
        work.root.focus_soon("changes");
    };
    view! {
        <section class="changes-bar" class:is-changed=move || !is_empty.get() aria-label=words.changes_in_brief hidden=is_meeting>
            <b>{count}</b>
            " "
            <Show when=move || is_empty.get()>
                <span class="help">{words.this_is} " " {name}</span>
            </Show>
            <ul>
                <For each=move || last.get() key=|(key, _)| key.clone() let((key, _))>
                    <LastChanged key last />
                </For>
            </ul>
            <button class="link" id="all-changes" on:click=show_all>
                {words.show_all}
            </button>
        </section>
    }
}

#[component]
fn LastChanged(key: String, last: Memo<Vec<(String, String)>>) -> impl IntoView {
    let work = use_work();
    let key = StoredValue::new(key);
    let sentence = Memo::new(move |_| {
        let of_key = |last: &Vec<(String, String)>| {
            key.with_value(|key| last.iter().find(|(of, _)| of == key).map(|(_, sentence)| sentence.clone()))
        };
        last.with(of_key).unwrap_or_default()
    });
    let take_back = move |_| {
        let places = work.changes.with_untracked(|all| {
            key.with_value(|key| all.iter().rev().find(|entry| entry.key == *key).map(Entry::places))
        });
        work.take_back_all(&places.unwrap_or_default(), &sentence.get_untracked());
        // The button goes with the change.
        work.root.focus_soon("all-changes");
    };
    view! {
        <li>
            <span title=move || sentence.get()>{sentence}</span>
            <button
                class="link"
                aria-label=move || sentence.with(|sentence| text::take_back(work.lang(), sentence))
                on:click=take_back
            >
                {work.words().take_back}
            </button>
        </li>
    }
}
