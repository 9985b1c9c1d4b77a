//! One entry of the list: a change, or what all parties of a förbund pay, which opens to its parts.

use super::{
    act::Act,
    change_row::Told,
    moving::Moving,
    shown_last::{Earlier, ShownLast},
};
use crate::{
    state::{Change, Entry, Listed, use_work},
    text,
};
use leptos::prelude::*;

#[component]
pub fn EntryRow(key: String, all: Memo<Listed>) -> impl IntoView {
    let entry = Memo::new(move |_| all.with(|all| all.entry(&key).cloned()).unwrap_or_default());
    // What has parts has a key of another kind, so it is the one or the other for as long as it is there.
    if entry.with_untracked(Entry::has_parts) {
        view! { <WithParts entry all /> }.into_any()
    } else {
        let change = Memo::new(move |_| entry.with(|entry| entry.changes.first().cloned()).unwrap_or_default());
        view! { <OneChange change entry all /> }.into_any()
    }
}

#[component]
fn OneChange(change: Memo<Change>, entry: Memo<Entry>, all: Memo<Listed>) -> impl IntoView {
    let is_skipped = Memo::new(move |_| change.with(|change| change.reason.is_some()));
    view! {
        <li class:skipped=is_skipped>
            <Told change moving=view! { <Moving entry all /> }.into_any() />
        </li>
    }
}

/// What all its changes come to, taken back and moved together; each of them under it.
#[component]
fn WithParts(entry: Memo<Entry>, all: Memo<Listed>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let sentence = Memo::new(move |_| entry.with(|entry| entry.sentence.clone()));
    let is_open = RwSignal::new(false);
    let take_back = Callback::new(move |()| {
        work.take_back_all(&entry.with_untracked(Entry::places), &sentence.get_untracked());
        work.root.focus_soon("changes");
    });
    view! {
        <li>
            <button
                class="link"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {sentence}
            </button>
            <p class="acts">
                <Moving entry all />
                <Act name=words.take_back full=text::take_back sentence act=take_back />
            </p>
            <Show when=move || is_open.get()>
                <Parts entry />
            </Show>
        </li>
    }
}

/// The parts of an entry that is open.
#[component]
fn Parts(entry: Memo<Entry>) -> impl IntoView {
    let shown = ShownLast::of(move || entry.with(|entry| entry.changes.len()));
    let before = shown.before;
    let keys = move || {
        entry.with(|entry| entry.changes.iter().skip(before.get()).map(|part| part.key.clone()).collect::<Vec<_>>())
    };
    let part = move |key: String| {
        // Those that are shown are the last.
        let part = move |entry: &Entry| entry.changes.iter().rev().find(|part| part.key == key).cloned();
        let change = Memo::new(move |_| entry.with(&part).unwrap_or_default());
        let is_skipped = Memo::new(move |_| change.with(|change| change.reason.is_some()));
        view! {
            <li class:skipped=is_skipped>
                <Told change />
            </li>
        }
    };
    view! {
        <Earlier of=shown />
        <ol class="parts" start=move || (before.get() + 1).to_string()>
            <For each=keys key=String::clone let:key>
                {part(key)}
            </For>
        </ol>
    }
}
