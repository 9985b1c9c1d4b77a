//! Why a row cannot be used, and what is missing of the whole.

use crate::{Meaning, NumberError};
use finsam_engine::{AmountError, Edit, EditError, Scenario};

/// Why a row, or a cell of it, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No förbund, kommun or party has this name; these, by id, code or `state` and `region`, have the nearest.
    UnknownName { nearest: Vec<String> },
    /// The name fits all of these.
    AmbiguousName { candidates: Vec<String> },
    /// The row is about the nation, a län or a sum.
    Total,
    /// The row is a note under the table.
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
    /// An earlier row, on this line, says the same.
    Duplicate { line: u32 },
    /// Another row, on this line, says something else of the same. Neither is used.
    Contradiction { line: u32 },
    /// The kommun is a member of none, so that nobody is paid by it.
    NoForbund,
    /// The change itself cannot be made.
    Refused { edit: Box<Edit>, error: EditError },
}

impl Reason {
    /// What it is, as one word.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownName { .. } => "unknown_name",
            Self::AmbiguousName { .. } => "ambiguous_name",
            Self::Total => "total",
            Self::Note => "note",
            Self::Missing => "missing",
            Self::NotANumber => "not_a_number",
            Self::AmbiguousNumber => "ambiguous_number",
            Self::Percent => "percent",
            Self::Negative => "negative",
            Self::TooLarge => "too_large",
            Self::NotWhole => "not_whole",
            Self::UnitUnknown => "unit_unknown",
            Self::NotAYear => "not_a_year",
            Self::Duplicate { .. } => "duplicate",
            Self::Contradiction { .. } => "contradiction",
            Self::NoForbund => "no_forbund",
            Self::Refused { .. } => "refused",
        }
    }

    /// What belongs to it: the candidates of a name; the other line; a scenario of `base` with the refused change alone, in the
    /// compact form, so that whoever tells it can ask the engine why.
    pub fn data(&self, base: &str) -> Vec<String> {
        match self {
            Self::UnknownName { nearest: candidates } | Self::AmbiguousName { candidates } => candidates.clone(),
            Self::Duplicate { line } | Self::Contradiction { line } => vec![line.to_string()],
            Self::Refused { edit, .. } => {
                let mut alone = Scenario::of(base);
                alone.edits.push((**edit).clone());
                vec![alone.to_compact()]
            }
            _ => Vec::new(),
        }
    }
}

impl From<NumberError> for Reason {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::NotANumber => Self::NotANumber,
            NumberError::Ambiguous => Self::AmbiguousNumber,
            NumberError::Percent => Self::Percent,
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

/// What the whole table lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No column says which förbund, kommun or party a row is about.
    Column(Meaning),
    /// No column holds anything that can be taken in.
    Values,
    /// Nothing says which unit the amounts of this column, counted from 0, are in.
    Unit(usize),
    /// Nothing says which year the accounts are of.
    Year,
    /// The statistics do not have every age that is wanted.
    Ages,
    /// The statistics have men or women alone.
    Sex,
    /// With these the scenario would have so many changes, and the page takes at most so many.
    TooManyEdits { edits: usize, most: usize },
}

impl Missing {
    /// In one line: `column:forbund`, `unit:2`, `too_many_edits:2400:2000`.
    pub fn code(&self) -> String {
        match self {
            Self::Column(meaning) => format!("column:{}", meaning.code()),
            Self::Values => "values:".to_owned(),
            Self::Unit(column) => format!("unit:{column}"),
            Self::Year => "year:".to_owned(),
            Self::Ages => "ages:".to_owned(),
            Self::Sex => "sex:".to_owned(),
            Self::TooManyEdits { edits, most } => format!("too_many_edits:{edits}:{most}"),
        }
    }
}
