//! Why a file cannot be read at all.

#[cfg(doc)]
use crate::limits;
use serde::{Deserialize, Serialize};

/// Why nothing of a file can be used. A row that cannot be used has a [`super::Reason`] instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// What reads files could not be fetched.
    NotLoaded,
    /// The page and the module do not understand each other: they are of different versions.
    NotUnderstood,
    /// The browser does not give its content.
    Unreadable,
    /// The file is larger than [`limits::BYTES`].
    TooLarge { bytes: usize },
    /// What is packed in the workbook is larger than [`limits::UNPACKED_BYTES`], or says that it is.
    UnpacksTooLarge,
    /// It has more rows than [`limits::ROWS`].
    TooManyRows,
    /// It has more columns than [`limits::COLUMNS`].
    TooManyColumns,
    /// It has more cells than [`limits::CELLS`].
    TooManyCells,
    /// There is nothing in it.
    Empty,
    /// The workbook has macros. They would not be run, but whoever made it may mean the figures to come from them.
    Macros,
    /// It is a workbook of Excel 97–2003.
    OldExcel,
    /// It is a workbook that is locked with a password.
    Locked,
    /// It is an `OpenDocument` spreadsheet, as `LibreOffice` makes them.
    OpenDocument,
    /// It is a PDF.
    Pdf,
    /// It is neither text nor a workbook.
    NotATable,
    /// It begins as a workbook, but is not whole.
    Damaged,
    /// No sheet of the workbook has anything in its cells.
    NoTable,
    /// The workbook has no such sheet.
    UnknownSheet(String),
    /// The text begins as JSON but is none from this place on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but neither JSON-stat nor Kolada's.
    UnknownJson,
    /// It is PC-Axis of a form that is not read: figures left out by a rule, or fewer than its dimensions have room for.
    PcAxis,
    /// A workbook of ours that a later version of the page has made.
    NewerWorkbook { version: u32 },
    /// A workbook of ours that was made of a dataset that is not here.
    UnknownDataset { id: String },
}
