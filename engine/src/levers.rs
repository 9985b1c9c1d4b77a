//! What one party alone can do for a förbund, and the cheapest order in which the parties raise.

use crate::{
    AllocationMode, Edit, ForbundOutcome, Group, Kronor, Party, PerGroup, Percent, Ratio, State,
    apportion::apportion,
    matching::{key_weights, matching, reach, sufficient, to_reach},
};

/// What the next `step` from each of the three alone adds to the allocation: 0 where it does not bind, and for each of
/// several that bind together. `None` where the allocation is unknown.
pub fn levers(state: &State, forbund: &ForbundOutcome, step: Kronor) -> Option<PerGroup<Kronor>> {
    let now = forbund.allocation?;
    Some(PerGroup::each(|group| {
        let mut offers = forbund.offers;
        offers.set(group, Some(offers.of(group).unwrap_or_default() + step));
        matching(&offers, &state.rules).allocation.map_or(Kronor::ZERO, |allocation| allocation - now)
    }))
}

/// What several who bind give when they raise together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaisedTogether {
    /// What each adds: the step divided over those who bind by the law's shares. 0 for the others.
    pub adds: PerGroup<Kronor>,
    /// What it adds to the allocation.
    pub gives: Kronor,
}

/// What a step gives that those who bind make together; `None` where fewer than two do.
pub fn raised_together(state: &State, forbund: &ForbundOutcome, step: Kronor) -> Option<RaisedTogether> {
    let now = forbund.allocation.filter(|_| forbund.binding.len() > 1)?;
    let weight = |group| if forbund.binding.contains(&group) { state.rules.shares.of(group).into() } else { 0 };
    let parts = apportion(step.0, &Group::ALL.map(weight));
    let adds = PerGroup { state: Kronor(parts[0]), region: Kronor(parts[1]), kommuner: Kronor(parts[2]) };
    let offers = PerGroup::each(|group| forbund.offers.of(group).map(|offer| offer + adds.of(group)));
    let allocation = matching(&offers, &state.rules).allocation?;
    Some(RaisedTogether { adds, gives: allocation - now })
}

/// One stage on the way to a target: some of the three raise together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raise {
    pub groups: Vec<Group>,
    /// How much each adds.
    pub adds: PerGroup<Kronor>,
    /// What they offer after it.
    pub offers: PerGroup<Kronor>,
    pub allocation: Kronor,
    pub percent_of_ideal: Option<Ratio>,
}

/// The order in which the three raise so that no krona is unmatched on the way: first those who bind, up to where the next
/// one does, then they together, until the target is reached.
///
/// Empty where there is nothing to raise in any order: the allocation is unknown, as offered, or there already.
pub fn cheapest(state: &State, forbund: &ForbundOutcome, target: Percent) -> Vec<Raise> {
    let mut raises = Vec::new();
    if forbund.allocation.is_none() || state.rules.allocation == AllocationMode::AsOffered {
        return raises;
    }
    let shares = &state.rules.shares;
    let goal = to_reach(state, forbund, target).allocation;
    let mut offers = PerGroup::each(|group| forbund.offers.of(group).unwrap_or_default());
    let payers: Vec<Group> = Group::ALL.into_iter().filter(|group| shares.of(*group) > 0).collect();
    loop {
        let lowest = payers.iter().map(|group| reach(offers.of(*group), *group, shares)).min().unwrap_or(goal);
        if lowest >= goal {
            return raises;
        }
        // Who offers what the lowest needs, to the krona, is on a level with it.
        let is_level = |group: &Group| offers.of(*group) <= sufficient(lowest, *group, shares);
        let (level, above): (Vec<Group>, Vec<Group>) = payers.iter().partition(|group| is_level(group));
        let next = above.iter().map(|group| reach(offers.of(*group), *group, shares)).min().unwrap_or(goal).min(goal);
        let mut adds = PerGroup::default();
        let mut groups = Vec::new();
        for group in level {
            // Only the last stage ends at what is agreed; the others end where the next one is.
            let needed = sufficient(next, group, shares);
            let needed = if next == goal { state.rules.rounding.up(needed) } else { needed };
            if needed > offers.of(group) {
                adds.set(group, needed - offers.of(group));
                offers.set(group, needed);
                groups.push(group);
            }
        }
        let allocation = matching(&PerGroup::each(|group| Some(offers.of(group))), &state.rules).allocation;
        let allocation = allocation.unwrap_or_default();
        let percent_of_ideal = Ratio::new(allocation.0, forbund.ideal.0);
        raises.push(Raise { groups, adds, offers, allocation, percent_of_ideal });
    }
}

/// The edits by which the three come to offer so much. What the kommuner add together each adds to its own by the förbund's
/// key, so that nobody pays less; who offers as much as now is left out.
pub fn offering(state: &State, forbund: &ForbundOutcome, offers: &PerGroup<Kronor>) -> Vec<Edit> {
    let pay = |party, kronor| Edit::Contribute { forbund: forbund.id, party, kronor };
    let mut edits = Vec::new();
    for (group, party) in [(Group::State, Party::State), (Group::Region, Party::Region)] {
        if forbund.offers.of(group) != Some(offers.of(group)) {
            edits.push(pay(party, offers.of(group)));
        }
    }
    let added = offers.kommuner - forbund.offers.kommuner.unwrap_or_default();
    let weights = state.find(&forbund.id).map(|found| key_weights(state, found)).unwrap_or_default();
    for ((code, offer), part) in forbund.kommuner.iter().zip(apportion(added.0, &weights)) {
        let now = offer.map(|offer| offer.kronor);
        let kronor = now.unwrap_or_default() + Kronor(part);
        if added != Kronor::ZERO && now != Some(kronor) {
            edits.push(pay(Party::Kommun(*code), kronor));
        }
    }
    edits
}
