//! What each förbund should have: the base grant and its part of the pool (design, 2.2; PM 2015-01-22).

use crate::{
    ForbundState, FyeValue, Kronor, Rules, State,
    apportion::{Apportionment, apportion},
};
use std::sync::Arc;

/// What a member is weighed by. They stand förbund after förbund, so that the passes over all of them read what lies together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    population: i64,
    pub fye: FyeValue,
}

impl Member {
    /// The kommun that has this place in the dataset.
    pub fn at(state: &State, place: usize) -> Self {
        Self { population: state.populations()[place].population, fye: state.fye_at(place) }
    }

    fn ten_thousandths(&self) -> i128 {
        self.fye.fye.ten_thousandths().into()
    }
}

/// All members: förbund after förbund, and within each in order of code.
pub(crate) fn members(state: &State) -> Vec<Member> {
    let mut places = Vec::with_capacity(state.populations().len());
    for forbund in &state.forbund {
        places.extend_from_slice(&forbund.places);
    }
    places.into_iter().map(|place| Member::at(state, place)).collect()
}

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
    pub fn new(rules: &Rules, members: &[Member]) -> Self {
        let (mut population, mut fye) = (0, 0);
        for member in members {
            population += i128::from(member.population);
            fye += member.ten_thousandths();
        }
        let (population_weight, fye_weight) = (rules.population_weight.into(), rules.fye_weight.into());
        Self { population, fye, population_weight, fye_weight }
    }

    /// `wp · pop · ΣFYE + wh · fye · ΣP` of a member: its share of the pool, where all members' sum to
    /// `(wp + wh) · ΣP · ΣFYE`.
    ///
    /// Where no member has any HE, population alone decides.
    pub fn weight(&self, member: &Member) -> i128 {
        if self.fye == 0 {
            return member.population.into();
        }
        self.population_weight * i128::from(member.population) * self.fye
            + self.fye_weight * member.ten_thousandths() * self.population
    }
}

/// What every förbund should have, and its parts.
pub(crate) struct Ideals {
    /// Each förbund's ideal.
    pub ideals: Vec<Kronor>,
    /// Each member's part of the pool: förbund after förbund, and within each in order of code.
    pub parts: Vec<i64>,
}

/// Every förbund's ideal: rounded over the förbund first, so that a published ideal stays exact and the ideals sum to the
/// pot, then within each förbund over its kommuner.
pub(crate) fn ideals(state: &State, members: &[Member], pot: &Pot) -> Ideals {
    let weighing = Weighing::new(&state.rules, members);
    let weights: Vec<i128> = members.iter().map(|member| weighing.weight(member)).collect();
    let mut begins = 0;
    let of_forbund = |forbund: &Arc<ForbundState>| {
        begins += forbund.places.len();
        &weights[begins - forbund.places.len()..begins]
    };
    let of_forbund: Vec<&[i128]> = state.forbund.iter().map(of_forbund).collect();
    let sums: Vec<i128> = of_forbund.iter().map(|weights| weights.iter().sum()).collect();
    let above_base = if weights.is_empty() { vec![0; sums.len()] } else { apportion(pot.pool.0, &sums) };
    let (mut apportionment, mut parts) = (Apportionment::default(), Vec::with_capacity(weights.len()));
    let mut ideals = Vec::with_capacity(of_forbund.len());
    for (weights, above_base) in of_forbund.into_iter().zip(above_base) {
        apportionment.add_parts(above_base, weights, &mut parts);
        let base = if weights.is_empty() { Kronor::ZERO } else { pot.base };
        ideals.push(base + Kronor(above_base));
    }
    Ideals { ideals, parts }
}
