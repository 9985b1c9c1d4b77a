//! A year of an account as it is written: all that the markup of its column follows.

use super::{AccountNote, AccountRow, coming::is_known};
use crate::text::{self, equity as told, format::Format};
use finsam_engine::{AccountEntry, AccountOrigin, AccountYear, Kronor};
use std::fmt::Write as _;

/// A year, row by row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct YearWritten {
    /// Its equity is assumed.
    pub is_planned: bool,
    /// In the order of [`AccountRow::ALL`].
    pub cells: Vec<CellWritten>,
}

/// A figure of the year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CellWritten {
    pub class: &'static str,
    /// The figure, or the text of its field.
    pub text: String,
    /// How the figure is known, and the numbers of its notes.
    pub mark: String,
    /// The amount in a field.
    pub kronor: Option<Kronor>,
    /// Whether an amount in a field is meant to be as large as that.
    pub remark: String,
    /// The amount is the reader's own.
    pub is_own: bool,
}

impl YearWritten {
    /// A year in the column at this place.
    pub fn new(format: Format, of: &AccountYear, place: usize, notes: &[AccountNote]) -> Self {
        let cell = |row: AccountRow| CellWritten::new(format, of, (row, place), notes);
        Self { is_planned: !is_known(of), cells: AccountRow::ALL.into_iter().map(cell).collect() }
    }
}

/// Above this an amount was most likely typed in another unit: it is more than all förbund have in a year.
const DOUBTFUL: Kronor = Kronor(1_000_000_000);

impl CellWritten {
    fn new(format: Format, of: &AccountYear, (row, place): (AccountRow, usize), notes: &[AccountNote]) -> Self {
        let class = match (is_known(of), row == AccountRow::Over && of.is_over()) {
            (true, false) => "n",
            (true, true) => "n is-over",
            (false, false) => "n planned",
            (false, true) => "n planned is-over",
        };
        let mark = mark(format, of, row, notes);
        let Some(item) = row.entered(place) else {
            return Self { class, text: row.figure(format, of), mark, ..Self::default() };
        };
        let Some(entry) = of.of(item) else { return Self { class, mark, ..Self::default() } };
        let is_own = entry.origin == AccountOrigin::Imported;
        let remark =
            if is_own && entry.kronor > DOUBTFUL { text::is_that_meant(format, entry.kronor) } else { String::new() };
        Self { class, text: entered(format, entry), mark, kronor: Some(entry.kronor), remark, is_own }
    }
}

/// The reader's own figure to the krona, others as tables show them.
fn entered(format: Format, entry: AccountEntry) -> String {
    match entry.origin {
        AccountOrigin::Imported => format.exact(entry.kronor),
        _ => format.figure(entry.kronor),
    }
}

/// How a figure is known, where its column does not say so already, and the numbers of its notes.
fn mark(format: Format, of: &AccountYear, row: AccountRow, notes: &[AccountNote]) -> String {
    let origin = row.origin(of).filter(|origin| is_known(of) || *origin != AccountOrigin::Projected);
    let mut mark = origin.map_or("", |origin| told::origin(format.lang, origin)).to_owned();
    for (note, number) in notes.iter().zip(1..) {
        if (note.year, note.row) == (of.year, row) {
            // Writing into a text does not fail.
            let _ = write!(mark, " [{number}]");
        }
    }
    mark
}
