//! What the parties' offers give: the matched allocation, who binds, and what reaches a target (design, 2.3).

use crate::{
    AllocationMode, Forbund, ForbundOutcome, ForbundState, Group, KommunCode, Kronor, PerGroup, Percent, Rounding,
    Rules, State, apportion::share_up, dataset_forbund::by_shares,
};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// How the kommuner of a förbund divide their part of the law's shares.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KommunKey {
    /// As the sources say that the present members pay; by population where no source says.
    #[default]
    Present,
    /// By inhabitants aged 16–64.
    Population,
    /// All alike.
    Equal,
    /// By full-year equivalents.
    Fye,
    /// By these weights; a kommun without one counts as 0, and with no weight at all population decides.
    Weights(Vec<(KommunCode, u32)>),
}

/// What the offers of a förbund's parties give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Matching {
    pub allocation: Option<Kronor>,
    pub binding: Vec<Group>,
    pub unmatched: Option<PerGroup<Kronor>>,
    pub headroom: Option<Headroom>,
}

/// What a sole binding party can do before another binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headroom {
    /// What it can add.
    pub adds: Kronor,
    /// The allocation then.
    pub allocation: Kronor,
    /// What of the others' money buys nothing now and does then.
    pub begins_to_give: Kronor,
}

/// `M = min(state / ½, region / ¼, Σ kommuner / ¼)`, rounded down; unknown where an offer is.
pub(crate) fn matching(offers: &PerGroup<Option<Kronor>>, rules: &Rules) -> Matching {
    let shares = &rules.shares;
    let pays = |group: &Group| shares.of(*group) > 0;
    if Group::ALL.iter().any(|group| pays(group) && offers.of(*group).is_none()) {
        return Matching::default();
    }
    let offer = |group: Group| offers.of(group).unwrap_or_default();
    if rules.allocation == AllocationMode::AsOffered {
        let allocation = Group::ALL.into_iter().map(offer).sum();
        return Matching { allocation: Some(allocation), unmatched: Some(PerGroup::default()), ..Matching::default() };
    }
    let payers = || Group::ALL.into_iter().filter(pays);
    // a / share(a) against b / share(b), exactly.
    let cross = |a: Group, b: Group| i128::from(offer(a).0) * i128::from(shares.of(b));
    let by_reach = |a: &Group, b: &Group| cross(*a, *b).cmp(&cross(*b, *a));
    let Some(lowest) = payers().min_by(by_reach) else { return Matching::default() };
    let binding: Vec<Group> = payers().filter(|group| by_reach(group, &lowest) == Ordering::Equal).collect();
    let allocation = reach(offer(lowest), lowest, shares);
    let matched = by_shares(allocation, shares);
    let unmatched = PerGroup::each(|group| offer(group) - matched.of(group));
    let next = payers().filter(|group| *group != lowest).min_by(by_reach);
    let headroom = next.filter(|_| binding.len() == 1).map(|next| {
        let allocation = reach(offer(next), next, shares);
        let matched_then = by_shares(allocation, shares);
        let begins =
            |group: &Group| (offer(*group).min(matched_then.of(*group)) - matched.of(*group)).max(Kronor::ZERO);
        Headroom {
            adds: sufficient(allocation, lowest, shares) - offer(lowest),
            allocation,
            begins_to_give: payers().filter(|group| *group != lowest).map(|group| begins(&group)).sum(),
        }
    });
    Matching { allocation: Some(allocation), binding, unmatched: Some(unmatched), headroom }
}

/// The allocation that a group's offer suffices for, rounded down.
pub(crate) fn reach(offer: Kronor, group: Group, shares: &PerGroup<i64>) -> Kronor {
    let reach = i128::from(offer.0) * i128::from(shares.sum()) / i128::from(shares.of(group));
    Kronor(i64::try_from(reach).expect("a limited amount times at most 300"))
}

/// The group's share of an allocation, rounded up, so that it suffices.
pub(crate) fn sufficient(allocation: Kronor, group: Group, shares: &PerGroup<i64>) -> Kronor {
    share_up(allocation, shares.of(group), shares.sum())
}

/// What each of the three offers when they agree on an allocation: the law's share of it, rounded up as the rules say, so
/// that it suffices. As offered and to the krona, they sum to the allocation.
pub(crate) fn parts_of(allocation: Kronor, rules: &Rules) -> PerGroup<Kronor> {
    match rules.allocation {
        AllocationMode::AsOffered if rules.rounding == Rounding::Krona => by_shares(allocation, &rules.shares),
        _ => PerGroup::each(|group| rules.rounding.up(sufficient(allocation, group, &rules.shares))),
    }
}

/// What one party must offer to reach a target, and the change from what it offers now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Ask {
    pub kronor: Kronor,
    /// `None` where its present offer is unknown.
    pub change: Option<Kronor>,
}

/// What all parties of a förbund must offer to reach a target percent of its ideal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asks {
    pub target: Percent,
    /// The allocation that reaches the target, rounded up to whole kronor.
    pub allocation: Kronor,
    pub groups: PerGroup<Ask>,
    /// In order of code; by the förbund's key they sum to the kommuner's ask.
    pub kommuner: Vec<(KommunCode, Ask)>,
}

/// What each party of a förbund must offer for `target` percent of its ideal, each its law's share, rounded up as the rules
/// say.
pub fn to_reach(state: &State, forbund: &ForbundOutcome, target: Percent) -> Asks {
    let product = i128::from(forbund.ideal.0) * i128::from(target.hundredths().max(0));
    let full = i128::from(Percent::FULL.hundredths());
    let allocation = Kronor(i64::try_from((product + full - 1) / full).unwrap_or(i64::MAX / 1000));
    let rounding = state.rules.rounding;
    asks(state, forbund, target, allocation, |group, shares| rounding.up(sufficient(allocation, group, shares)))
}

/// What each party of a förbund offers when an allocation is divided by law, to the krona.
pub fn divided_by_law(state: &State, forbund: &ForbundOutcome, allocation: Kronor) -> Asks {
    asks(state, forbund, Percent::FULL, allocation, |group, shares| by_shares(allocation, shares).of(group))
}

fn asks(
    state: &State,
    forbund: &ForbundOutcome,
    target: Percent,
    allocation: Kronor,
    part: impl Fn(Group, &PerGroup<i64>) -> Kronor,
) -> Asks {
    let ask = |kronor: Kronor, offer: Option<Kronor>| Ask { kronor, change: offer.map(|offer| kronor - offer) };
    let groups = PerGroup::each(|group| ask(part(group, &state.rules.shares), forbund.offers.of(group)));
    let weights = state.find(&forbund.id).map(|forbund| key_weights(state, forbund)).unwrap_or_default();
    let parts = state.rules.rounding.divide(groups.kommuner.kronor, &weights);
    let kommuner = forbund.kommuner.iter().zip(parts);
    let kommuner = kommuner.map(|((code, offer), part)| (*code, ask(part, offer.map(|o| o.kronor)))).collect();
    Asks { target, allocation, groups, kommuner }
}

/// The key by which a förbund's kommuner divide their part in fact: the chosen one, or what stands in for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyUsed {
    /// As the present members have paid, by a source.
    Paid,
    /// By the shares that a source states.
    Stated,
    Population,
    Equal,
    Fye,
    Weights,
}

/// The weights by which a förbund's kommuner divide their part, in order of code.
pub fn key_weights(state: &State, forbund: &ForbundState) -> Vec<i128> {
    key_used(state, forbund).1
}

/// The key that a förbund's kommuner divide their part by in fact, and its weights, in order of code.
pub fn key_used(state: &State, forbund: &ForbundState) -> (KeyUsed, Vec<i128>) {
    let members = || forbund.now.kommuner.keys();
    let population = || (KeyUsed::Population, members().map(|code| state.population(*code)).collect::<Vec<_>>());
    let used = match &forbund.key {
        KommunKey::Present => match (paid_by_present_members(state, forbund), stated_shares(state, forbund)) {
            (Some(paid), _) => (KeyUsed::Paid, paid.iter().map(|kronor| kronor.0.into()).collect()),
            (None, Some(shares)) => (KeyUsed::Stated, shares.iter().map(|share| i128::from(*share)).collect()),
            (None, None) => population(),
        },
        KommunKey::Population => population(),
        KommunKey::Equal => (KeyUsed::Equal, members().map(|_| 1).collect()),
        KommunKey::Fye => {
            (KeyUsed::Fye, members().map(|code| state.fye(*code).ten_thousandths().into()).collect::<Vec<_>>())
        }
        KommunKey::Weights(own) => {
            let weight = |code| own.iter().find(|(of, _)| of == code).map_or(0, |(_, weight)| *weight).into();
            (KeyUsed::Weights, members().map(weight).collect())
        }
    };
    if used.1.iter().all(|weight| *weight == 0) { population() } else { used }
}

/// What the members have paid, where a source states it and they are still the same kommuner.
pub fn paid_by_present_members<'a>(state: &'a State, forbund: &ForbundState) -> Option<&'a [Kronor]> {
    in_dataset_with_the_same_members(state, forbund)?.paid.as_deref()
}

/// The members' shares that a source states, in percent of all contributions, where they are still the same kommuner.
fn stated_shares<'a>(state: &'a State, forbund: &ForbundState) -> Option<&'a [i64]> {
    in_dataset_with_the_same_members(state, forbund)?.shares.as_deref()
}

fn in_dataset_with_the_same_members<'a>(state: &'a State, forbund: &ForbundState) -> Option<&'a Forbund> {
    let in_dataset = &state.dataset.forbund[forbund.members_of?];
    in_dataset.members.iter().eq(forbund.now.kommuner.keys()).then_some(in_dataset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(state: i64, region: i64, kommuner: i64) -> PerGroup<Option<Kronor>> {
        PerGroup { state: Some(Kronor(state)), region: Some(Kronor(region)), kommuner: Some(Kronor(kommuner)) }
    }

    #[track_caller]
    fn gives(offers: &PerGroup<Option<Kronor>>, allocation: i64, binding: &[Group], unmatched: [i64; 3]) {
        let matching = matching(offers, &Rules::default());
        assert_eq!(matching.allocation, Some(Kronor(allocation)));
        assert_eq!(matching.binding, binding);
        let [state, region, kommuner] = unmatched.map(Kronor);
        assert_eq!(matching.unmatched, Some(PerGroup { state, region, kommuner }));
    }

    #[test]
    fn the_smallest_offer_by_share_binds() {
        gives(&offers(16, 8, 8), 32, &Group::ALL, [0, 0, 0]);
        gives(&offers(18, 8, 9), 32, &[Group::Region], [2, 0, 1]);
        gives(&offers(16, 9, 8), 32, &[Group::State, Group::Kommuner], [0, 1, 0]);
        gives(&offers(0, 9, 8), 0, &[Group::State], [0, 9, 8]);
        gives(&offers(3, 2, 2), 6, &[Group::State], [0, 0, 1]);
    }

    #[test]
    fn an_unknown_offer_leaves_the_allocation_unknown() {
        let unknown = PerGroup { region: None, ..offers(16, 8, 8) };
        assert_eq!(matching(&unknown, &Rules::default()), Matching::default());
    }

    #[test]
    fn the_binding_party_is_told_how_far_it_can_go_before_another_binds() {
        let headroom = |of| matching(&of, &Rules::default()).headroom;
        let told =
            headroom(offers(18_000, 8_500, 9_000)).map(|told| [told.adds.0, told.allocation.0, told.begins_to_give.0]);
        assert_eq!(told, Some([500, 36_000, 1_500]));
        assert_eq!(headroom(offers(16, 8, 9)), None, "two bind together");
    }

    #[test]
    fn as_offered_is_the_plain_sum() {
        let rules = Rules { allocation: AllocationMode::AsOffered, ..Rules::default() };
        let matching = matching(&offers(18, 8, 9), &rules);
        assert_eq!((matching.allocation, matching.binding.as_slice()), (Some(Kronor(35)), [].as_slice()));
    }

    #[test]
    fn a_group_without_a_share_need_not_offer() {
        let rules = Rules { shares: PerGroup { state: 1, region: 0, kommuner: 1 }, ..Rules::default() };
        let matching = matching(&PerGroup { region: None, ..offers(10, 0, 8) }, &rules);
        assert_eq!(
            (matching.allocation, matching.binding.as_slice()),
            (Some(Kronor(16)), [Group::Kommuner].as_slice())
        );
    }
}
