//! Undo and redo, as buttons.

use crate::{
    dom::{El, el, el_in},
    work::Work,
};

/// The two buttons, with these ids. They keep the focus when there is nothing more to undo, and then say so.
pub fn undo_and_redo(work: Work, [undo, redo]: [&str; 2]) -> [El; 2] {
    let words = work.words();
    let step = |id: &str, sign: &str, name: &str| {
        el_in("button", "quiet").id(id).with(el("span").attr("aria-hidden", "true").text(sign)).text(name)
    };
    [
        step(undo, "↶ ", words.undo).state("aria-disabled", move || !work.can_undo()).on_click(move || work.undo()),
        step(redo, "↷ ", words.redo).state("aria-disabled", move || !work.can_redo()).on_click(move || work.redo()),
    ]
}
