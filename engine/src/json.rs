//! A scenario's JSON (design, section 3), for files and other programs.

use crate::{Dataset, EditNote, Scenario};
use serde::{Deserialize, Deserializer, de::Error};
use std::{fmt, mem};

/// Why a text is not the JSON of a scenario that can be read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// The text is not JSON from this place on.
    NotJson { line: usize, column: usize },
    /// The JSON is not a scenario's; what was expected, and where.
    NotAScenario { line: usize, column: usize, reason: String },
    /// It was written by a later version.
    Newer { version: u64 },
    /// It builds on a dataset that is not here.
    UnknownBase(String),
    /// It has a note on this edit, counted from 0, which is not in the list or has a note already.
    Note { edit: usize },
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => {
                write!(f, "The text is not JSON: line {line}, column {column}. It may have been cut off.")
            }
            Self::NotAScenario { line, column, reason } => {
                write!(f, "This is not a scenario: line {line}, column {column}: {reason}.")
            }
            Self::Newer { version } => {
                write!(f, "The scenario has version {version}, and this page reads up to {}.", Scenario::VERSION)
            }
            Self::UnknownBase(base) => {
                write!(f, "The scenario builds on the dataset \u{201c}{base}\u{201d}, which is not here.")
            }
            Self::Note { edit } => {
                write!(f, "There is a note on edit {edit}, counted from 0, which is not there or has a note already.")
            }
        }
    }
}

impl std::error::Error for JsonError {}

impl From<serde_json::Error> for JsonError {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        if error.is_data() {
            let told = error.to_string();
            let reason = told.split(" at line ").next().unwrap_or_default().to_owned();
            Self::NotAScenario { line, column, reason }
        } else {
            Self::NotJson { line, column }
        }
    }
}

impl Scenario {
    /// Reads a scenario's JSON, of this version.
    pub fn from_json(json: &str) -> Result<Self, JsonError> {
        #[derive(Deserialize)]
        struct Header {
            version: u64,
        }
        let Header { version } = serde_json::from_str(json)?;
        if version > Self::VERSION.into() {
            return Err(JsonError::Newer { version });
        }
        let mut scenario: Self = serde_json::from_str(json)?;
        if Dataset::named(&scenario.base).is_none() {
            return Err(JsonError::UnknownBase(scenario.base));
        }
        for EditNote { edit, by, date, remark } in mem::take(&mut scenario.notes) {
            if edit >= scenario.edits.len() || scenario.note(edit).is_some() {
                return Err(JsonError::Note { edit });
            }
            scenario.set_note(edit, EditNote::new(edit, &by, &date, &remark));
        }
        Ok(scenario)
    }

    /// The scenario's JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A text of a note. One that is too long is an error: the file can be mended, while a text cut short is lost.
pub(crate) fn text_of_note<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.chars().count() > EditNote::LENGTH {
        return Err(D::Error::custom(format!("a note\u{2019}s text has at most {} signs", EditNote::LENGTH)));
    }
    Ok(text)
}
