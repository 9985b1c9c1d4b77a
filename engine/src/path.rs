//! The coming years: the state's offers towards the ideal under the brake, and the others' by chosen rules (design, 2.5).

use crate::{
    ForbundId, ForbundOutcome, Group, Kronor, Outcome, PathRule, PerGroup, Percent, Ratio, Rules, State,
    apportion::{apportion, share_of, share_up},
    matching::matching,
};

/// Year by year what each förbund is offered, from the dataset's year on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The dataset's year, and then as many as the rules say.
    pub years: Vec<PathYear>,
}

/// One year of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathYear {
    pub year: i64,
    /// In order of id, as in the outcome.
    pub forbund: Vec<PathForbund>,
    /// How much the state's known offers sum to above its grant (less national support): what is fixed or under the brake
    /// comes to more. Below 0 where they come to less and no offer follows the model. 0 in the dataset's year.
    pub over_grant: Kronor,
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
    /// The greatest decrease has kept the state's offer above its share of what there is.
    pub is_braked: bool,
    /// The state's offer followed the model this year without the brake: the equity of the year before was above the ladder.
    pub is_unbraked: bool,
}

/// How the förbund fare over the years, with the ideals of now.
///
/// The state's offers that follow the model share what the other rules leave of its grant, `max(floor, λ · ideal)`, so that
/// they sum to it to the krona. The floor is the last year's offer less the greatest decrease; an unknown one has none.
/// `is_unbraked` is asked once a year of every förbund with members, as it was the year before and with the number of the
/// year (1 for the first after the dataset's): where it says so, the state's offer has no floor that year.
pub fn path(state: &State, outcome: &Outcome, is_unbraked: &mut dyn FnMut(&PathForbund, usize) -> bool) -> Path {
    let base = PathYear {
        year: state.dataset.year(),
        forbund: outcome.forbund.iter().map(PathForbund::now).collect(),
        over_grant: Kronor::ZERO,
    };
    let mut years = vec![base];
    for _ in 0..state.rules.path_years {
        let next = next_year(state, outcome, &years, is_unbraked);
        years.push(next);
    }
    Path { years }
}

impl Path {
    /// A förbund's years, the dataset's first.
    pub fn of(&self, id: ForbundId) -> impl Iterator<Item = (i64, &PathForbund)> {
        self.years.iter().filter_map(move |year| {
            let forbund = year.forbund.iter().find(|forbund| forbund.id == id)?;
            Some((year.year, forbund))
        })
    }

    /// The first year from which a förbund's percent of ideal stays within so much of 100 %.
    pub fn reaches(&self, id: ForbundId, within: Percent) -> Option<i64> {
        let mut first = None;
        for (year, forbund) in self.of(id) {
            let is_near = forbund.percent_of_ideal.is_some_and(|percent| percent.is_within(within));
            first = is_near.then(|| first.unwrap_or(year));
        }
        first
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
            is_braked: false,
            is_unbraked: false,
        }
    }
}

fn next_year(
    state: &State,
    outcome: &Outcome,
    years: &[PathYear],
    is_unbraked: &mut dyn FnMut(&PathForbund, usize) -> bool,
) -> PathYear {
    let (base, last) = (&years[0], &years[years.len() - 1]);
    let number = years.len();
    let year = last.year + 1;
    let grant = state.rules.state_grant - state.rules.national_support;
    let mut left = grant;
    let mut next: Vec<PathForbund> = Vec::with_capacity(last.forbund.len());
    let mut sharers = Vec::new();
    for (index, (forbund, before)) in state.forbund.iter().zip(&last.forbund).enumerate() {
        let mut offers = PerGroup::each(|_| Some(Kronor::ZERO));
        let mut is_free = false;
        if !forbund.now.kommuner.is_empty() {
            is_free = is_unbraked(before, number) && forbund.path.state == PathRule::Model;
            let moved = |group| {
                let first = base.forbund[index].offers.of(group);
                moved(forbund.path.of(group), first, before.offers.of(group), year - base.year)
            };
            offers = PerGroup::each(moved);
            if forbund.path.state == PathRule::Model {
                let floor = before.offers.state.filter(|_| !is_free).map_or(0, |offer| floor(offer, &state.rules));
                let ideal = outcome.forbund[index].ideal.0.into();
                sharers.push(Sharer { index, ideal, floor, is_held: false, offer: 0 });
            } else {
                left = left - offers.state.unwrap_or_default();
            }
        }
        let id = before.id;
        next.push(PathForbund {
            id,
            offers,
            allocation: None,
            paid: None,
            percent_of_ideal: None,
            is_braked: false,
            is_unbraked: is_free,
        });
    }
    share(left.0, &mut sharers);
    for sharer in sharers {
        next[sharer.index].offers.state = Some(Kronor(sharer.offer));
        next[sharer.index].is_braked = sharer.is_held && sharer.floor > 0;
    }
    let mut sum = Kronor::ZERO;
    for ((now, forbund), of) in next.iter_mut().zip(&state.forbund).zip(&outcome.forbund) {
        sum += now.offers.state.unwrap_or_default();
        for group in [Group::Region, Group::Kommuner] {
            if forbund.path.of(group) == PathRule::Match && !forbund.now.kommuner.is_empty() {
                now.offers.set(group, now.offers.state.map(|offer| matching_offer(offer, group, &state.rules)));
            }
        }
        if !forbund.now.kommuner.is_empty() {
            let matching = matching(&now.offers, &state.rules);
            now.allocation = matching.allocation;
            now.paid = paid(&now.offers, matching.unmatched);
            now.percent_of_ideal = now.allocation.and_then(|allocation| Ratio::new(allocation.0, of.ideal.0));
        }
    }
    PathYear { year, forbund: next, over_grant: sum - grant }
}

/// The offers less what of them is unmatched.
fn paid(offers: &PerGroup<Option<Kronor>>, unmatched: Option<PerGroup<Kronor>>) -> Option<PerGroup<Kronor>> {
    let unmatched = unmatched?;
    Some(PerGroup::each(|group| offers.of(group).unwrap_or_default() - unmatched.of(group)))
}

/// What is offered by a rule that looks at nobody else; unknown where it does, or where nothing is known to start from.
fn moved(rule: PathRule, first: Option<Kronor>, before: Option<Kronor>, year: i64) -> Option<Kronor> {
    match rule {
        PathRule::Model | PathRule::Match => None,
        PathRule::Hold => first,
        PathRule::Percent(percent) => before.map(|before| percent.changing(before)),
        PathRule::Reach { kronor, years } => on_the_way(first, kronor, years, year),
    }
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

/// A förbund whose offer from the state follows the model.
struct Sharer {
    /// Its place in the outcome.
    index: usize,
    ideal: i128,
    floor: i64,
    is_held: bool,
    offer: i64,
}

/// Shares an amount in proportion to the ideals, with nobody below its floor: `max(floor, λ · ideal)`.
///
/// Those whose floor is highest by their ideal are the first to be held at it. What they leave gives λ; once the next one's
/// floor is below its share by λ, so is everybody's after it. A whole floor below a share is also below the share rounded
/// down, so that rounding holds the brake too.
fn share(mut left: i64, sharers: &mut [Sharer]) {
    if sharers.iter().all(|sharer| sharer.ideal == 0) {
        // Without any ideal, all alike.
        for sharer in sharers.iter_mut() {
            sharer.ideal = 1;
        }
    }
    let mut ideals: i128 = sharers.iter().map(|sharer| sharer.ideal).sum();
    // Who has no ideal keeps its floor, and its ratio could not be compared.
    sharers.sort_unstable_by(|a, b| {
        let has_none = |of: &Sharer| of.ideal == 0;
        let by_ratio = (i128::from(b.floor) * a.ideal).cmp(&(i128::from(a.floor) * b.ideal));
        has_none(b).cmp(&has_none(a)).then(if has_none(a) || has_none(b) { a.index.cmp(&b.index) } else { by_ratio })
    });
    for sharer in sharers.iter_mut() {
        sharer.is_held = sharer.ideal == 0 || i128::from(sharer.floor) * ideals > i128::from(left) * sharer.ideal;
        if !sharer.is_held {
            break;
        }
        sharer.offer = sharer.floor;
        left -= sharer.floor;
        ideals -= sharer.ideal;
    }
    // Ties in the rounding go to the lower id.
    sharers.sort_unstable_by_key(|sharer| sharer.index);
    let free = || sharers.iter().filter(|sharer| !sharer.is_held);
    let parts = apportion(left, &free().map(|sharer| sharer.ideal).collect::<Vec<_>>());
    for (sharer, part) in sharers.iter_mut().filter(|sharer| !sharer.is_held).zip(parts) {
        sharer.offer = part;
    }
}

/// What is offered so many years after the base year, on the way to an amount in equal steps.
///
/// Where nothing is known to start from, it is known first at the end.
pub(crate) fn on_the_way(base: Option<Kronor>, to: Kronor, years: i64, year: i64) -> Option<Kronor> {
    if year >= years {
        return Some(to);
    }
    base.map(|base| base + share_of(to - base, year, years))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_equal_and_end_at_the_amount() {
        let steps = |base: Option<i64>, to, years: i64| -> Vec<Option<i64>> {
            (0..=years + 1)
                .map(|year| on_the_way(base.map(Kronor), Kronor(to), years, year).map(|amount| amount.0))
                .collect()
        };
        assert_eq!(steps(Some(100), 200, 3), [Some(100), Some(133), Some(167), Some(200), Some(200)]);
        assert_eq!(steps(Some(10), 0, 4), [Some(10), Some(7), Some(5), Some(2), Some(0), Some(0)]);
        assert_eq!(steps(None, 200, 2), [None, None, Some(200), Some(200)]);
    }

    #[track_caller]
    fn shares(left: i64, ideals_and_floors: &[(i128, i64)], expected: &[i64]) {
        let of = |(index, (ideal, floor)): (usize, &(i128, i64))| Sharer {
            index,
            ideal: *ideal,
            floor: *floor,
            is_held: false,
            offer: 0,
        };
        let mut sharers: Vec<Sharer> = ideals_and_floors.iter().enumerate().map(of).collect();
        share(left, &mut sharers);
        assert_eq!(sharers.iter().map(|sharer| sharer.offer).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_there_is_is_shared_by_ideal_with_nobody_below_its_floor() {
        shares(100, &[(1, 0), (1, 0)], &[50, 50]);
        shares(100, &[(1, 60), (1, 0)], &[60, 40]);
        shares(100, &[(1, 60), (3, 0), (1, 0)], &[60, 30, 10]);
        shares(100, &[(1, 60), (1, 21), (1, 0)], &[60, 21, 19]);
        shares(100, &[(1, 60), (1, 50)], &[60, 50]);
        shares(-5, &[(1, 60), (1, 0)], &[60, 0]);
        shares(10, &[(0, 4), (2, 0), (0, 0)], &[4, 6, 0]);
        shares(10, &[(0, 4), (0, 0)], &[5, 5]);
        shares(11, &[(1, 0), (1, 0)], &[6, 5]);
        shares(10, &[], &[]);
    }
}
