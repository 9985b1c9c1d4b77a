//! The tools of the view of the way.

/// What is asked about the way to the goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tool {
    /// How evenly the förbund share.
    Spread,
    /// What it takes to reach a percent.
    Goal,
    /// What it costs if a party says no.
    Refusal,
    /// The same total, brought towards the same percent.
    Redistribution,
    /// Where the years lead.
    Path,
}

impl Tool {
    pub const ALL: [Self; 5] = [Self::Spread, Self::Goal, Self::Refusal, Self::Redistribution, Self::Path];

    /// As an address has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spread => "spridning",
            Self::Goal => "mal",
            Self::Refusal => "nej",
            Self::Redistribution => "omfordela",
            Self::Path => "aren",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.code() == code)
    }
}
