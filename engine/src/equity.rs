//! The recommended highest equity (eget kapital) of a förbund.

use crate::{AccountItem, Dataset, ForbundId, Kronor, Percent};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The tiers of the recommended highest equity, from the lowest contributions up.
///
/// The default, 20 % up to 7 Mkr, 15 % to 15 Mkr and 10 % above, is an **assumption**: it reproduces both published
/// values (32 Mkr gives 4.3 Mkr in Stockholms stad's and 14.6 Mkr gives 2.5 Mkr in HBS's annual report of 2022), but
/// other ladders do too.
///
/// ```
/// use finsam_engine::{EquityLadder, Kronor};
/// assert_eq!(EquityLadder::default().recommended_max(Kronor(32_000_000)), Kronor(4_300_000));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquityLadder(Vec<Tier>);

/// A part of the contributions and the share of it that may be kept as equity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Where the tier ends, in kronor of contributions; `None` for the last, which has no end.
    pub up_to: Option<Kronor>,
    /// The share of the part within the tier, in hundredths of a percent.
    pub hundredths_of_percent: i64,
}

/// A recommended highest equity that an annual report states, against what a ladder gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LadderCheck {
    pub forbund: ForbundId,
    pub year: i64,
    pub contributions: Kronor,
    /// In millions of kronor with one decimal, as it is printed.
    pub published: Kronor,
    pub computed: Kronor,
}

impl LadderCheck {
    /// Whether the ladder gives the published value, as it is printed.
    pub fn is_reproduced(&self) -> bool {
        let tenth_of_a_million = 100_000;
        (self.computed.0 + tenth_of_a_million / 2) / tenth_of_a_million * tenth_of_a_million == self.published.0
    }
}

/// Why tiers are not a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LadderError {
    /// There is no tier, or more than ten.
    Tiers,
    /// A tier, counted from 1, does not end above the former.
    NotRising(usize),
    /// A tier other than the last has no end, or the last has one.
    End(usize),
    /// A tier's rate is not from 0 to 100 %.
    Rate(usize),
}

impl fmt::Display for LadderError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Tiers => write!(f, "The ladder must have from one to ten tiers."),
            Self::NotRising(tier) => write!(f, "Tier {tier} must end above the tier before it."),
            Self::End(tier) => write!(f, "Tier {tier}: every tier but the last must have an end, and the last none."),
            Self::Rate(tier) => write!(f, "The rate of tier {tier} must be from 0 to 100 %."),
        }
    }
}

impl std::error::Error for LadderError {}

impl EquityLadder {
    /// A ladder of from one to ten tiers, each ending above the former, the last without end.
    pub fn new(tiers: Vec<Tier>) -> Result<Self, LadderError> {
        if !(1..=10).contains(&tiers.len()) {
            return Err(LadderError::Tiers);
        }
        let mut former = Kronor::ZERO;
        for (index, tier) in tiers.iter().enumerate() {
            let is_last = index + 1 == tiers.len();
            match tier.up_to {
                Some(_) if is_last => return Err(LadderError::End(index + 1)),
                None if !is_last => return Err(LadderError::End(index + 1)),
                Some(end) if end <= former || end > Kronor::LIMIT => return Err(LadderError::NotRising(index + 1)),
                Some(end) => former = end,
                None => {}
            }
            if !(0..=Percent::FULL.hundredths()).contains(&tier.hundredths_of_percent) {
                return Err(LadderError::Rate(index + 1));
            }
        }
        Ok(Self(tiers))
    }

    /// The tiers, from the lowest contributions up.
    pub fn tiers(&self) -> &[Tier] {
        &self.0
    }

    /// The recommended highest equity for a year's contributions from the members, rounded down to whole kronor.
    pub fn recommended_max(&self, contributions: Kronor) -> Kronor {
        let parts = self.parts(contributions);
        let sum: i128 = parts.iter().map(|(part, rate)| i128::from(part.0) * i128::from(rate.hundredths())).sum();
        let whole = sum / i128::from(Percent::FULL.hundredths());
        Kronor(i64::try_from(whole).expect("at most the contributions"))
    }

    /// The recommended highest equity that annual reports state, whatever the dataset, against what this ladder gives.
    pub fn checks(&self) -> Vec<LadderCheck> {
        let mut checks = Vec::new();
        for forbund in Dataset::y2023().forbund() {
            for year in forbund.accounts.years() {
                let contributions = forbund.accounts.stated(year, AccountItem::Contributions);
                let published = forbund.accounts.of(year).and_then(|account| account.recommended_max);
                if let Some((contributions, published)) = contributions.zip(published) {
                    let (contributions, published) = (contributions.kronor, published.kronor);
                    let computed = self.recommended_max(contributions);
                    checks.push(LadderCheck { forbund: forbund.id, year, contributions, published, computed });
                }
            }
        }
        checks
    }

    /// What of the contributions falls in each tier, with the tier's rate; tiers above the contributions are left out.
    pub fn parts(&self, contributions: Kronor) -> Vec<(Kronor, Percent)> {
        let mut parts = Vec::new();
        let mut start = Kronor::ZERO;
        for Tier { up_to, hundredths_of_percent } in &self.0 {
            let end = up_to.map_or(contributions, |end| end.min(contributions));
            if end > start {
                parts.push((end - start, Percent::from_hundredths(*hundredths_of_percent)));
                start = end;
            }
        }
        parts
    }
}

impl Default for EquityLadder {
    fn default() -> Self {
        let tier = |up_to, percent: i64| Tier { up_to, hundredths_of_percent: percent * 100 };
        Self(vec![tier(Some(Kronor(7_000_000)), 20), tier(Some(Kronor(15_000_000)), 15), tier(None, 10)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tier(up_to: Option<i64>, hundredths_of_percent: i64) -> Tier {
        Tier { up_to: up_to.map(Kronor), hundredths_of_percent }
    }

    #[test]
    fn what_is_no_ladder_is_told() {
        let tell = |tiers| EquityLadder::new(tiers).map_err(|e| e.to_string());
        insta::assert_debug_snapshot!([
            tell(vec![]),
            tell(vec![tier(Some(5), 100), tier(Some(5), 100), tier(None, 0)]),
            tell(vec![tier(None, 100), tier(None, 0)]),
            tell(vec![tier(Some(5), 100)]),
            tell(vec![tier(None, 10_001)]),
        ]);
    }

    proptest! {
        #[test]
        fn any_ladder_is_continuous_and_never_decreases(
            ends in prop::collection::btree_set(1..=Kronor::LIMIT.0, 0..9),
            rates in prop::collection::vec(0..=10_000_i64, 10),
            at in 0..=Kronor::LIMIT.0,
        ) {
            let mut tiers: Vec<Tier> = ends.iter().zip(&rates).map(|(end, rate)| tier(Some(*end), *rate)).collect();
            tiers.push(tier(None, rates[9]));
            let ladder = EquityLadder::new(tiers).expect("a ladder");
            // A krona more in contributions is at most a krona more in equity, also where one tier becomes the next.
            for contributions in ends.iter().copied().chain([at]) {
                for step in -1..=1 {
                    let below = ladder.recommended_max(Kronor(contributions + step));
                    let above = ladder.recommended_max(Kronor(contributions + step + 1));
                    prop_assert!((0..=1).contains(&(above - below).0));
                }
            }
        }

        #[test]
        fn more_contributions_never_mean_a_lower_recommended_max(a in 0..=Kronor::LIMIT.0, b in 0..=Kronor::LIMIT.0) {
            let ladder = EquityLadder::default();
            prop_assert!(ladder.recommended_max(Kronor(a.min(b))) <= ladder.recommended_max(Kronor(a.max(b))));
        }
    }
}
