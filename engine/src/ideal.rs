//! What each förbund should have: the base grant and its part of the pool (design, 2.2; PM 2015-01-22).

use crate::{
    Kronor, Rules, State,
    apportion::{Apportionment, apportion},
    membership::Membership,
};

/// The whole pot and how it is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pot {
    /// All parties' money: the state grant less national support, divided by the state's share.
    pub pot: Kronor,
    /// What each förbund gets before the weights, of all parties' money.
    pub base: Kronor,
    /// Förbund with at least one member.
    pub forbund: usize,
    /// What the weights divide: the pot less the bases.
    pub pool: Kronor,
    /// The base is less than the rules say, because the pot does not suffice for all bases.
    pub base_is_capped: bool,
}

impl Pot {
    /// The pot under these rules with so many förbund that have a member.
    pub fn new(rules: &Rules, forbund: usize) -> Self {
        let pot = rules.from_state_money(rules.state_grant - rules.national_support);
        let wanted = rules.from_state_money(rules.base_grant);
        let count = i64::try_from(forbund).unwrap_or(i64::MAX);
        let base = Kronor(pot.0.checked_div(count).unwrap_or(wanted.0)).min(wanted);
        let pool = Kronor(pot.0 - count * base.0);
        Self { pot, base, forbund, pool, base_is_capped: base < wanted }
    }
}

/// The sums that the members' shares are parts of, and the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weighing {
    pub population: i128,
    /// In ten-thousandths of HE.
    pub fye: i128,
    population_weight: i128,
    fye_weight: i128,
}

impl Weighing {
    pub fn new(state: &State, membership: &Membership) -> Self {
        let (mut population, mut fye) = (0, 0);
        for (place, _) in membership.with_homes() {
            population += i128::from(state.populations()[place].population);
            fye += i128::from(state.fye_at(place).fye.ten_thousandths());
        }
        let (population_weight, fye_weight) = (state.rules.population_weight.into(), state.rules.fye_weight.into());
        Self { population, fye, population_weight, fye_weight }
    }

    /// `wp · pop · ΣFYE + wh · fye · ΣP` of the member that has this place in the dataset: its share of the pool, where all
    /// members' sum to `(wp + wh) · ΣP · ΣFYE`.
    ///
    /// Where no member has any HE, population alone decides.
    pub fn weight(&self, state: &State, place: usize) -> i128 {
        let population = state.populations()[place].population.into();
        if self.fye == 0 {
            return population;
        }
        let fye = i128::from(state.fye_at(place).fye.ten_thousandths());
        self.population_weight * population * self.fye + self.fye_weight * fye * self.population
    }
}

/// What every förbund should have, and its parts.
pub(crate) struct Ideals {
    /// Each förbund's ideal.
    pub ideals: Vec<Kronor>,
    /// Each kommun's part of the pool; 0 where it is a member of no förbund.
    pub parts: Vec<Kronor>,
}

/// Every förbund's ideal: rounded over the förbund first, so that a published ideal stays exact and the ideals sum to the
/// pot, then within each förbund over its kommuner.
pub(crate) fn ideals(state: &State, membership: &Membership, pot: &Pot) -> Ideals {
    let weighing = Weighing::new(state, membership);
    let (mut weights, mut sums) = (vec![0; membership.homes.len()], vec![0; state.forbund.len()]);
    for (place, home) in membership.with_homes() {
        weights[place] = weighing.weight(state, place);
        sums[home] += weights[place];
    }
    let members = &membership.members;
    let above_base = if members.is_empty() { vec![0; sums.len()] } else { apportion(pot.pool.0, &sums) };
    let weights: Vec<i128> = members.iter().map(|place| weights[*place]).collect();
    let (mut apportionment, mut of_members) = (Apportionment::default(), Vec::with_capacity(members.len()));
    let mut ideals = Vec::with_capacity(sums.len());
    for (weights, above_base) in membership.by_forbund(&weights).zip(above_base) {
        apportionment.add_parts(above_base, weights, &mut of_members);
        let base = if weights.is_empty() { Kronor::ZERO } else { pot.base };
        ideals.push(base + Kronor(above_base));
    }
    let mut parts = vec![Kronor::ZERO; membership.homes.len()];
    for (place, part) in members.iter().zip(of_members) {
        parts[*place] = Kronor(part);
    }
    Ideals { ideals, parts }
}
