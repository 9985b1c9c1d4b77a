//! What applies to all förbund, and how it is changed (design, 2.2 and 3).

use crate::{
    Rule,
    fraction::{Fraction, divided, ratio, rounded_up, whole},
    world::Refused,
};

/// The most that anybody can enter, in kronor.
pub const LIMIT: i64 = 100_000_000_000;

#[derive(Debug, Clone)]
pub struct Rules {
    pub state_grant: i64,
    pub national_support: i64,
    pub base_grant: i64,
    pub population_weight: i64,
    pub he_weight: i64,
    pub shares: [i64; 3],
    pub as_offered: bool,
    /// What is asked for or agreed is rounded up to whole multiples of this.
    pub rounding: i64,
    /// Where each tier ends and its rate in hundredths of a percent.
    pub ladder: Vec<(Option<i64>, i64)>,
}

/// What the amounts that people agree on can be multiples of, in kronor.
pub const ROUNDINGS: [i64; 4] = [1, 1_000, 10_000, 100_000];

impl Rules {
    pub fn share(&self, group: usize) -> Fraction {
        ratio(self.shares[group], self.shares.iter().sum())
    }

    /// What each of the three offers when they agree on an allocation.
    pub fn parts_of(&self, allocation: i64) -> Vec<i64> {
        let shares = [0, 1, 2].map(|group| self.share(group));
        if self.as_offered && self.rounding == 1 {
            return divided(allocation, &shares);
        }
        shares.iter().map(|share| self.agreed(&(whole(allocation) * share))).collect()
    }

    /// An amount as people agree on it: rounded up, but for the sake of that no higher than can be entered.
    pub fn agreed(&self, amount: &Fraction) -> i64 {
        let kronor = rounded_up(amount);
        let up = rounded_up(&ratio(kronor, self.rounding)) * self.rounding;
        if kronor <= LIMIT { up.min(LIMIT) } else { up }
    }

    /// An amount divided in whole multiples, where it is one.
    pub fn agreed_parts(&self, amount: i64, weights: &[Fraction]) -> Vec<i64> {
        let unit = if amount % self.rounding == 0 { self.rounding } else { 1 };
        divided(amount / unit, weights).into_iter().map(|part| part * unit).collect()
    }

    pub fn change(&mut self, rule: Rule) -> Result<(), Refused> {
        match rule {
            Rule::StateGrant(kronor) => self.state_grant = kronor.into(),
            Rule::GreatestStateGrant(kronor) => self.state_grant = kronor,
            Rule::NationalSupport(kronor) => self.national_support = kronor.into(),
            Rule::BaseGrant(kronor) => self.base_grant = kronor.into(),
            Rule::PopulationWeight(weight) => self.population_weight = weight.into(),
            Rule::HeWeight(weight) => self.he_weight = weight.into(),
            Rule::Shares(state, region, kommuner) => self.shares = [state.into(), region.into(), kommuner.into()],
            Rule::AsOffered(as_offered) => self.as_offered = as_offered,
            Rule::Rounding(place) => self.rounding = ROUNDINGS[usize::from(place) % ROUNDINGS.len()],
        }
        let is_right = (0..=LIMIT).contains(&self.state_grant)
            && self.national_support <= self.state_grant
            && (0..=1_000).contains(&self.population_weight)
            && (0..=1_000).contains(&self.he_weight)
            && self.population_weight + self.he_weight > 0
            && self.shares.iter().all(|share| (0..=100).contains(share))
            && self.shares[0] > 0;
        if is_right { Ok(()) } else { Err(Refused) }
    }
}
