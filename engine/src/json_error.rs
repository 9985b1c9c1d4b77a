//! What can be wrong with a scenario's JSON.

use crate::Scenario;
use std::fmt;

/// Why a text is not the JSON of a scenario that can be read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// There is nothing in it.
    Empty,
    /// It ends in the middle.
    CutOff,
    /// The text is not JSON from this place on.
    NotJson { line: usize, column: usize },
    /// It is JSON of something else.
    NotAScenario,
    /// It was written by a later version.
    Newer { version: u64 },
    /// It builds on a dataset that is not here.
    UnknownBase(String),
    /// An edit, counted from 1, is of a kind that is not here.
    UnknownEdit { edit: usize, kind: String },
    /// There is no such field.
    UnknownField(JsonPlace),
    /// The field must be there.
    MissingField(JsonPlace),
    /// What the field has cannot be read: a number where text is wanted, an amount out of all bounds.
    WrongValue(JsonPlace),
    /// It holds more edits than whoever reads it takes.
    TooManyEdits { edits: usize, most: usize },
}

/// A field of a scenario's JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonPlace {
    /// The edit that it is in, counted from 1; 0 outside the edits.
    pub edit: usize,
    /// Its name, with those that it lies within: `contribute.kronor`.
    pub field: String,
}

/// "Change 3", or the file itself.
struct Holder(usize);

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {
            0 => write!(f, "The file"),
            edit => write!(f, "Change {edit} in the file"),
        }
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "The file is empty."),
            Self::CutOff => write!(f, "The file ends in the middle: it has been cut off on the way."),
            Self::NotJson { line, column } => {
                write!(f, "The file cannot be read from line {line}, sign {column}: there it is not JSON.")
            }
            Self::NotAScenario => write!(f, "There is no scenario in the file."),
            Self::Newer { version } => {
                write!(f, "The scenario has version {version}, and this page reads up to {}.", Scenario::VERSION)
            }
            Self::UnknownBase(base) => {
                write!(
                    f,
                    "The scenario builds on the dataset \u{201c}{base}\u{201d}, which is not here. If it is somebody\u{2019}s own, open the file with the dataset first."
                )
            }
            Self::UnknownEdit { edit, kind } => {
                write!(f, "{} is of a kind that is not here: \u{201c}{kind}\u{201d}.", Holder(*edit))
            }
            Self::UnknownField(JsonPlace { edit, field }) => {
                write!(f, "{} has a field that is not here: \u{201c}{field}\u{201d}.", Holder(*edit))
            }
            Self::MissingField(JsonPlace { edit, field }) => {
                write!(f, "{} lacks the field \u{201c}{field}\u{201d}.", Holder(*edit))
            }
            Self::WrongValue(JsonPlace { edit, field }) => {
                write!(f, "{} has a value that cannot be read in the field \u{201c}{field}\u{201d}.", Holder(*edit))
            }
            Self::TooManyEdits { edits, most } => {
                write!(f, "The file holds {edits} changes, and this page takes at most {most}.")
            }
        }
    }
}

impl std::error::Error for JsonError {}
