//! The tiers of the equity ladder, to change.

use super::Work;
use finsam_engine::{Edit, Kronor, RuleChange, Tier};
use leptos::prelude::*;

/// The most tiers that a ladder has.
pub const MOST_TIERS: usize = 10;

impl Work {
    /// The tiers now, followed.
    pub fn tiers(self) -> Vec<Tier> {
        self.now.with(|now| now.state.rules.equity_ladder.tiers().to_vec())
    }

    /// The tiers of the underlag, followed.
    pub fn tiers_of_base(self) -> Vec<Tier> {
        self.base.with(|base| base.state.rules.equity_ladder.tiers().to_vec())
    }

    /// The edit that changes one tier.
    pub fn with_tier(self, index: usize, change: impl FnOnce(&mut Tier)) -> Edit {
        let mut tiers = untrack(|| self.tiers());
        if let Some(tier) = tiers.get_mut(index) {
            change(tier);
        }
        with_tiers(tiers)
    }

    /// One more tier before the last, as high as that.
    pub fn add_tier(self) {
        let mut tiers = untrack(|| self.tiers());
        let last_end = tiers.iter().filter_map(|tier| tier.up_to).next_back().unwrap_or_default();
        let rate = tiers.last().map_or(0, |tier| tier.hundredths_of_percent);
        let new = Tier { up_to: Some(last_end + Kronor(5_000_000)), hundredths_of_percent: rate };
        tiers.insert(tiers.len().saturating_sub(1), new);
        // The button is off where there are as many as there can be.
        let _ = self.edit(with_tiers(tiers));
    }

    /// One tier less; what is left still rises, so it is a ladder.
    pub fn remove_tier(self, index: usize) {
        let mut left = untrack(|| self.tiers());
        if index < left.len() {
            left.remove(index);
        }
        let _ = self.edit(with_tiers(left));
    }
}

fn with_tiers(tiers: Vec<Tier>) -> Edit {
    Edit::Rule(RuleChange { equity_ladder: Some(tiers), ..RuleChange::default() })
}
