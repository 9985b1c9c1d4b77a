//! The parts of the sheet that the reader can leave out.

use crate::text::Lang;

/// A part of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    Result,
    Contributions,
    Changes,
    Equity,
    Assumptions,
    Payers,
    Results,
    /// Not until it is asked for: it is large, on paper as to fetch.
    Map,
}

impl Content {
    pub const ALL: [Self; 8] = [
        Self::Result,
        Self::Map,
        Self::Payers,
        Self::Contributions,
        Self::Changes,
        Self::Results,
        Self::Equity,
        Self::Assumptions,
    ];

    pub fn name(self, lang: Lang) -> &'static str {
        let words = lang.paper_words();
        match self {
            Self::Result => words.result,
            Self::Contributions => words.contributions,
            Self::Changes => words.changes,
            Self::Equity => words.equity,
            Self::Assumptions => words.assumptions,
            Self::Payers => lang.words().what_each_pays,
            Self::Results => lang.result_words().of_all,
            Self::Map => lang.words().as_map,
        }
    }

    /// The id of its tick.
    pub fn tick(self) -> String {
        format!("include-{}", self as usize)
    }
}
