//! A change of some of the rules, and their names.

use crate::{AllocationMode, Kronor, PerGroup, Percent, Tier};
use serde::{Deserialize, Serialize};

/// One of the rules, to name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    StateGrant,
    NationalSupport,
    BaseGrant,
    PopulationWeight,
    FyeWeight,
    Shares,
    Allocation,
    EquityLadder,
    GreatestDecrease,
    PathYears,
}

/// New values for some of the rules; the others stay.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuleChange {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_grant: Option<Kronor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_support: Option<Kronor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_grant: Option<Kronor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population_weight: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fye_weight: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<PerGroup<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allocation: Option<AllocationMode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equity_ladder: Option<Vec<Tier>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub greatest_decrease: Option<Percent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_years: Option<i64>,
}

impl RuleChange {
    /// The rules that it changes.
    pub fn changed(&self) -> Vec<Rule> {
        let fields = [
            (self.state_grant.is_some(), Rule::StateGrant),
            (self.national_support.is_some(), Rule::NationalSupport),
            (self.base_grant.is_some(), Rule::BaseGrant),
            (self.population_weight.is_some(), Rule::PopulationWeight),
            (self.fye_weight.is_some(), Rule::FyeWeight),
            (self.shares.is_some(), Rule::Shares),
            (self.allocation.is_some(), Rule::Allocation),
            (self.equity_ladder.is_some(), Rule::EquityLadder),
            (self.greatest_decrease.is_some(), Rule::GreatestDecrease),
            (self.path_years.is_some(), Rule::PathYears),
        ];
        fields.into_iter().filter_map(|(is_changed, rule)| is_changed.then_some(rule)).collect()
    }
}
