//! What is missing of the whole.

use super::Meaning;
use serde::{Deserialize, Serialize};

/// What the whole table, or workbook, lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No column says which förbund, kommun or party a row is about.
    Column(Meaning),
    /// No column holds anything that can be taken in.
    Values,
    /// Kommuner or förbund stand beside each other in a row, where they are wanted below each other.
    Turned,
    /// It is one sheet of a workbook of ours, and nothing on it can be changed.
    ComputedSheet,
    /// Nothing says which unit the amounts of this column, counted from 0, are in.
    Unit(usize),
    /// Nothing says which year the accounts are of.
    Year,
    /// Columns with these headings hold shares, rates or changes, and no other holds anything that can be taken in.
    NoCounts(Vec<String>),
    /// The statistics do not have every age that is wanted, but from and to these.
    Ages { first: u32, last: u32 },
    /// The statistics have men or women alone.
    Sex,
    /// With these the scenario would have so many changes, and the page takes at most so many.
    TooManyEdits { edits: usize, most: usize },
    /// The workbook was made of other data than the scenario at hand, or these have been mended since.
    Dataset { id: String },
    /// This name of the workbook's formulas is gone, and with it a column or a cell.
    Name(String),
}

impl Missing {
    /// Whether nothing of the table can be used before it is there.
    pub fn is_of_all(&self) -> bool {
        !matches!(self, Self::Unit(_))
    }
}
