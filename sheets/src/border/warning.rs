//! What is out of proportion or may be meant otherwise: the reader answers it before anything is used.

use super::{AgeGroup, Meaning};
use finsam_engine::{ForbundId, KommunCode, Party};
use serde::{Deserialize, Serialize};

/// What must be answered. It is answered as it is: of other figures it is another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// The table says that its inhabitants are of these ages, which the page does not count.
    Ages(AgeGroup),
    /// The table says that its HE are of these ages, which HE are not counted for.
    FyeAges(AgeGroup),
    /// So many of the kommuner have some 1.6 times their inhabitants aged 16–64, as of all ages. Where they are not all of
    /// them, the table has both.
    LikeAllAges { kommuner: usize, of: usize, hundredths: i64 },
    /// So many amounts are a thousand times what they are now, or a thousandth.
    Thousandfold { of: Meaning, is_more: bool, amounts: usize, of_all: usize },
    /// The sum falls below zero.
    BelowZero { of: Meaning },
    /// The sum is so many hundredths of what it is now.
    OutOfProportion { of: Meaning, hundredths: i64 },
    /// These change by more than half, and the others do not.
    Outliers { of: Meaning, first: Vec<Move>, count: usize },
    /// So many of the table's rows about a kommun, förbund or party are used.
    NotAllRows { used: usize, rows: usize },
    /// The file says that it is one page of several.
    OnePage,
    /// The figures of these categories are added, since the table has no total of them.
    Added { heading: String, categories: Vec<String>, count: usize },
    /// The table has this category alone.
    Only { heading: String, category: String },
    /// This category is taken for the total, since it is the sum of the others.
    TotalBySum { heading: String, category: String },
}

impl Warning {
    /// What it is of, where it is of amounts that are out of proportion.
    pub fn of(&self) -> Option<Meaning> {
        match self {
            Self::Thousandfold { of, .. } | Self::BelowZero { of } => Some(*of),
            _ => None,
        }
    }

    /// Whether it follows from how many inhabitants the table has.
    pub fn is_of_population(&self) -> bool {
        match self {
            Self::LikeAllAges { .. } => true,
            Self::OutOfProportion { of, .. } | Self::Outliers { of, .. } => *of == Meaning::Population,
            _ => false,
        }
    }
}

/// Whom a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    Kommun(KommunCode),
    Forbund(ForbundId),
    Party(ForbundId, Party),
}

/// What somebody's figure is now, and what it becomes. HE are in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub who: Who,
    pub before: i64,
    pub after: i64,
}

/// What happens to the figures of one meaning: the line that stands before they are used. Of [`Meaning::Kommun`] it is how many
/// kommuner change förbund, and how many förbund are formed, which are `new`; of [`Meaning::Insats`] how many insatser are others
/// than they were, or gone, and how many are `new`. No sums then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub of: Meaning,
    /// The year of the accounts.
    pub year: Option<i64>,
    /// How many kommuner, förbund or parties get another figure, and how many there are.
    pub changed: usize,
    pub of_all: usize,
    /// The sums now and then, of those that have a figure now. HE are in ten-thousandths. Of percents there are none.
    pub before: i64,
    pub after: i64,
    /// How many have none now, and what they get together.
    pub new: usize,
    pub of_new: i64,
    /// The one that changes most, in proportion.
    pub greatest: Option<Move>,
}

impl Summary {
    /// What the sum becomes, in hundredths of what it is now.
    pub fn hundredths(&self) -> Option<i64> {
        hundredths(self.before, self.after)
    }
}

/// How many hundredths one number is of another, rounded; nothing where that is not above 0.
pub fn hundredths(before: i64, after: i64) -> Option<i64> {
    if before <= 0 {
        return None;
    }
    let (before, after) = (i128::from(before), i128::from(after));
    i64::try_from((after * 200 + before).div_euclid(2 * before)).ok()
}
