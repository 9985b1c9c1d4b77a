//! What the reader asks on the way to the goal, and on the way down to the equity ladder.

use finsam_engine::{ForbundId, Kronor, Movers, Pace, Party, Payer, Percent};

/// What is asked in the view of the way. The percent to reach is among the preferences: it is one with the target of the
/// parties' table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Question {
    pub goal: GoalAsked,
    pub refusal: RefusalAsked,
    pub redistribution: RedistributionAsked,
    pub results: ResultsAsked,
}

/// What is asked of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ResultsAsked {
    /// Of which year; of the latest that is known where nothing is chosen.
    pub year: Option<i64>,
    /// Which part of another allocation goes to insatser for individuals, where that is another than in the account.
    pub share: Option<Percent>,
    /// Whose raise is to pay for itself, and what one person's support costs it in a year.
    pub party: Option<Party>,
    pub cost: Option<Kronor>,
}

/// Who is to reach the target, when, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalAsked {
    /// The one förbund that the goal is for; all of the area where there is none.
    pub of: Option<ForbundId>,
    /// How many years after the dataset's the goal is to be reached.
    pub years: i64,
    pub movers: Movers,
}

/// At once, by law.
impl Default for GoalAsked {
    fn default() -> Self {
        Self { of: None, years: 0, movers: Movers::AllByLaw }
    }
}

/// Who says no, and how much less than in the dataset it then pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefusalAsked {
    pub payer: Option<Payer>,
    pub percent: Percent,
}

/// A region that does not raise.
impl Default for RefusalAsked {
    fn default() -> Self {
        Self { payer: None, percent: Percent::from_hundredths(0) }
    }
}

/// How far towards the same percent the money moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RedistributionAsked {
    pub part_of_way: Percent,
    pub greatest_fall: Percent,
}

/// All of the way, with nobody falling faster than the brake allows.
impl Default for RedistributionAsked {
    fn default() -> Self {
        Self { part_of_way: Percent::FULL, greatest_fall: Percent::from_hundredths(1_000) }
    }
}

/// How a förbund's equity is to come down to the ladder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Descent {
    /// How many years after the dataset's the ladder is to be reached.
    pub years: i64,
    pub pace: Pace,
}

impl Default for Descent {
    fn default() -> Self {
        Self { years: 2, pace: Pace::Evenly }
    }
}
