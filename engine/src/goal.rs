//! Goal-seek: what each party pays each year to reach so many percent of ideal.

use crate::{
    AllocationMode, Edit, ForbundId, ForbundOutcome, Group, Kronor, Outcome, Party, PathRule, PerGroup, Percent, Ratio,
    RuleChange, State,
    apportion::share_up,
    levers::{cheapest, offering},
    matching::{matching, parts_of, sufficient, to_reach},
    path_rule::on_the_way,
};

/// Who moves to reach a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Movers {
    /// All come to offer the law's share of what the target needs.
    AllByLaw,
    /// Only those who bind now, up to where the next one does or to the target, whichever comes first.
    BindingOnly,
    /// Every offer, also each kommun's, grows by the same factor.
    SamePercent,
}

/// "Reach so many percent of ideal, so many years after the dataset's".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub forbund: Vec<ForbundId>,
    pub target: Percent,
    /// From 0, the dataset's own year, to [`PathRule::MOST_YEARS`].
    pub years: i64,
    pub movers: Movers,
}

/// Why a target is not reached, or nothing is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Without members there is nobody to pay.
    NoMembers,
    /// Only a goal that all reach by law can start from offers that are not known.
    UnknownOffers,
    /// 0 kr grows by no percent.
    NothingOffered,
    /// The allocation reaches the target without anybody moving; nobody is asked to lower.
    ThereAlready,
    /// These bind next, before the target.
    NextBinds(Vec<Group>),
    /// As offered every krona counts, and nobody binds.
    NobodyBinds,
    /// An amount would be more than anybody can enter.
    Amount,
}

/// A goal's plan for one förbund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbundPlan {
    pub id: ForbundId,
    /// What the three offer in the dataset's year and each year after it, to the goal's: in equal steps, or as now where
    /// an obstacle leaves nothing to do. With 0 years, the one year is as the edits make it.
    pub years: Vec<PerGroup<Option<Kronor>>>,
    /// At the end.
    pub allocation: Option<Kronor>,
    pub percent_of_ideal: Option<Ratio>,
    /// How much more it needs for the target than it has now, or where it is not reached, gets: to the krona, whatever the
    /// parties round up to. `None` where it is not known what it has.
    pub more: Option<Kronor>,
    /// The ideal is an estimate.
    pub is_estimated: bool,
    pub obstacle: Option<Obstacle>,
}

/// What the förbund of a plan have together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedTogether {
    /// Of their ideals together, now and when the goal is reached.
    pub now: Ratio,
    pub then: Ratio,
    /// How much more they need, or get where that is less.
    pub more: Kronor,
}

/// What reaches a goal, and the edits that carry it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// In the goal's order.
    pub forbund: Vec<ForbundPlan>,
    pub edits: Vec<Edit>,
    /// What would carry it out in the dataset's own year, whenever it is to be reached.
    at_once: Vec<Edit>,
}

impl Plan {
    /// The state with what everybody offers when the goal is reached.
    pub fn reached(&self, state: &State) -> State {
        state.after_all(&self.at_once)
    }

    /// How much more than in the dataset's year each of the three offers in each year after it, in all förbund where what it
    /// offers now is known.
    pub fn steps(&self) -> Vec<PerGroup<Kronor>> {
        let years = self.forbund.first().map_or(0, |plan| plan.years.len());
        let more = |year: usize, group| {
            let of = |plan: &ForbundPlan| {
                let (now, then) = (plan.years.first()?.of(group)?, plan.years.get(year)?.of(group)?);
                Some(then - now)
            };
            self.forbund.iter().filter_map(of).sum()
        };
        (1..years).map(|year| PerGroup::each(|group| more(year, group))).collect()
    }

    /// What the förbund have together of which it is known what they have now; `None` where there is none.
    pub fn together(&self, outcome: &Outcome) -> Option<PlannedTogether> {
        let (mut now, mut then, mut ideal, mut more) = (Kronor::ZERO, Kronor::ZERO, Kronor::ZERO, Kronor::ZERO);
        for plan in &self.forbund {
            let Some(forbund) = outcome.forbund(plan.id.as_str()) else { continue };
            if let Some((before, after)) = forbund.allocation.zip(plan.allocation) {
                (now, then, ideal) = (now + before, then + after, ideal + forbund.ideal);
                more += plan.more.unwrap_or_default();
            }
        }
        Some(PlannedTogether { now: Ratio::new(now.0, ideal.0)?, then: Ratio::new(then.0, ideal.0)?, more })
    }
}

/// What each party pays each year to reach a goal. Förbund that are not there, and repetitions, are left out.
pub fn seek(state: &State, outcome: &Outcome, goal: &Goal) -> Plan {
    let years = goal.years.clamp(0, PathRule::MOST_YEARS);
    let mut plan = Plan { forbund: Vec::new(), edits: Vec::new(), at_once: Vec::new() };
    for (index, id) in goal.forbund.iter().enumerate() {
        let Some(forbund) = outcome.forbund(id.as_str()) else { continue };
        if goal.forbund[..index].contains(id) {
            continue;
        }
        let End { offers: end, edits, needed, obstacle } = end(state, forbund, goal).unwrap_or_else(|obstacle| End {
            offers: forbund.offers,
            edits: Vec::new(),
            needed: None,
            obstacle: Some(obstacle),
        });
        if !edits.is_empty() && years > 0 {
            plan.edits.extend(ways(forbund, &end, years));
        }
        plan.at_once.extend(edits);
        let allocation = matching(&end, &state.rules).allocation;
        let in_year = |year| {
            PerGroup::each(|group| end.of(group).and_then(|to| on_the_way(forbund.offers.of(group), to, years, year)))
        };
        plan.forbund.push(ForbundPlan {
            id: *id,
            years: (0..=years).map(in_year).collect(),
            allocation,
            percent_of_ideal: allocation.and_then(|allocation| Ratio::new(allocation.0, forbund.ideal.0)),
            more: needed.or(allocation).zip(forbund.allocation).map(|(then, now)| then - now),
            is_estimated: forbund.is_estimate,
            obstacle,
        });
    }
    if years == 0 {
        plan.edits.clone_from(&plan.at_once);
    }
    if years > state.rules.path_years && !plan.edits.is_empty() {
        plan.edits.push(Edit::Rule(RuleChange { path_years: Some(years), ..RuleChange::default() }));
    }
    plan
}

/// What is offered when the goal is reached, or as near it as its movers come.
struct End {
    offers: PerGroup<Option<Kronor>>,
    /// What carries it out at once.
    edits: Vec<Edit>,
    /// What the target takes, where it is reached.
    needed: Option<Kronor>,
    obstacle: Option<Obstacle>,
}

fn end(state: &State, forbund: &ForbundOutcome, goal: &Goal) -> Result<End, Obstacle> {
    if forbund.kommuner.is_empty() {
        return Err(Obstacle::NoMembers);
    }
    let needed = to_reach(state, forbund, goal.target).allocation;
    if forbund.allocation.is_some_and(|allocation| allocation >= needed) {
        return Err(Obstacle::ThereAlready);
    }
    let end = match (goal.movers, forbund.allocation) {
        (Movers::AllByLaw, _) => {
            needed.entered().map_err(|_| Obstacle::Amount)?;
            let parts = parts_of(needed, &state.rules);
            let edits = vec![Edit::Allocate { forbund: forbund.id, kronor: needed }];
            End { offers: PerGroup::each(|group| Some(parts.of(group))), edits, needed: Some(needed), obstacle: None }
        }
        (_, None) => return Err(Obstacle::UnknownOffers),
        (Movers::BindingOnly, Some(_)) => {
            let raises = cheapest(state, forbund, goal.target);
            let first = raises.first().ok_or(Obstacle::NobodyBinds)?;
            let next = raises.get(1).map(|next| {
                let groups = next.groups.iter().copied();
                Obstacle::NextBinds(groups.filter(|group| !first.groups.contains(group)).collect())
            });
            let offers = PerGroup::each(|group| forbund.offers.of(group).map(|_| first.offers.of(group)));
            let needed = next.is_none().then_some(needed);
            End { offers, edits: offering(state, forbund, &first.offers), needed, obstacle: next }
        }
        (Movers::SamePercent, Some(allocation)) => grown(state, forbund, allocation, needed)?,
    };
    let amounts = Group::ALL.into_iter().filter_map(|group| end.offers.of(group));
    if amounts.into_iter().any(|amount| amount > Kronor::LIMIT) { Err(Obstacle::Amount) } else { Ok(end) }
}

/// Every offer times the factor by which the one that decides comes to suffice, rounded up.
fn grown(state: &State, forbund: &ForbundOutcome, allocation: Kronor, needed: Kronor) -> Result<End, Obstacle> {
    let (to, from) = match (state.rules.allocation, forbund.binding.first()) {
        (AllocationMode::Matched, Some(binding)) => {
            (sufficient(needed, *binding, &state.rules.shares), forbund.offers.of(*binding).unwrap_or_default())
        }
        _ => (needed, allocation),
    };
    if from <= Kronor::ZERO {
        return Err(Obstacle::NothingOffered);
    }
    let rounding = state.rules.rounding;
    let offers =
        PerGroup::each(|group| forbund.offers.of(group).map(|offer| rounding.up(share_up(offer, to.0, from.0))));
    let pay = |party, kronor| Edit::Contribute { forbund: forbund.id, party, kronor };
    let mut edits = Vec::new();
    edits.extend(offers.state.map(|kronor| pay(Party::State, kronor)));
    edits.extend(offers.region.map(|kronor| pay(Party::Region, kronor)));
    let known: Vec<_> = forbund.kommuner.iter().filter_map(|(code, offer)| Some((*code, (*offer)?.kronor))).collect();
    let weights: Vec<i128> = known.iter().map(|(_, kronor)| kronor.0.into()).collect();
    let parts = rounding.divide(offers.kommuner.unwrap_or_default(), &weights);
    edits.extend(known.iter().zip(parts).map(|((code, _), part)| pay(Party::Kommun(*code), part)));
    Ok(End { offers, edits, needed: Some(needed), obstacle: None })
}

/// The ways that lead there in equal steps; who does not move holds.
fn ways(forbund: &ForbundOutcome, end: &PerGroup<Option<Kronor>>, years: i64) -> Vec<Edit> {
    let mut edits = Vec::new();
    for group in Group::ALL {
        let rule = match end.of(group) {
            None => continue,
            same if same == forbund.offers.of(group) => PathRule::Hold,
            Some(kronor) => PathRule::Reach { kronor, years },
        };
        edits.push(Edit::Path { forbund: forbund.id, group, rule });
    }
    edits
}
