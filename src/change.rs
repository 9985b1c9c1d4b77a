//! One change of the list: its sentence, its note, and what can be done with it.

use crate::{
    change_note::note_fields,
    dom::{El, el, el_in, focus_soon},
    live::{Derived, Live},
    text,
    work::Work,
};
use finsam_engine::{EditNote, Scenario};

/// A change as the list shows it.
#[derive(Clone, PartialEq, Default)]
pub struct Listed {
    /// What names the change for as long as it is the same, wherever it is moved.
    pub key: String,
    pub place: usize,
    pub sentence: String,
    /// Why it does not apply, where it does not.
    pub reason: Option<String>,
    pub note: Option<EditNote>,
}

/// All changes of the scenario, in order.
pub fn listed(work: Work) -> Vec<Listed> {
    let sentences = work.sentences();
    work.scenario.with(|scenario| {
        let mut all: Vec<Listed> = Vec::new();
        for (place, (sentence, reason)) in sentences.into_iter().enumerate() {
            // A change's line of text names it. Of those that are alike the later ones get a sign each.
            let mut alone = Scenario::of("");
            alone.edits.extend(scenario.edits.get(place).cloned());
            let mut key = alone.to_compact();
            while all.iter().any(|former| former.key == key) {
                key.push('+');
            }
            all.push(Listed { key, place, sentence, reason, note: scenario.note(place).cloned() });
        }
        all
    })
}

/// The change with this key.
pub fn change(work: Work, key: &str, all: Derived<Vec<Listed>>) -> El {
    let key = key.to_owned();
    let change =
        Derived::new(move || all.with(|all| all.iter().find(|change| change.key == key).cloned()).unwrap_or_default());
    let words = work.words();
    let is_skipped = move || change.with(|change| change.reason.is_some());
    let told = move || {
        let error = el_in("span", "error").text(words.does_not_apply).text(" ");
        error.live(move || change.with(|change| change.reason.clone()).unwrap_or_default())
    };
    let note = move || change.with(|change| change.note.as_ref().map(text::note_line)).unwrap_or_default();
    let is_open = Live::new(false);
    let to_note = link(work, change, work.lang().note_words().note, text::note_on)
        .state("aria-expanded", move || is_open.get())
        .on_click(move || is_open.update(|is_open| *is_open = !*is_open));
    let take_back = link(work, change, words.take_back, text::take_back).on_click(move || {
        work.take_back(change.peek_with(|change| change.place));
        focus_soon("changes");
    });
    let opener = to_note.clone();
    let fields = move || {
        let opener = opener.clone();
        note_fields(work, change, move || {
            is_open.set(false);
            opener.clone().focus_soon();
        })
    };
    el("li")
        .toggle("skipped", is_skipped)
        .with(el("span").live(move || change.with(|change| change.sentence.clone())).show(is_skipped, told))
        .with(el_in("p", "note").live(note))
        .with(el_in("p", "acts").with(to_note).with_all(moves(work, change, all)).with(take_back))
        .show(move || is_open.get(), fields)
}

/// Buttons that move the change up and down. At the list's ends they stay, for the focus that they may have.
fn moves(work: Work, change: Derived<Listed>, all: Derived<Vec<Listed>>) -> [El; 2] {
    let words = work.lang().note_words();
    let place = move || change.with(|change| change.place);
    let up = link(work, change, words.up, text::move_up).state("aria-disabled", move || place() == 0);
    let last = move || all.with(Vec::len).saturating_sub(1);
    let down = link(work, change, words.down, text::move_down).state("aria-disabled", move || place() == last());
    let moving = |button: El, to: fn(usize) -> usize| {
        let itself = button.clone();
        button.on_click(move || {
            let (from, last) = (change.peek_with(|change| change.place), all.peek_with(Vec::len).saturating_sub(1));
            if (0..=last).contains(&to(from)) {
                work.put_at(from, to(from));
                // What is put elsewhere in the document loses the focus.
                itself.clone().focus_soon();
            }
        })
    };
    [moving(up, |from| from.wrapping_sub(1)), moving(down, |from| from + 1)]
}

/// A button called `name`, whose full name says on which change it acts.
fn link(work: Work, change: Derived<Listed>, name: &str, full: fn(crate::text::Lang, &str) -> String) -> El {
    el_in("button", "link")
        .live_attr("aria-label", move || Some(change.with(|change| full(work.lang(), &change.sentence)).into()))
        .text(name)
}
