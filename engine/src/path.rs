//! The coming years: every party holds what it pays, or moves by a chosen rule (design, 2.5).

use crate::{
    ForbundId, ForbundOutcome, Group, Interval, Kronor, Outcome, PathRule, PerGroup, Percent, Ratio, Rules, State,
    apportion::share_up,
    matching::matching,
    path_rule::moved,
    path_share::{Sharer, share},
};

/// Year by year what each förbund is offered, from the dataset's year on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The dataset's year, and then as many as the rules say.
    pub years: Vec<PathYear>,
    /// The förbund with members whose allocation is not known in any year, in order of id: they have no path, and are counted
    /// in nothing.
    pub left_out: Vec<ForbundId>,
}

/// One year of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathYear {
    pub year: i64,
    /// In order of id, as in the outcome.
    pub forbund: Vec<PathForbund>,
    /// The förbund of which it is not known what the state pays, as one.
    pub block: Option<Block>,
    /// How much what the state pays comes to above its grant (less national support): what is fixed or under the brake comes
    /// to more. Below 0 where it comes to less and nothing follows the model.
    pub over_grant: Kronor,
}

/// The förbund with members of which it is not known what the state pays, as one: what it pays them together is the grant
/// less what is known. They have no percent of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// How many they are.
    pub forbund: usize,
    /// What the state pays them together.
    pub state: Kronor,
    /// Their ideals' sum.
    pub ideal: Kronor,
}

/// A förbund in one year. One without members is offered nothing and has no part in the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathForbund {
    pub id: ForbundId,
    pub offers: PerGroup<Option<Kronor>>,
    pub allocation: Option<Kronor>,
    /// What of each one's offer is part of the allocation.
    pub paid: Option<PerGroup<Kronor>>,
    pub percent_of_ideal: Option<Ratio>,
    /// Between what the percent lies, where its ideal is estimated.
    pub percent_interval: Option<Interval<Ratio>>,
    /// The greatest decrease has kept the state's offer above its share of what there is.
    pub is_braked: bool,
    /// The state's offer followed the model this year without the brake: the equity of the year before was above the ladder.
    pub is_unbraked: bool,
}

/// Whether and when a förbund comes near its ideal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nearness {
    /// It stays near from this year on.
    From(i64),
    /// It is not near in the last year.
    NotWithin,
    /// The ideal is an estimate, and its interval cannot decide it.
    Undecided,
    /// The percent of the last year is not known.
    Unknown,
}

/// How the förbund fare over the years, with the ideals of now.
///
/// Where the state's money follows the model, the förbund that do share what the others leave of its grant,
/// `max(floor, λ · ideal)`, so that all of it sums to the grant to the krona; the block is one of them. The floor is the last
/// year's offer less the greatest decrease. `is_unbraked` is asked once a year of every förbund that does, as it was the year
/// before and with the number of the year (1 for the first after the dataset's): where it says so, the state's offer has no
/// floor that year.
pub fn path(state: &State, outcome: &Outcome, is_unbraked: &mut dyn FnMut(&PathForbund, usize) -> bool) -> Path {
    let mut years = vec![PathYear::now(state, outcome)];
    for _ in 0..state.rules.path_years {
        let next = next_year(state, outcome, &years, is_unbraked);
        years.push(next);
    }
    let has_members = |index: &usize| !state.forbund[*index].now.kommuner.is_empty();
    let is_known = |index: usize| years.iter().any(|year| year.forbund[index].allocation.is_some());
    let left_out = (0..state.forbund.len()).filter(has_members).filter(|index| !is_known(*index));
    let left_out = left_out.map(|index| state.forbund[index].id).collect();
    Path { years, left_out }
}

impl Path {
    /// A förbund's years, the dataset's first.
    pub fn of(&self, id: ForbundId) -> impl Iterator<Item = (i64, &PathForbund)> {
        self.years.iter().filter_map(move |year| {
            let index = year.forbund.binary_search_by(|forbund| forbund.id.cmp(&id)).ok()?;
            Some((year.year, &year.forbund[index]))
        })
    }

    /// Whether a förbund's percent of ideal comes within so much of 100 %, and the year from which it stays there.
    pub fn nearness(&self, id: ForbundId, within: Percent) -> Nearness {
        let (mut first, mut last) = (None, Nearness::Unknown);
        for (year, forbund) in self.of(id) {
            let Some(percent) = forbund.percent_of_ideal else {
                (first, last) = (None, Nearness::Unknown);
                continue;
            };
            let Interval { low, high } = forbund.percent_interval.unwrap_or(Interval { low: percent, high: percent });
            if low.is_within(within) && high.is_within(within) {
                first = first.or(Some(year));
            } else {
                first = None;
                let is_possible = low.is_at_most(within) && high.is_at_least(within);
                last = if is_possible { Nearness::Undecided } else { Nearness::NotWithin };
            }
        }
        first.map_or(last, Nearness::From)
    }
}

impl PathYear {
    /// The dataset's year.
    fn now(state: &State, outcome: &Outcome) -> Self {
        let forbund: Vec<PathForbund> = outcome.forbund.iter().map(PathForbund::now).collect();
        let known: Kronor = forbund.iter().filter_map(|of| of.offers.state).sum();
        let grant = grant(&state.rules);
        let block = block(state, outcome, &forbund, (grant - known).max(Kronor::ZERO));
        let over_grant = known + block.map_or(Kronor::ZERO, |block| block.state) - grant;
        Self { year: state.dataset.year(), forbund, block, over_grant }
    }

    /// What each of the three pays these förbund together, where their allocation is known.
    pub fn offered(&self, ids: &[ForbundId]) -> PerGroup<Kronor> {
        let known = || self.forbund.iter().filter(|of| of.allocation.is_some() && ids.contains(&of.id));
        PerGroup::each(|group| known().filter_map(|of| of.offers.of(group)).sum())
    }
}

impl PathForbund {
    fn now(forbund: &ForbundOutcome) -> Self {
        Self {
            id: forbund.id,
            offers: forbund.offers,
            allocation: forbund.allocation,
            paid: paid(&forbund.offers, forbund.unmatched),
            percent_of_ideal: forbund.percent_of_ideal,
            percent_interval: forbund.percent_interval(),
            is_braked: false,
            is_unbraked: false,
        }
    }

    /// Offered these, before anything has been matched.
    fn offered(id: ForbundId, offers: PerGroup<Option<Kronor>>) -> Self {
        Self {
            id,
            offers,
            allocation: None,
            paid: None,
            percent_of_ideal: None,
            percent_interval: None,
            is_braked: false,
            is_unbraked: false,
        }
    }

    /// What the offers come to.
    fn settle(&mut self, of: &ForbundOutcome, rules: &Rules) {
        let matching = matching(&self.offers, rules);
        self.allocation = matching.allocation;
        self.paid = paid(&self.offers, matching.unmatched);
        self.percent_of_ideal = self.allocation.and_then(|allocation| Ratio::new(allocation.0, of.ideal.0));
        self.percent_interval = self.allocation.and_then(|allocation| of.ideal_interval()?.percent_of(allocation));
    }
}

/// The state's money to all förbund.
fn grant(rules: &Rules) -> Kronor {
    rules.state_grant - rules.national_support
}

/// The block of a year, with what the state pays it; `None` where the state's offer is known to all that have members.
fn block(state: &State, outcome: &Outcome, forbund: &[PathForbund], money: Kronor) -> Option<Block> {
    let mut block = Block { forbund: 0, state: money, ideal: Kronor::ZERO };
    for ((of, in_year), outcome) in state.forbund.iter().zip(forbund).zip(&outcome.forbund) {
        if !of.now.kommuner.is_empty() && in_year.offers.state.is_none() {
            block.forbund += 1;
            block.ideal += outcome.ideal;
        }
    }
    (block.forbund > 0).then_some(block)
}

fn next_year(
    state: &State,
    outcome: &Outcome,
    years: &[PathYear],
    is_unbraked: &mut dyn FnMut(&PathForbund, usize) -> bool,
) -> PathYear {
    let (base, last, rules) = (&years[0], &years[years.len() - 1], &state.rules);
    let year = last.year + 1;
    let mut next: Vec<PathForbund> = Vec::with_capacity(last.forbund.len());
    let mut sharers = Vec::new();
    // What is paid by rules that look at nobody else, and what of it the block had the year before.
    let (mut fixed, mut from_block) = (Kronor::ZERO, Kronor::ZERO);
    for (index, (forbund, before)) in state.forbund.iter().zip(&last.forbund).enumerate() {
        if forbund.now.kommuner.is_empty() {
            next.push(PathForbund::offered(before.id, PerGroup::each(|_| Some(Kronor::ZERO))));
            continue;
        }
        let first = &base.forbund[index].offers;
        let rule = |group| forbund.path_rule(group, rules);
        let moved = |group| moved(rule(group), first.of(group), before.offers.of(group), year - base.year);
        let mut now = PathForbund::offered(before.id, PerGroup::each(moved));
        match before.offers.state {
            Some(offer) if rule(Group::State) == PathRule::Model => {
                now.is_unbraked = is_unbraked(before, years.len());
                now.offers.state = Some(Kronor::ZERO);
                let floor = if now.is_unbraked { 0 } else { floor(offer, rules) };
                sharers.push(Sharer::new(Some(index), outcome.forbund[index].ideal, floor));
            }
            Some(_) => fixed += now.offers.state.unwrap_or_default(),
            None => from_block += now.offers.state.unwrap_or_default(),
        }
        next.push(now);
    }
    fixed += from_block;
    let before = last.block.map_or(Kronor::ZERO, |block| (block.state - from_block).max(Kronor::ZERO));
    let mut block = block(state, outcome, &next, before);
    match block {
        Some(block) if rules.path.state == PathRule::Model => {
            sharers.push(Sharer::new(None, block.ideal, floor(before, rules)));
        }
        Some(block) => fixed += block.state,
        None => {}
    }
    share((grant(rules) - fixed).0, &mut sharers);
    for sharer in sharers {
        match sharer.index {
            Some(index) => {
                next[index].offers.state = Some(Kronor(sharer.offer));
                next[index].is_braked = sharer.is_held && sharer.floor > 0;
            }
            None => block = block.map(|block| Block { state: Kronor(sharer.offer), ..block }),
        }
    }
    let mut sum = block.map_or(Kronor::ZERO, |block| block.state);
    for ((now, forbund), (of, first)) in
        next.iter_mut().zip(&state.forbund).zip(outcome.forbund.iter().zip(&base.forbund))
    {
        sum += now.offers.state.unwrap_or_default();
        if forbund.now.kommuner.is_empty() {
            continue;
        }
        for group in [Group::Region, Group::Kommuner] {
            // What is not known now does not become so by following another.
            if forbund.path_rule(group, rules) == PathRule::Match && first.offers.of(group).is_some() {
                now.offers.set(group, now.offers.state.map(|offer| matching_offer(offer, group, rules)));
            }
        }
        now.settle(of, rules);
    }
    PathYear { year, forbund: next, block, over_grant: sum - grant(rules) }
}

/// The offers less what of them is unmatched.
fn paid(offers: &PerGroup<Option<Kronor>>, unmatched: Option<PerGroup<Kronor>>) -> Option<PerGroup<Kronor>> {
    let unmatched = unmatched?;
    Some(PerGroup::each(|group| offers.of(group).unwrap_or_default() - unmatched.of(group)))
}

/// The law's share of what the state offers, rounded up so that all of the state's is matched.
fn matching_offer(state: Kronor, group: Group, rules: &Rules) -> Kronor {
    let shares = &rules.shares;
    share_up(state, shares.of(group), shares.state)
}

/// The least that the state can offer after such an offer: the brake (PM 2015-01-22).
fn floor(before: Kronor, rules: &Rules) -> i64 {
    let full = Percent::FULL.hundredths();
    share_up(before, full - rules.greatest_decrease.hundredths(), full).0
}
