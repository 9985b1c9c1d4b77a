//! What is wrong with what a program has handed in, and where.

use crate::{
    given::LARGEST,
    lang::{Lang, say},
};
use finsam_engine::{JsonError, JsonPlace, Link, ReadError, Scenario, Swedish};
use std::fmt;

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// For programs: `"wrong_value"`.
    pub code: &'static str,
    /// What it is about, as one would write it: `"edits[2].contribute.kronor"`.
    pub field: String,
    /// For people, in the language that was chosen; they follow the field in a sentence.
    pub words: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str, field: &str, words: impl Into<String>) -> Self {
        // Without a field it is about the scenario itself.
        let field = if field.is_empty() { "scenario" } else { field };
        Self { code, field: field.to_owned(), words: words.into() }
    }

    pub(crate) fn wrong_value(field: &str, words: impl Into<String>) -> Self {
        Self::new("wrong_value", field, words)
    }

    pub(crate) fn too_large(field: &str) -> Self {
        Self::new("too_large", field, say!("is larger than {} signs", "är längre än {} tecken", LARGEST))
    }

    /// A link that nobody could open.
    pub(crate) fn too_long(signs: usize) -> Self {
        let words = say!(
            "would be a link of {} signs, and the longest that is read has {}",
            "skulle bli en länk på {} tecken, och den längsta som läses har {}",
            signs,
            Link::LONGEST
        );
        Self::new("too_long", "scenarios", words)
    }

    pub(crate) fn too_many_edits(edits: usize) -> Self {
        let words = say!(
            "has {} edits, and may have at most {}",
            "har {} ändringar, och får ha högst {}",
            edits,
            Scenario::MOST_EDITS
        );
        Self::new("too_many_edits", "", words)
    }

    /// A text that cannot be read in a field, or names a dataset that is not here.
    pub(crate) fn unreadable(field: &str, error: &ReadError) -> Self {
        Self::new(code(error), field, refused(error))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} {}", self.field, self.words)
    }
}

/// What serde can read, but cannot be a scenario.
impl From<JsonError> for Fault {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::UnknownBase(base) => Self::unreadable("base", &ReadError::UnknownBase(base)),
            JsonError::TooManyEdits { edits, .. } => Self::too_many_edits(edits),
            JsonError::WrongValue(JsonPlace { field, .. }) if field.starts_with("notes.") => {
                let words = say!(
                    "must be the place, from 0, of an edit without another note",
                    "ska vara platsen, från 0, för en ändring som inte har en anteckning redan"
                );
                Self::wrong_value(&from_zero(&field), words)
            }
            other => Self::wrong_value("", refused(&other)),
        }
    }
}

/// That something is refused, and why.
fn refused(error: &(impl Swedish + fmt::Display)) -> String {
    say!("is refused: {}", "tas inte emot: {}", Lang::chosen().tell(error))
}

/// `notes.1.edit`, which is counted from 1 for people, as a program writes it: `notes[0].edit`.
fn from_zero(field: &str) -> String {
    let with = |written: String, name: &str| match name.parse::<usize>() {
        Ok(number) => format!("{written}[{}]", number.saturating_sub(1)),
        Err(_) if written.is_empty() => name.to_owned(),
        Err(_) => format!("{written}.{name}"),
    };
    field.split('.').fold(String::new(), with)
}

/// For programs.
pub(crate) fn code(error: &ReadError) -> &'static str {
    match error {
        ReadError::NotAScenario => "not_a_scenario",
        ReadError::Cut { .. } => "cut_off",
        ReadError::Damaged { .. } => "damaged",
        ReadError::Newer { .. } => "newer",
        ReadError::UnknownBase(_) => "unknown_base",
        ReadError::TooManyEdits(_) => "too_many_edits",
        ReadError::TooLong(_) => "too_long",
        ReadError::UnknownEdits(_) => "unknown_edits",
    }
}
