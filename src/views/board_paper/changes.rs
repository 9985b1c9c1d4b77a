//! What the proposal changes.

use super::section::Section;
use crate::{
    state::{Change, follow, use_work},
    text,
};
use leptos::prelude::*;

#[component]
pub fn ListOfChanges() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let all = follow(move || work.changes.get());
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let each = move || all.get().into_iter().flat_map(|entry| entry.changes);
    let list = move || each().map(|change| view! { <ChangeOnPaper change /> }).collect_view();
    view! {
        <Section id="paper-changes" heading=work.lang().paper_words().changes>
            <Show
                when=move || is_empty.get()
                fallback=move || view! { <ol>{list}</ol> }
            >
                <p>{words.no_changes}</p>
            </Show>
        </Section>
    }
}

#[component]
fn ChangeOnPaper(change: Change) -> impl IntoView {
    let words = use_work().words();
    let reason = change.reason.map(|reason| format!(" {} {reason}", words.does_not_apply));
    let note = change.note.as_ref().map(text::note_line).filter(|note| !note.is_empty());
    view! {
        <li>
            {change.sentence} {reason}
            {note.map(|note| view! { <span class="note">{note}</span> })}
        </li>
    }
}
