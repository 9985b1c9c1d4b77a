//! The parts of the sheet that the reader can leave out.

use crate::text::paper::PaperWords;

/// A part of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    Result,
    Contributions,
    Changes,
    Equity,
    Assumptions,
}

impl Content {
    pub const ALL: [Self; 5] = [Self::Result, Self::Contributions, Self::Changes, Self::Equity, Self::Assumptions];

    pub fn name(self, words: &PaperWords) -> &'static str {
        match self {
            Self::Result => words.result,
            Self::Contributions => words.contributions,
            Self::Changes => words.changes,
            Self::Equity => words.equity,
            Self::Assumptions => words.assumptions,
        }
    }

    /// The id of its tick.
    pub fn tick(self) -> String {
        format!("include-{}", self as usize)
    }
}
