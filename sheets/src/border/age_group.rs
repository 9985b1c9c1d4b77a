//! Which ages figures are of.

use serde::{Deserialize, Serialize};

/// Which ages figures are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeGroup {
    /// Everybody.
    All,
    /// From and to a year of age, both included.
    Years { first: u32, last: u32 },
}

impl AgeGroup {
    /// Those whom the page counts as inhabitants (design, 2.1): a population that is entered is of them.
    pub const COUNTED: Self = Self::Years { first: 16, last: 64 };

    /// The oldest that anybody is counted: "65 år och äldre" is up to it.
    pub const OLDEST: u32 = 120;

    /// A range, which is everybody where it begins at birth and has no end.
    pub fn years(first: u32, last: u32) -> Self {
        if first == 0 && last >= 100 { Self::All } else { Self::Years { first, last } }
    }

    /// The first and the last year of age.
    pub fn ends(self) -> (u32, u32) {
        match self {
            Self::All => (0, Self::OLDEST),
            Self::Years { first, last } => (first, last),
        }
    }
}
