//! One change of the list: its sentence, its note, and what can be done with it.

use super::{act::Act, note_fields::NoteFields};
use crate::{
    state::{Change, use_work},
    text,
};
use leptos::{html, prelude::*};

#[component]
pub fn ChangeRow(key: String, all: Memo<Vec<Change>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let note_words = work.lang().note_words();
    let change =
        Memo::new(move |_| all.with(|all| all.iter().find(|change| change.key == key).cloned()).unwrap_or_default());
    let sentence = Memo::new(move |_| change.with(|change| change.sentence.clone()));
    let note = move || change.with(|change| change.note.as_ref().map(text::note_line)).unwrap_or_default();
    let is_skipped = Memo::new(move |_| change.with(|change| change.reason.is_some()));
    let last = move || all.with(Vec::len).saturating_sub(1);
    let is_first = Signal::derive(move || change.with(|change| change.place) == 0);
    let is_last = Signal::derive(move || change.with(|change| change.place) == last());
    let [to_note, to_move_up, to_move_down] = [(); 3].map(|()| NodeRef::<html::Button>::new());
    let put = move |to: fn(usize) -> usize, button: NodeRef<html::Button>| {
        let from = change.with_untracked(|change| change.place);
        if (0..=untrack(last)).contains(&to(from)) {
            work.put_at(from, to(from));
            // What is put elsewhere in the document loses the focus.
            focus_soon(button);
        }
    };
    let up = Callback::new(move |()| put(|from| from.wrapping_sub(1), to_move_up));
    let down = Callback::new(move |()| put(|from| from + 1, to_move_down));
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
        <li class:skipped=is_skipped>
            <span>
                {sentence}
                <Show when=move || is_skipped.get()>
                    <span class="error">
                        {words.does_not_apply} " " {move || change.get().reason.unwrap_or_default()}
                    </span>
                </Show>
            </span>
            <p class="note">{note}</p>
            <p class="acts">
                <Act name=note_words.note full=text::note_on sentence button=to_note is_open act=turn />
                <Act name=note_words.up full=text::move_up sentence button=to_move_up is_disabled=is_first act=up />
                <Act
                    name=note_words.down
                    full=text::move_down
                    sentence
                    button=to_move_down
                    is_disabled=is_last
                    act=down
                />
                <Act name=words.take_back full=text::take_back sentence act=take_back />
            </p>
            <Show when=move || is_open.get()>
                <NoteFields change done />
            </Show>
        </li>
    }
}

/// Moves the focus to a button, once the page has been drawn.
fn focus_soon(button: NodeRef<html::Button>) {
    request_animation_frame(move || {
        if let Some(button) = button.try_get_untracked().flatten() {
            // What is gone cannot take the focus.
            let _ = button.focus();
        }
    });
}
