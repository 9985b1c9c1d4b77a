//! The parameters of the model, with their defaults, limits and sources.

use crate::{
    Ages, AmountError, EquityLadder, Group, Kronor, LadderError, PathRule, PerGroup, Percent, Rounding, Rule,
    RuleChange,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a förbund has to spend when its parties do not offer in the law's proportions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationMode {
    /// As much as the parties match each other by law.
    Matched,
    /// The plain sum of what they offer: some förbund take unequal contributions.
    AsOffered,
}

/// The parameters of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// What the state pays in a year to all förbund and for national support.
    /// Default 339 000 000 kr (Försäkringskassan, reports for 2021 and 2023).
    pub state_grant: Kronor,
    /// What of it goes to national support. Default 3 000 000 kr (the same).
    pub national_support: Kronor,
    /// State money per förbund before the weights. Default 400 000 kr (PM 2015-01-22).
    pub base_grant: Kronor,
    /// Weight of the population of the rules' ages. Default 25 (PM 2015-01-22).
    pub population_weight: i64,
    /// Weight of full-year equivalents. Default 75 (PM 2015-01-22).
    pub fye_weight: i64,
    /// What the state, the region and the kommuner pay, in proportion. Default 2 : 1 : 1 (Finsamlagen).
    pub shares: PerGroup<i64>,
    /// Matched by law (the default), or as offered.
    pub allocation: AllocationMode,
    /// The recommended highest equity. The default is an assumption.
    pub equity_ladder: EquityLadder,
    /// How much the state's money to a förbund can fall from one year to the next. Default 10 % (PM 2015-01-22, for 2016
    /// and 2017; later years are not known).
    pub greatest_decrease: Percent,
    /// How many years the path goes on after the dataset's. Default 5.
    pub path_years: i64,
    /// How what the three pay moves over those years, where nothing else is said of a förbund. Default: they pay what they
    /// pay. That is what has happened since 2016, and a projection that nobody chose must not look like a promise.
    pub path: PerGroup<PathRule>,
    /// The ages of the population that the weight is of. Default 16–64, an assumption (see [`Ages`]).
    pub ages: Ages,
    /// What amounts that are asked for or agreed are rounded up to. Default whole tkr.
    pub rounding: Rounding,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            state_grant: Kronor(339_000_000),
            national_support: Kronor(3_000_000),
            base_grant: Kronor(400_000),
            population_weight: 25,
            fye_weight: 75,
            shares: PerGroup { state: 2, region: 1, kommuner: 1 },
            allocation: AllocationMode::Matched,
            equity_ladder: EquityLadder::default(),
            greatest_decrease: Percent::from_hundredths(1_000),
            path_years: 5,
            path: PathRule::DEFAULTS,
            ages: Ages::default(),
            rounding: Rounding::default(),
        }
    }
}

/// Why a rule cannot have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleError {
    /// The change names no rule.
    Nothing,
    /// The amount is below 0 or too large.
    Amount(Rule, AmountError),
    /// National support would be more than the whole grant.
    SupportAboveGrant,
    /// A weight is not from 0 to 1000.
    Weight(Rule),
    /// Both weights would be 0.
    NoWeight,
    /// The shares are not from 0 to 100, or the state's is 0.
    Shares,
    /// The tiers are not a ladder.
    Ladder(LadderError),
    /// The greatest decrease is not from 0 to 100 %.
    GreatestDecrease,
    /// The path is not from 1 to 20 years long.
    PathYears,
    /// One of the three cannot move so in the whole nation.
    Path(Group),
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Nothing => write!(f, "The change names no rule."),
            Self::Amount(_, error) => error.fmt(f),
            Self::SupportAboveGrant => write!(f, "The national support cannot be more than the state's whole grant."),
            Self::Weight(_) => write!(f, "Write a whole number from 0 to 1000."),
            Self::NoWeight => write!(f, "The weights cannot both be 0."),
            Self::Shares => {
                write!(f, "Write each party's share as a whole number from 0 to 100; the state's must be at least 1.")
            }
            Self::Ladder(error) => error.fmt(f),
            Self::GreatestDecrease => write!(f, "Write a percent from 0 to 100."),
            Self::PathYears => write!(f, "Write a number of years from 1 to {}.", PathRule::MOST_YEARS),
            Self::Path(Group::State) => {
                write!(f, "The state\u{2019}s money holds in the whole nation, or follows the model.")
            }
            Self::Path(_) => write!(f, "The region and the kommuner hold, match the state, or change by a percent."),
        }
    }
}

impl std::error::Error for RuleError {}

impl Rules {
    /// The greatest weight of population or HE.
    pub const WEIGHT_LIMIT: i64 = 1000;
    /// The greatest number that a share is stated with.
    pub const SHARE_LIMIT: i64 = 100;

    /// The rules with a change carried out: all of it, or none.
    pub fn with(&self, change: &RuleChange) -> Result<Self, RuleError> {
        if change.changed().is_empty() {
            return Err(RuleError::Nothing);
        }
        let amount = |rule, new: Option<Kronor>, old| match new {
            Some(new) => new.entered().map_err(|error| RuleError::Amount(rule, error)),
            None => Ok(old),
        };
        let weight = |rule, new: Option<i64>, old| match new {
            Some(new) if !(0..=Self::WEIGHT_LIMIT).contains(&new) => Err(RuleError::Weight(rule)),
            new => Ok(new.unwrap_or(old)),
        };
        let rules = Self {
            state_grant: amount(Rule::StateGrant, change.state_grant, self.state_grant)?,
            national_support: amount(Rule::NationalSupport, change.national_support, self.national_support)?,
            base_grant: amount(Rule::BaseGrant, change.base_grant, self.base_grant)?,
            population_weight: weight(Rule::PopulationWeight, change.population_weight, self.population_weight)?,
            fye_weight: weight(Rule::FyeWeight, change.fye_weight, self.fye_weight)?,
            shares: change.shares.unwrap_or(self.shares),
            allocation: change.allocation.unwrap_or(self.allocation),
            equity_ladder: match &change.equity_ladder {
                Some(tiers) => EquityLadder::new(tiers.clone()).map_err(RuleError::Ladder)?,
                None => self.equity_ladder.clone(),
            },
            greatest_decrease: change.greatest_decrease.unwrap_or(self.greatest_decrease),
            path_years: change.path_years.unwrap_or(self.path_years),
            path: PerGroup::each(|group| change.path(group).unwrap_or(self.path.of(group))),
            ages: change.ages.unwrap_or(self.ages),
            rounding: change.rounding.unwrap_or(self.rounding),
        };
        if rules.national_support > rules.state_grant {
            return Err(RuleError::SupportAboveGrant);
        }
        if rules.population_weight + rules.fye_weight == 0 {
            return Err(RuleError::NoWeight);
        }
        let is_share = |share| (0..=Self::SHARE_LIMIT).contains(&share);
        if rules.shares.state < 1 || !Group::ALL.iter().all(|group| is_share(rules.shares.of(*group))) {
            return Err(RuleError::Shares);
        }
        if !(Percent::from_hundredths(0)..=Percent::FULL).contains(&rules.greatest_decrease) {
            return Err(RuleError::GreatestDecrease);
        }
        if !(1..=PathRule::MOST_YEARS).contains(&rules.path_years) {
            return Err(RuleError::PathYears);
        }
        if let Some(group) = Group::ALL.into_iter().find(|group| !rules.path.of(*group).can_be_for_all(*group)) {
            return Err(RuleError::Path(group));
        }
        Ok(rules)
    }

    /// All parties' money when the state's is so much, rounded down to whole kronor.
    pub fn from_state_money(&self, state: Kronor) -> Kronor {
        let whole = i128::from(state.0) * i128::from(self.shares.sum()) / i128::from(self.shares.state);
        Kronor(i64::try_from(whole).expect("at most 300 times a limited amount"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_out_of_bounds_is_told() {
        let tell = |change| Rules::default().with(&change).map(|_| ()).map_err(|e| e.to_string());
        let none = RuleChange::default;
        insta::assert_debug_snapshot!([
            tell(none()),
            tell(RuleChange { state_grant: Some(Kronor(-1)), ..none() }),
            tell(RuleChange { base_grant: Some(Kronor(i64::MAX)), ..none() }),
            tell(RuleChange { national_support: Some(Kronor(400_000_000)), ..none() }),
            tell(RuleChange { fye_weight: Some(1001), ..none() }),
            tell(RuleChange { fye_weight: Some(0), population_weight: Some(0), ..none() }),
            tell(RuleChange { shares: Some(PerGroup { state: 0, region: 1, kommuner: 1 }), ..none() }),
            tell(RuleChange { equity_ladder: Some(vec![]), ..none() }),
            tell(RuleChange { greatest_decrease: Some(Percent::from_hundredths(10_001)), ..none() }),
            tell(RuleChange { path_years: Some(21), ..none() }),
            tell(RuleChange { path_state: Some(PathRule::Match), ..none() }),
            tell(RuleChange { path_region: Some(PathRule::Model), ..none() }),
            tell(RuleChange { state_grant: Some(Kronor(360_000_000)), ..none() }),
        ]);
    }
}
