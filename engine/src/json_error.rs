//! What can be wrong with a scenario's JSON. Those who read JSON and those who tell the reader need not be one program:
//! between them an error goes as a short code.

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

impl JsonError {
    /// The error in one line, for [`JsonError::from_code`]: `wrong_value:3:contribute.kronor`.
    pub fn code(&self) -> String {
        let (kind, number, text) = match self {
            Self::Empty => ("empty", 0, String::new()),
            Self::CutOff => ("cut_off", 0, String::new()),
            Self::NotJson { line, column } => ("not_json", *line, column.to_string()),
            Self::NotAScenario => ("not_a_scenario", 0, String::new()),
            Self::Newer { version } => ("newer", 0, version.to_string()),
            Self::UnknownBase(base) => ("unknown_base", 0, base.clone()),
            Self::UnknownEdit { edit, kind } => ("unknown_edit", *edit, kind.clone()),
            Self::UnknownField(JsonPlace { edit, field }) => ("unknown_field", *edit, field.clone()),
            Self::MissingField(JsonPlace { edit, field }) => ("missing_field", *edit, field.clone()),
            Self::WrongValue(JsonPlace { edit, field }) => ("wrong_value", *edit, field.clone()),
            Self::TooManyEdits { edits, most } => ("too_many_edits", *edits, most.to_string()),
        };
        format!("{kind}:{number}:{text}")
    }

    /// Reads what [`JsonError::code`] writes.
    pub fn from_code(code: &str) -> Option<Self> {
        // What comes last comes out of the file and may hold any sign.
        let mut parts = code.splitn(3, ':');
        let (kind, number, text) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.to_owned());
        let place = |field| JsonPlace { edit: number, field };
        Some(match kind {
            "empty" => Self::Empty,
            "cut_off" => Self::CutOff,
            "not_json" => Self::NotJson { line: number, column: text.parse().ok()? },
            "not_a_scenario" => Self::NotAScenario,
            "newer" => Self::Newer { version: text.parse().ok()? },
            "unknown_base" => Self::UnknownBase(text),
            "unknown_edit" => Self::UnknownEdit { edit: number, kind: text },
            "unknown_field" => Self::UnknownField(place(text)),
            "missing_field" => Self::MissingField(place(text)),
            "wrong_value" => Self::WrongValue(place(text)),
            "too_many_edits" => Self::TooManyEdits { edits: number, most: text.parse().ok()? },
            _ => return None,
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_the_same_after_its_journey_as_a_code() {
        let place = || JsonPlace { edit: 3, field: "move:kommun".into() };
        let errors = [
            JsonError::Empty,
            JsonError::CutOff,
            JsonError::NotJson { line: 2, column: 14 },
            JsonError::NotAScenario,
            JsonError::Newer { version: u64::MAX },
            JsonError::UnknownBase("19:99".into()),
            JsonError::UnknownEdit { edit: 1, kind: String::new() },
            JsonError::UnknownField(place()),
            JsonError::MissingField(place()),
            JsonError::WrongValue(place()),
            JsonError::TooManyEdits { edits: 2_001, most: 2_000 },
        ];
        for error in errors {
            assert_eq!(JsonError::from_code(&error.code()), Some(error));
        }
        assert_eq!(JsonError::from_code("not_loaded"), None);
    }
}
