//! What is noted about an edit: who proposed it, when, and a remark.

use serde::{Deserialize, Serialize};

/// A note on one of a scenario's edits: at least one of its texts says something, and none is longer than
/// [`EditNote::LENGTH`] signs. [`crate::Scenario::noted`] makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditNote {
    /// The edit's place in the list, from 0.
    pub edit: usize,
    /// Who proposed it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[serde(deserialize_with = "crate::json::text_of_note")]
    pub by: String,
    /// When, as the reader wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[serde(deserialize_with = "crate::json::text_of_note")]
    pub date: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[serde(deserialize_with = "crate::json::text_of_note")]
    pub remark: String,
}

impl EditNote {
    /// The greatest number of signs of each of its texts.
    pub const LENGTH: usize = 200;

    /// A note of these texts without the space around them and what is too long; `None` where they say nothing.
    pub(crate) fn new(edit: usize, by: &str, date: &str, remark: &str) -> Option<Self> {
        let short = |text| short(text, Self::LENGTH);
        let note = Self { edit, by: short(by), date: short(date), remark: short(remark) };
        let is_empty = note.by.is_empty() && note.date.is_empty() && note.remark.is_empty();
        (!is_empty).then_some(note)
    }
}

/// A text of at most so many signs, without the space around it.
pub(crate) fn short(text: &str, most: usize) -> String {
    let text = text.trim();
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    text[..end].trim_end().to_owned()
}
