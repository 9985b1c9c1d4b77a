//! What each payer pays in all, over any förbund: the state, each region and each kommun (design, 2.3).

use crate::{
    ForbundId, ForbundOutcome, ForbundState, KommunCode, Kronor, LanCode, Offers, Outcome, Payer, Percent, State,
    apportion::apportion, to_reach,
};
use std::collections::BTreeMap;

/// What some förbund's payers pay in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// The state, the regions in order of län, and the kommuner in order of code.
    pub payers: Vec<PayerTotal>,
    /// The förbund of which something that is paid now is not known: they count in no present amount, nor in what is asked
    /// more than it.
    pub unknown: Vec<ForbundId>,
    /// What of the state's money to all förbund is left for others than these, now and when they reach the target: it is one
    /// sum, so that more here is less elsewhere. Below 0 where it does not suffice.
    pub left: Kronor,
    pub left_when_asked: Kronor,
}

/// What one payer pays some förbund in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayerTotal {
    pub payer: Payer,
    /// Now, in the proposal; where it is known.
    pub now: Kronor,
    /// In the underlag; where it is known there.
    pub underlag: Kronor,
    /// For the target, in all the förbund.
    pub asked: Kronor,
    /// How much more that is than now, in those where now is known.
    pub change: Kronor,
}

/// What each payer pays these förbund in all: now, in the underlag, and when each reaches the target by law. Several regions
/// of a förbund pay by their members' population, but for what a stance has settled.
pub fn totals(state: &State, outcome: &Outcome, ids: &[ForbundId], target: Percent) -> Totals {
    let mut sums: BTreeMap<Payer, PayerTotal> = BTreeMap::new();
    let mut add = |payer, now: Option<Kronor>, underlag: Option<Kronor>, asked: Kronor| {
        let none =
            PayerTotal { payer, now: Kronor::ZERO, underlag: Kronor::ZERO, asked: Kronor::ZERO, change: Kronor::ZERO };
        let total = sums.entry(payer).or_insert(none);
        total.now += now.unwrap_or_default();
        total.underlag += underlag.unwrap_or_default();
        total.asked += asked;
        total.change += now.map_or(Kronor::ZERO, |now| asked - now);
    };
    let mut unknown = Vec::new();
    for id in ids {
        let Some((forbund, of)) = state.find(id).zip(outcome.forbund(id.as_str())) else { continue };
        if of.kommuner.is_empty() {
            continue;
        }
        let asks = to_reach(state, of, target);
        let amount = |offer: Option<crate::Offer>| offer.map(|offer| offer.kronor);
        add(Payer::State, of.offers.state, amount(forbund.underlag.state), asks.groups.state.kronor);
        for (lan, [now, underlag, asked]) in by_region(state, forbund, of, asks.groups.region.kronor) {
            add(Payer::Region(lan), now, underlag, asked.unwrap_or_default());
        }
        for (code, ask) in &asks.kommuner {
            let offer = |offers: &Offers| amount(offers.kommuner.get(code).copied().flatten());
            add(Payer::Kommun(*code), offer(&forbund.now), offer(&forbund.underlag), ask.kronor);
        }
        let is_unknown = of.allocation.is_none() || of.kommuner.iter().any(|(_, offer)| offer.is_none());
        if is_unknown {
            unknown.push(*id);
        }
    }
    let grant = state.rules.state_grant - state.rules.national_support;
    let of_state = sums.get(&Payer::State).copied();
    let (now, asked) = of_state.map_or((Kronor::ZERO, Kronor::ZERO), |of| (of.now, of.asked));
    Totals { payers: sums.into_values().collect(), unknown, left: grant - now, left_when_asked: grant - asked }
}

/// What each region of a förbund pays of the regions' sum, now, in the underlag, and of what is asked.
fn by_region(
    state: &State,
    forbund: &ForbundState,
    of: &ForbundOutcome,
    asked: Kronor,
) -> Vec<(LanCode, [Option<Kronor>; 3])> {
    let population = |lan: &LanCode| -> i128 {
        let members = forbund.now.kommuner.keys().filter(|code: &&KommunCode| code.lan() == *lan);
        members.map(|code| state.population(*code)).sum()
    };
    let weights: Vec<i128> = of.lan.iter().map(population).collect();
    let divided = |sum: Option<Kronor>| sum.map(|sum| apportion(sum.0, &weights));
    let sums = [of.offers.region, forbund.underlag.region.map(|offer| offer.kronor), Some(asked)].map(divided);
    let of_region = |index: usize| sums.each_ref().map(|parts| parts.as_ref().map(|parts| Kronor(parts[index])));
    of.lan.iter().enumerate().map(|(index, lan)| (*lan, of_region(index))).collect()
}
