//! Why a file cannot be read as a table at all.

use crate::limits;

/// Why nothing of a file can be used. A row that cannot be used has a [`crate::Reason`] instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
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
    /// It is a workbook of Excel 97–2003, or one locked with a password, which looks the same from outside.
    OldExcel,
    /// It is an `OpenDocument` spreadsheet, as `LibreOffice` makes them.
    OpenDocument,
    /// It is a PDF.
    Pdf,
    /// It is neither text nor a workbook.
    NotATable,
    /// It begins as a workbook, but is not whole.
    Damaged,
    /// No sheet of the workbook has two rows with two cells each.
    NoTable,
    /// The workbook has no such sheet.
    UnknownSheet(String),
    /// The text begins as JSON but is none from this place on.
    NotJson { line: usize, column: usize },
    /// It is JSON, but neither JSON-stat2 nor Kolada's.
    UnknownJson,
}

impl Refusal {
    /// The refusal in one line, `too_large:52428800:20000000`: what it is, how much there is, and the most that is read or a
    /// text out of the file. 0 or nothing where there is none.
    pub fn code(&self) -> String {
        let (kind, number, text) = match self {
            Self::TooLarge { bytes } => ("too_large", *bytes, limits::BYTES.to_string()),
            Self::UnpacksTooLarge => ("unpacks_too_large", 0, limits::UNPACKED_BYTES.to_string()),
            Self::TooManyRows => ("too_many_rows", 0, limits::ROWS.to_string()),
            Self::TooManyColumns => ("too_many_columns", 0, limits::COLUMNS.to_string()),
            Self::TooManyCells => ("too_many_cells", 0, limits::CELLS.to_string()),
            Self::Empty => ("empty", 0, String::new()),
            Self::Macros => ("macros", 0, String::new()),
            Self::OldExcel => ("old_excel", 0, String::new()),
            Self::OpenDocument => ("open_document", 0, String::new()),
            Self::Pdf => ("pdf", 0, String::new()),
            Self::NotATable => ("not_a_table", 0, String::new()),
            Self::Damaged => ("damaged", 0, String::new()),
            Self::NoTable => ("no_table", 0, String::new()),
            Self::UnknownSheet(name) => ("unknown_sheet", 0, name.clone()),
            Self::NotJson { line, column } => ("not_json", *line, column.to_string()),
            Self::UnknownJson => ("unknown_json", 0, String::new()),
        };
        format!("{kind}:{number}:{text}")
    }
}
