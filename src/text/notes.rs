//! What the list of changes says of notes and order.

use super::Lang;
use finsam_engine::EditNote;

words! { NoteWords, note_words:
    note: "Anteckning", "Note";
    by: "Vem föreslog det?", "Who proposed it?";
    date: "När?", "When?";
    remark: "Anmärkning", "Remark";
    up: "Flytta upp", "Move up";
    down: "Flytta ned", "Move down";
    of_a_note: "anteckning", "note";
    of_order: "ändringarnas ordning", "the order of the changes";
}

/// What is noted about a change, as one line: "Anna, 2 nov.: Om regionen följer med".
pub fn note_line(note: &EditNote) -> String {
    let EditNote { by, date, remark, .. } = note;
    let mut line = String::new();
    for (sign, text) in [("", by), (", ", date), (": ", remark)] {
        if !text.is_empty() {
            if !line.is_empty() {
                line.push_str(sign);
            }
            line.push_str(text);
        }
    }
    line
}

/// Labels of a change's buttons, each saying what it acts on.
pub fn note_on(lang: Lang, change: &str) -> String {
    say!(lang, "Anteckning: {}", "Note: {}", change)
}

pub fn move_up(lang: Lang, change: &str) -> String {
    say!(lang, "Flytta upp: {}", "Move up: {}", change)
}

pub fn move_down(lang: Lang, change: &str) -> String {
    say!(lang, "Flytta ned: {}", "Move down: {}", change)
}

/// Where a change has come to, for the status line.
pub fn moved(lang: Lang, place: usize, count: usize, change: &str) -> String {
    say!(lang, "Nu på plats {} av {}: {}.", "Now in place {} of {}: {}.", place, count, change)
}

/// What has been noted, for the status line.
pub fn noted(lang: Lang, change: &str) -> String {
    say!(lang, "Anteckningen är sparad: {}.", "The note is kept: {}.", change)
}
