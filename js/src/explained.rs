//! Figures that can be explained, and how they were computed.

use crate::{Fault, lang::say};
use finsam_engine::{ForbundId, KommunCode, LanCode, Percent, Scenario, State, Step, calculate, explain_outcome};
use serde::{Deserialize, Serialize};

/// A figure of an outcome: an object with one field, which says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Figure {
    Ideal {
        forbund: ForbundId,
    },
    Allocation {
        forbund: ForbundId,
    },
    PercentOfIdeal {
        forbund: ForbundId,
    },
    ToPay {
        forbund: ForbundId,
        percent: Percent,
    },
    RecommendedMaxEquity {
        forbund: ForbundId,
    },
    IdealPart {
        kommun: KommunCode,
    },
    Fye {
        kommun: KommunCode,
    },
    /// Of a län, or of the nation.
    Sum {
        lan: Option<LanCode>,
    },
}

/// How a figure was computed.
#[derive(Serialize)]
pub struct Explanation {
    figure: Figure,
    steps: Vec<Step>,
}

impl From<Figure> for finsam_engine::Figure {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Ideal { forbund } => Self::Ideal(forbund),
            Figure::Allocation { forbund } => Self::Allocation(forbund),
            Figure::PercentOfIdeal { forbund } => Self::PercentOfIdeal(forbund),
            Figure::ToPay { forbund, percent } => Self::ToPay(forbund, percent),
            Figure::RecommendedMaxEquity { forbund } => Self::RecommendedMaxEquity(forbund),
            Figure::IdealPart { kommun } => Self::IdealPart(kommun),
            Figure::Fye { kommun } => Self::Fye(kommun),
            Figure::Sum { lan } => Self::Sum(lan),
        }
    }
}

impl Explanation {
    /// A fault where the scenario has no such förbund, kommun or län.
    pub fn of(scenario: &Scenario, figure: Figure) -> Result<Self, Fault> {
        let state = State::apply(&scenario.dataset(), &scenario.edits);
        let explained = explain_outcome(&state, &calculate(&state), figure.into());
        let words = || {
            say!(
                "is refused: There is no such förbund, kommun or län, or the kommun is a member of none.",
                "tas inte emot: Det finns inget sådant förbund, ingen sådan kommun eller inget sådant län, eller kommunen är inte med i något."
            )
        };
        let explained = explained.ok_or_else(|| Fault::new("no_such_figure", "figure", words()))?;
        Ok(Self { figure, steps: explained.steps })
    }
}
