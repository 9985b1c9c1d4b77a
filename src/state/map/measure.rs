//! What the map's colours measure.

use crate::{state::Computed, text::Lang};
use finsam_engine::{ForbundId, ForbundOutcome, KommunCode, Kronor, Ratio, State, per_person};

/// What the map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measure {
    #[default]
    Percent,
    /// Of the förbund, per inhabitant of the rules' ages.
    Ideal,
    Allocation,
    /// Of each kommun, as a percent of its inhabitants of the rules' ages.
    Fye,
}

/// All of them, in order.
pub const MEASURES: [Measure; 4] = [Measure::Percent, Measure::Ideal, Measure::Allocation, Measure::Fye];

/// What is measured somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    Percent(Ratio),
    PerInhabitant(Kronor),
}

impl Measured {
    /// For comparing and dividing into classes: tenths of a percent, or kronor.
    pub fn size(self) -> i64 {
        match self {
            Self::Percent(ratio) => ratio.rounded(1),
            Self::PerInhabitant(kronor) => kronor.0,
        }
    }
}

impl Measure {
    pub fn name(self, lang: Lang) -> &'static str {
        let words = lang.map_words();
        match self {
            Self::Percent => words.percent,
            Self::Ideal => words.ideal,
            Self::Allocation => words.allocation,
            Self::Fye => words.fye,
        }
    }

    /// As a list of choices has it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Percent => "procent",
            Self::Ideal => "ideal",
            Self::Allocation => "bidrag",
            Self::Fye => "he",
        }
    }

    /// What is measured of a kommun; of all but HE, that is what its förbund has.
    pub fn of(self, now: &Computed, kommun: KommunCode, forbund: Option<ForbundId>) -> Option<Measured> {
        let of = forbund.and_then(|id| now.forbund(id));
        match self {
            Self::Percent => of?.percent_of_ideal.map(Measured::Percent),
            Self::Ideal => per_inhabitant(&now.state, of?, Some(of?.ideal)),
            Self::Allocation => per_inhabitant(&now.state, of?, of?.allocation),
            Self::Fye => {
                let inhabitants = now.state.population_value(kommun)?.population;
                Ratio::new(now.state.fye(kommun).ten_thousandths(), inhabitants * 10_000).map(Measured::Percent)
            }
        }
    }
}

/// What a förbund has for each inhabitant of the rules' ages.
fn per_inhabitant(state: &State, forbund: &ForbundOutcome, amount: Option<Kronor>) -> Option<Measured> {
    let inhabitants = forbund.kommuner.iter().filter_map(|(code, _)| state.population_value(*code));
    per_person(amount?, inhabitants.map(|of| of.population).sum()).map(Measured::PerInhabitant)
}
