//! What a part of the view answers, ready to be written.

use crate::state::FigureTable;
use finsam_engine::Edit;

/// What a part answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    pub sentence: String,
    /// What the sentence rests on.
    pub table: FigureTable,
    pub edits: Vec<Edit>,
    /// Why the edits cannot be applied.
    pub why_not: &'static str,
}
