//! What is told of one change: its sentence, its note, and what can be done with it.

use super::{
    act::{Act, focus_soon},
    note_fields::NoteFields,
};
use crate::{
    state::{Change, use_work},
    text,
};
use leptos::{html, prelude::*};

/// A change; `moving` are the buttons that put it elsewhere in the list, where it can be.
#[component]
pub fn Told(change: Memo<Change>, #[prop(optional)] moving: Option<AnyView>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let note_words = work.lang().note_words();
    let sentence = Memo::new(move |_| change.with(|change| change.sentence.clone()));
    let note = move || change.with(|change| change.note.as_ref().map(text::note_line)).unwrap_or_default();
    let is_skipped = Memo::new(move |_| change.with(|change| change.reason.is_some()));
    let to_note = NodeRef::<html::Button>::new();
    let is_open = RwSignal::new(false);
    let turn = Callback::new(move |()| is_open.update(|is_open| *is_open = !*is_open));
    let done = Callback::new(move |()| {
        is_open.set(false);
        focus_soon(to_note);
    });
    let take_back = Callback::new(move |()| {
        work.take_back(change.with_untracked(|change| change.place));
        work.root.focus_soon("changes");
    });
    view! {
        <span>
            {sentence}
            <Show when=move || is_skipped.get()>
                <span class="error">{words.does_not_apply} " " {move || change.get().reason.unwrap_or_default()}</span>
            </Show>
        </span>
        <p class="note">{note}</p>
        <p class="acts">
            <Act name=note_words.note full=text::note_on sentence button=to_note is_open act=turn />
            {moving}
            <Act name=words.take_back full=text::take_back sentence act=take_back />
        </p>
        <Show when=move || is_open.get()>
            <NoteFields change done />
        </Show>
    }
}
