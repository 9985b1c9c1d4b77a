//! Writing down who proposed a change, when, and a remark.

use crate::{
    state::{Change, use_work},
    text,
};
use finsam_engine::EditNote;
use leptos::{ev::KeyboardEvent, html, prelude::*};

/// One of a note's texts.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    By,
    Date,
    Remark,
}

impl Part {
    fn of(self, note: Option<&EditNote>) -> &str {
        note.map_or("", |note| match self {
            Self::By => &note.by,
            Self::Date => &note.date,
            Self::Remark => &note.remark,
        })
    }
}

/// Three fields for the note on a change, kept as they are typed; `done` closes them.
#[component]
pub fn NoteFields(change: Memo<Change>, done: Callback<()>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().note_words();
    let pressed = move |key: KeyboardEvent| {
        if matches!(key.key().as_str(), "Enter" | "Escape") {
            key.prevent_default();
            work.end_gesture();
            done.run(());
        }
    };
    let first = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(first) = first.get() {
            // It is on the page.
            let _ = first.focus();
        }
    });
    view! {
        <div class="note-fields" on:keydown=pressed>
            <label>{words.by}<NoteField change part=Part::By field=first /></label>
            <label>{words.date}<NoteField change part=Part::Date field=NodeRef::new() /></label>
            <label>{words.remark}<NoteField change part=Part::Remark field=NodeRef::new() /></label>
        </div>
    }
}

#[component]
fn NoteField(change: Memo<Change>, part: Part, field: NodeRef<html::Input>) -> impl IntoView {
    let work = use_work();
    // What is being typed has spaces that the note does not keep.
    let typed = StoredValue::new(String::new());
    let value = move || {
        change.with(|change| {
            let kept = part.of(change.note.as_ref());
            let typed = typed.get_value();
            if typed.trim() == kept { typed } else { kept.to_owned() }
        })
    };
    let keep = move |text: String| {
        let (place, sentence, key) =
            change.with_untracked(|change| (change.place, change.sentence.clone(), change.key.clone()));
        let next = work.scenario.with_untracked(|scenario| {
            let present = scenario.note(place);
            let now = |of: Part| if of == part { text.as_str() } else { of.of(present) };
            scenario.noted(place, now(Part::By), now(Part::Date), now(Part::Remark))
        });
        typed.set_value(text);
        let gesture = format!("note/{key}/{part:?}");
        work.change_in(&gesture, next, text::noted(work.lang(), &sentence));
    };
    view! {
        <input
            type="text"
            autocomplete="off"
            maxlength="200"
            node_ref=field
            prop:value=value
            on:input:target=move |input| keep(input.target().value())
            on:change=move |_| work.end_gesture()
        />
    }
}
