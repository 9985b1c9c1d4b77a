//! A change of some of the rules, and their names.

use crate::{Ages, AllocationMode, Group, Kronor, PathRule, PerGroup, Percent, Rounding, Tier};
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
    /// How what one of the three pays moves over the coming years.
    Path(Group),
    Ages,
    Rounding,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_state: Option<PathRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_region: Option<PathRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_kommuner: Option<PathRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
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
            (self.path_state.is_some(), Rule::Path(Group::State)),
            (self.path_region.is_some(), Rule::Path(Group::Region)),
            (self.path_kommuner.is_some(), Rule::Path(Group::Kommuner)),
            (self.ages.is_some(), Rule::Ages),
            (self.rounding.is_some(), Rule::Rounding),
        ];
        fields.into_iter().filter_map(|(is_changed, rule)| is_changed.then_some(rule)).collect()
    }

    /// What it says of how one of the three moves.
    pub fn path(&self, group: Group) -> Option<PathRule> {
        match group {
            Group::State => self.path_state,
            Group::Region => self.path_region,
            Group::Kommuner => self.path_kommuner,
        }
    }

    /// A change of how one of the three moves, and of nothing else.
    pub fn of_path(group: Group, rule: Option<PathRule>) -> Self {
        let mut change = Self::default();
        change.set_path(group, rule);
        change
    }

    pub(crate) fn set_path(&mut self, group: Group, rule: Option<PathRule>) {
        match group {
            Group::State => self.path_state = rule,
            Group::Region => self.path_region = rule,
            Group::Kommuner => self.path_kommuner = rule,
        }
    }
}
