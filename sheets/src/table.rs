//! A table as a file has it, before anybody says what it means.

use crate::{Number, Refusal, delimited, encoding, json_stat, kolada, limits, px, workbook};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::borrow::Cow;

/// Rows of cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Those with something in them, in order.
    pub rows: Vec<Row>,
    /// The names of the workbook's sheets; none where it is no workbook.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: usize,
    /// Whether it is one page of several.
    pub is_one_page: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line or row in the file, counted from 1.
    pub line: u32,
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    #[default]
    Empty,
    /// Without spaces around it.
    Text(String),
    /// What the source itself has as a number.
    Number(Number),
}

impl Table {
    /// Reads a file or what was pasted: a workbook (`.xlsx`; the named sheet, or the first that has a table), text parted by
    /// tabs, semicolons or commas, JSON-stat, Kolada's JSON, or PC-Axis. What it is follows from the bytes alone.
    pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Self, Refusal> {
        if bytes.len() > limits::BYTES {
            return Err(Refusal::TooLarge { bytes: bytes.len() });
        }
        match bytes {
            [b'P', b'K', 3, 4, ..] => return workbook::table(bytes, sheet),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(workbook::of_older_kind(bytes)),
            [b'%', b'P', b'D', b'F', ..] => return Err(Refusal::Pdf),
            _ => {}
        }
        let text = with_plain_ends(encoding::decoded(bytes)?);
        let (rows, is_one_page) = match () {
            () if text.trim_start().starts_with(['{', '[']) => of_json(&text)?,
            () if px::is_px(&text) => (px::rows(&text)?, false),
            () => (delimited::rows(&text)?, false),
        };
        if rows.is_empty() {
            return Err(Refusal::Empty);
        }
        Ok(Self { rows, is_one_page, ..Self::default() })
    }

    /// The widest row's number of cells.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// A text whose lines end alike, whatever program they come from: some end them with a carriage return alone.
fn with_plain_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text }
}

/// JSON of one of the two agencies, and whether it is one page of several.
fn of_json(text: &str) -> Result<(Vec<Row>, bool), Refusal> {
    #[derive(Deserialize)]
    struct Kind {
        dataset: Option<IgnoredAny>,
        dimension: Option<IgnoredAny>,
        values: Option<IgnoredAny>,
    }
    match serde_json::from_str::<Kind>(text) {
        Ok(Kind { dimension: Some(_), .. } | Kind { dataset: Some(_), .. }) => {
            json_stat::rows(text).map(|rows| (rows, false))
        }
        Ok(Kind { values: Some(_), .. }) => kolada::rows(text),
        Ok(_) => Err(Refusal::UnknownJson),
        Err(error) if error.is_data() => Err(Refusal::UnknownJson),
        Err(error) => Err(Refusal::NotJson { line: error.line(), column: error.column() }),
    }
}

impl Row {
    /// The cell of a column; empty where the row ends before it.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Cell {
    /// The cell that a text makes.
    pub fn of_text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }

    /// The cell as a reader would write it.
    pub fn to_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_text(),
        }
    }

    /// Whether it says nothing, or only that nothing is known.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => {
                let text = text.to_lowercase();
                matches!(
                    text.as_str(),
                    ".." | "."
                        | "..."
                        | "\u{2026}"
                        | "-"
                        | "\u{2013}"
                        | "\u{2212}"
                        | "saknas"
                        | "uppgift saknas"
                        | "n/a"
                        | "na"
                        | "null"
                        | "nan"
                )
            }
            Self::Number(_) => false,
        }
    }
}
