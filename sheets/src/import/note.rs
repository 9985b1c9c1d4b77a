//! Rows that are no kommun's and no förbund's: notes, sources, headings between others.

use crate::{Cell, Reason, Row, names::plain};

/// Whether a cell may have a figure, right or wrong.
pub(super) fn has_digit(cell: &Cell) -> bool {
    cell.to_text().chars().next().is_some_and(|sign| sign.is_ascii_digit())
}

/// Whether what is wrong is the name alone, and it is like none: then the row, without a figure, is a note, a source or a
/// heading between others.
pub(super) fn is_of_no_one(reason: &Reason, row: &Row) -> bool {
    match reason {
        Reason::AmbiguousName { .. } | Reason::UnknownName { .. }
            if row.cells.iter().filter(|cell| **cell != Cell::Empty).count() == 1 =>
        {
            true
        }
        Reason::UnknownName { nearest, .. } => {
            nearest.is_empty() || row.cells.iter().any(|cell| begins_a_note(&cell.to_text()))
        }
        _ => false,
    }
}

/// "Källa: SCB", "Senast uppdaterad".
fn begins_a_note(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "källa",
        "källor",
        "senast",
        "senaste",
        "anm",
        "anmärkning",
        "not",
        "noter",
        "fotnot",
        "kontakt",
        "databas",
        "copyright",
        "uppdaterad",
        "source",
    ];
    text.starts_with('*') || plain(text).split(' ').next().is_some_and(|first| WORDS.contains(&first))
}
