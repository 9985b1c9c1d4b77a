//! A kommun of a förbund as it is written.

use super::{Computed, Work};
use finsam_engine::{ForbundId, KommunCode, Quality, State};
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
                fye: format.fye(now.state.fye(code)),
                fye_is: quality(&now.state, code),
                ideal_part: work.figure(now.outcome.kommun(code).map(|kommun| kommun.ideal_part)),
                is_new: !was_member.unwrap_or_default(),
            }
        };
        work.now.with(written)
    }
}

/// How well a kommun's HE are known: what is derived for several together is divided between them by the estimate.
fn quality(state: &State, code: KommunCode) -> Option<Quality> {
    let value = state.fye_value(code)?;
    let is_of_several = value.derived_in.is_some_and(|index| state.dataset.forbund()[index].members.len() > 1);
    Some(if is_of_several { Quality::Estimated } else { value.quality })
}
