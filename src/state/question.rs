//! What the reader asks on the way to the goal, and on the way down to the equity ladder.

use finsam_engine::{ForbundId, Movers, Pace, Payer, Percent};

/// What is asked in the view of the way. The percent to reach is among the preferences: it is one with the target of the
/// parties' table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The one förbund that the goal is for; all of the area where there is none.
    pub goal_of: Option<ForbundId>,
    /// How many years after the dataset's the goal is to be reached.
    pub years: i64,
    pub movers: Movers,
    /// Who says no.
    pub payer: Option<Payer>,
    pub stance: Percent,
    pub part_of_way: Percent,
    pub greatest_fall: Percent,
}

/// At once, by law; a region that does not raise; all of the way, with nobody falling faster than the brake allows.
impl Default for Question {
    fn default() -> Self {
        Self {
            goal_of: None,
            years: 0,
            movers: Movers::AllByLaw,
            payer: None,
            stance: Percent::from_hundredths(0),
            part_of_way: Percent::FULL,
            greatest_fall: Percent::from_hundredths(1_000),
        }
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
