//! Why a row cannot be used.

use super::Answer;
use finsam_engine::{AmountError, Edit};
use serde::{Deserialize, Serialize};

/// What a name should be that of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameOf {
    Forbund,
    Kommun,
    Party,
    /// One of the choices that a cell of a workbook of ours has.
    Choice,
}

/// Why a row, or a cell of it, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing of the kind has this name; these have the nearest.
    UnknownName { of: NameOf, nearest: Vec<Answer> },
    /// A row of a workbook of ours has a value, and nothing says whose it is.
    NoName,
    /// The name fits all of these.
    AmbiguousName { candidates: Vec<Answer> },
    /// The code is that of one kommun, and the name that of another: "0125 Ekerö" and "Botkyrka".
    Disagreement { code: String, name: String },
    /// The row is about the nation, a län, a group or a sum.
    Total,
    /// The row is a note, a source or a heading.
    Note,
    /// There is nothing in the cell, or only that it is not known.
    Missing,
    /// The cell has no number.
    NotANumber,
    /// "32.500" may be 32 500 or 32,5.
    AmbiguousNumber,
    /// The number is a percent, where an amount or a number of persons is wanted.
    Percent,
    /// The number is below 0.
    Negative,
    /// The number is larger than anybody can enter.
    TooLarge,
    /// Persons are whole.
    NotWhole,
    /// Nothing says whether the amount is in kronor, thousands or millions.
    UnitUnknown,
    /// The cell has no year.
    NotAYear,
    /// The cell does not say what an insats is for.
    NotAKind,
    /// An earlier row, on this line, says the same.
    Duplicate { line: u32 },
    /// Another row, on this line, says something else of the same. Neither is used.
    Contradiction { line: u32 },
    /// Another column, with this heading, says something else of the same. Neither is used.
    OtherColumn { heading: String },
    /// A part of the sum is not in the table: "kvinnor, 17 år".
    PartMissing { part: String },
    /// The kommun is a member of none, so that nobody is paid by it.
    NoForbund,
    /// The row was added to a workbook of ours, which has no place for it.
    AddedRow,
    /// The change itself cannot be made; the engine says why.
    Refused { edit: Box<Edit> },
}

impl Reason {
    /// What the name may stand for, where it fits none or several: the reader can say it.
    pub fn candidates(&self) -> Option<&[Answer]> {
        match self {
            Self::UnknownName { nearest: candidates, .. } | Self::AmbiguousName { candidates } => Some(candidates),
            _ => None,
        }
    }
}

impl From<AmountError> for Reason {
    fn from(error: AmountError) -> Self {
        match error {
            AmountError::Empty => Self::Missing,
            AmountError::NotAnAmount(_) | AmountError::NotWhole => Self::NotANumber,
            AmountError::Ambiguous(_) => Self::AmbiguousNumber,
            AmountError::Negative => Self::Negative,
            AmountError::TooLarge => Self::TooLarge,
        }
    }
}
