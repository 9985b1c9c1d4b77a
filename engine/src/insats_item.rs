//! The figures of one insats, as the reader knows them (design, 2.7).

use crate::{EditError, Kronor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A figure of an insats for a year: kronor, or persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InsatsItem {
    Budget,
    /// What it cost; below 0 where more was paid back than spent.
    Cost,
    Participants,
    Women,
    Men,
    /// Whose sex is not stated.
    Unstated,
    Finished,
    /// Of those who finished: to work, studies or actively seeking work, which sources publish together.
    WorkStudiesOrSeeking,
    Rehabilitation,
    Illness,
    Other,
}

/// What an insats is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InsatsKind {
    /// For individuals (individinriktad).
    Individual,
    /// For structures (strukturinriktad).
    Structural,
    /// There was none of that name.
    None,
}

/// What is known of an insats, in the order of the items, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InsatsFigures(Vec<(InsatsItem, i64)>);

impl InsatsItem {
    /// All of them, in order.
    pub const ALL: [Self; 11] = [
        Self::Budget,
        Self::Cost,
        Self::Participants,
        Self::Women,
        Self::Men,
        Self::Unstated,
        Self::Finished,
        Self::WorkStudiesOrSeeking,
        Self::Rehabilitation,
        Self::Illness,
        Self::Other,
    ];

    /// Whether it is an amount, and no count of persons.
    pub fn is_amount(self) -> bool {
        matches!(self, Self::Budget | Self::Cost)
    }

    /// The most that a count can be: the nation has some twenty thousand participants.
    pub const MOST: i64 = 1_000_000;

    /// # Errors
    ///
    /// When the figure cannot have the value.
    fn check(self, value: i64) -> Result<(), EditError> {
        match self {
            Self::Cost => _ = Kronor(value.saturating_abs()).entered()?,
            Self::Budget => _ = Kronor(value).entered()?,
            _ if !(0..=Self::MOST).contains(&value) => return Err(EditError::ResultCount { most: Self::MOST }),
            _ => {}
        }
        Ok(())
    }

    /// Its letter in the compact form.
    pub(crate) const fn code(self) -> char {
        match self {
            Self::Budget => 'b',
            Self::Cost => 'c',
            Self::Participants => 'd',
            Self::Women => 'k',
            Self::Men => 'm',
            Self::Unstated => 'e',
            Self::Finished => 'a',
            Self::WorkStudiesOrSeeking => 'w',
            Self::Rehabilitation => 'r',
            Self::Illness => 'i',
            Self::Other => 'o',
        }
    }

    pub(crate) fn from_code(code: char) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.code() == code)
    }
}

impl InsatsKind {
    const ALL: [Self; 3] = [Self::Individual, Self::Structural, Self::None];

    /// Its letter in the compact form.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Individual => "i",
            Self::Structural => "s",
            Self::None => "n",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl InsatsFigures {
    pub fn of(&self, item: InsatsItem) -> Option<i64> {
        self.0.iter().find(|(of, _)| *of == item).map(|(_, value)| *value)
    }

    /// The same with another value of one of them, or with none.
    #[must_use]
    pub fn with(&self, item: InsatsItem, value: Option<i64>) -> Self {
        let others = self.0.iter().copied().filter(|(of, _)| *of != item);
        let mut all: Vec<_> = others.chain(value.map(|value| (item, value))).collect();
        all.sort_unstable();
        Self(all)
    }

    /// # Errors
    ///
    /// When one of the figures cannot have its value.
    pub(crate) fn check(&self) -> Result<(), EditError> {
        self.0.iter().try_for_each(|(item, value)| item.check(*value))
    }

    pub fn iter(&self) -> impl Iterator<Item = (InsatsItem, i64)> {
        self.0.iter().copied()
    }

    /// These, if they are in order and each stands once.
    pub(crate) fn in_order(all: Vec<(InsatsItem, i64)>) -> Option<Self> {
        all.is_sorted_by(|(one, _), (next, _)| one < next).then_some(Self(all))
    }
}

impl Serialize for InsatsFigures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for InsatsFigures {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let all = BTreeMap::<InsatsItem, i64>::deserialize(deserializer)?;
        Ok(Self(all.into_iter().collect()))
    }
}
