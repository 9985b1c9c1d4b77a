//! A kommun of a förbund as it is written.

use super::{Computed, Work};
use finsam_engine::{ForbundId, KommunCode, Quality};
use leptos::prelude::*;

/// All that the markup of a member's row follows.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberWritten {
    pub population: String,
    /// That a figure of the underlag is published needs no mark.
    pub population_is: Option<Quality>,
    pub fye: String,
    pub fye_is: Option<Quality>,
    pub ideal_part: String,
    /// It is no member in the underlag.
    pub is_new: bool,
}

impl MemberWritten {
    pub fn new(work: Work, forbund: ForbundId, code: KommunCode) -> Self {
        let format = work.format();
        let was_member = work.of_base(forbund, |before| before.kommuner.iter().any(|(member, _)| *member == code));
        let written = |now: &Computed| {
            let population = now.state.population_value(code);
            Self {
                population: population.as_ref().map(|known| format.count(known.population)).unwrap_or_default(),
                population_is: population.map(|known| known.quality).filter(|quality| *quality == Quality::Imported),
                fye: format.fye_of(&now.state, code),
                fye_is: now.state.fye_value(code).map(|value| value.quality),
                ideal_part: now.outcome.kommun(code).map_or_else(String::new, |kommun| {
                    format.about(work.figure(Some(kommun.ideal_part)), kommun.is_estimate)
                }),
                is_new: !was_member.unwrap_or_default(),
            }
        };
        work.now.with(written)
    }
}
