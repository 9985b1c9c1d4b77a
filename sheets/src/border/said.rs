//! What the page says of what is read.

use super::{AtHand, Counted, Meaning};
use finsam_engine::{ForbundId, KommunCode, Unit};
use serde::{Deserialize, Serialize};

/// What a file is to be read beside, and what of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its förbund and amounts tell names and sizes.
    pub present: AtHand,
    /// The sheet of a workbook that the reader has chosen, to be read as a table. Without one it is the first that has a
    /// table, and a workbook of ours is read as such.
    pub sheet: Option<String>,
}

/// What the reader says of what is read, and what there is beside it. After each the whole [`super::Preview`] is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Said {
    /// The scenario at hand, which is another now perhaps.
    Present(AtHand),
    /// What a column means.
    Meaning { column: usize, meaning: Meaning },
    /// The unit of a column's bare amounts.
    Unit { column: usize, unit: Unit },
    /// The year of the accounts, or the one taken of statistics.
    Year(i64),
    /// The förbund that every row is of, where no column names one.
    Forbund(ForbundId),
    /// Whether a content of statistics is a part of the sum. "Summa helårsekvivalenter" takes the place of the benefits, and
    /// they its.
    Chosen { content: usize, is_chosen: bool },
    /// What a content counts, which is then taken.
    Counted { content: usize, counted: Counted },
    /// Which ages are counted, both included.
    Ages { first: u32, last: u32 },
    /// That what looks like an agency's statistics is a list, whose columns the reader says the meaning of.
    AsList,
    /// What a name stands for, wherever it stands in the table; nothing takes back what was said.
    Answer { name: String, answer: Option<Answer> },
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Forbund(ForbundId),
    Kommun(KommunCode),
    /// It is a förbund that is formed with it.
    New,
}

impl From<ForbundId> for Answer {
    fn from(id: ForbundId) -> Self {
        Self::Forbund(id)
    }
}

impl From<KommunCode> for Answer {
    fn from(code: KommunCode) -> Self {
        Self::Kommun(code)
    }
}
