//! Which of the figures of results tell how they were computed.

use super::OfYear;
use crate::state::ToExplain;
use finsam_engine::{Ending, Figure, Finished, Party, ResultFigure, ResultItem as Item, ResultYear, ResultsOf};
use std::sync::Arc;

/// A figure of a förbund's or a län's year; none of what is not known.
pub fn asked_of(of: ResultsOf, results: &ResultYear, figure: ResultFigure) -> Option<ToExplain> {
    let is_known = match figure {
        ResultFigure::Count(item) => results.value(item).is_some(),
        ResultFigure::Share(finished) => results.share(finished).is_some(),
        _ => true,
    };
    is_known.then(|| ToExplain::now(Figure::Results(of, results.year, figure)))
}

impl OfYear {
    /// A figure of this year.
    pub fn asked(&self, figure: ResultFigure) -> Option<ToExplain> {
        let is_known = match figure {
            ResultFigure::CostPer(item) => self.results.cost_per(&self.account, item).is_some(),
            ResultFigure::WhatIf(_) | ResultFigure::PerNew(..) => self.what_if.is_ok(),
            _ => true,
        };
        asked_of(ResultsOf::Forbund(self.id), &self.results, figure).filter(|_| is_known)
    }

    /// The large figure of the year: the share to work or studies, else what is counted of how it went.
    pub fn asked_first(&self) -> Option<ToExplain> {
        let counts = [Item::WorkStudiesOrSeeking, Item::Finished, Item::FiveReasons, Item::Participants];
        let share = self.results.share(Finished::All).filter(|share| share.counted.is_some());
        let first = match share {
            Some(_) => Some(ResultFigure::Share(Finished::All)),
            // How many went there says something only beside how many finished.
            None => counts
                .into_iter()
                .find(|item| {
                    let is_alone = *item != Item::WorkStudiesOrSeeking || self.results.value(Item::Finished).is_some();
                    is_alone && self.results.value(*item).is_some()
                })
                .map(ResultFigure::Count),
        };
        first.and_then(|figure| self.asked(figure))
    }

    /// A party's raise: what it is, and what it comes to for each who could take part.
    pub fn asked_of_raise(&self, party: Party) -> Arc<Vec<Option<ToExplain>>> {
        let per_new = self.asked(ResultFigure::PerNew(party, self.share_asked));
        Arc::new(vec![self.asked(ResultFigure::Raise(party)), per_new])
    }
}

/// The count of an ending: of one reason, or of several together.
pub fn count_of(ending: &Ending) -> ResultFigure {
    ResultFigure::Count(match ending.reasons {
        [reason] => *reason,
        [_, _] => Item::WorkOrStudies,
        [_, _, _] => Item::WorkStudiesOrSeeking,
        _ => Item::FiveReasons,
    })
}
