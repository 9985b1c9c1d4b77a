//! Writing down who proposed a change, when, and a remark.

use crate::{
    change::Listed,
    dom::{El, el, el_in},
    live::{Derived, Live},
    text,
    work::Work,
};
use finsam_engine::EditNote;

/// One of a note's texts.
#[derive(Clone, Copy, PartialEq)]
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
pub fn note_fields(work: Work, change: Derived<Listed>, done: impl Fn() + 'static) -> El {
    let words = work.lang().note_words();
    let first = field(work, change, Part::By);
    first.clone().focus_soon();
    let labelled = |name: &str, field: El| el("label").text(name).with(field);
    el_in("div", "note-fields")
        .with(labelled(words.by, first))
        .with(labelled(words.date, field(work, change, Part::Date)))
        .with(labelled(words.remark, field(work, change, Part::Remark)))
        .on_key(move |key| {
            if matches!(key.key().as_str(), "Enter" | "Escape") {
                key.prevent_default();
                work.end_gesture();
                done();
            }
        })
}

fn field(work: Work, change: Derived<Listed>, part: Part) -> El {
    // What is being typed has spaces that the note does not keep.
    let typed = Live::new(String::new());
    let value = move || {
        change.with(|change| {
            let kept = part.of(change.note.as_ref());
            let typed = typed.peek();
            if typed.trim() == kept { typed } else { kept.to_owned() }
        })
    };
    let keep = move |text: String| {
        let (place, sentence) = change.peek_with(|change| (change.place, change.sentence.clone()));
        let next = work.scenario.peek_with(|scenario| {
            let present = scenario.note(place);
            let now = |of: Part| if of == part { text.as_str() } else { of.of(present) };
            scenario.noted(place, now(Part::By), now(Part::Date), now(Part::Remark))
        });
        typed.set(text);
        let gesture = change.peek_with(|change| format!("note/{}/{}", change.key, part as u8));
        work.change_in(&gesture, next, text::noted(work.lang(), &sentence));
    };
    el("input")
        .attrs(&[("type", "text"), ("autocomplete", "off"), ("maxlength", "200")])
        .prop("value", move || value().into())
        .on_value("input", keep)
        .on("change", move |_| work.end_gesture())
}
