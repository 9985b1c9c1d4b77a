//! What each payer pays in all, over any förbund: the state, each region and each kommun, before and after (design, 2.3).

use crate::{ForbundId, ForbundState, KommunCode, Kronor, Payer, Ratio, State, apportion::apportion};
use std::collections::{BTreeMap, BTreeSet};

/// What some förbund's payers pay in all, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// The state, the regions in order of län, and the kommuner in order of code.
    pub payers: Vec<PayerTotal>,
    /// The kommuner together.
    pub kommuner: Total,
    pub all: Total,
    /// The förbund of which something that is paid is not known after: they count in the sums with what is known.
    pub unknown: Vec<ForbundId>,
    /// Those of which something was not known before and all is known after.
    pub unknown_before: Vec<ForbundId>,
    /// How many contributions there are that differ.
    pub contributions: usize,
    pub state_money: StateMoney,
}

/// What one payer pays some förbund in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayerTotal {
    pub payer: Payer,
    pub paid: Total,
}

/// An amount before and after, of what is known of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    pub before: Kronor,
    pub after: Kronor,
    /// How much more it is, where both are known.
    pub change: Kronor,
}

/// The state's money, which is one sum for the whole country: what is more in some förbund is less in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateMoney {
    /// Its grant, less national support.
    pub grant: Kronor,
    /// How many of these förbund it is known of what the state pays them, and how many others there are.
    pub forbund: usize,
    pub others: usize,
    /// What these have of it.
    pub here: Total,
    /// What is left for the others. Below 0 where it does not suffice.
    pub left: Total,
}

/// Who pays some förbund: one payer, the kommuner together, or all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Payers {
    One(Payer),
    Kommuner,
    All,
}

impl Payers {
    fn has(self, payer: Payer) -> bool {
        match self {
            Self::One(one) => one == payer,
            Self::Kommuner => matches!(payer, Payer::Kommun(_)),
            Self::All => true,
        }
    }
}

/// What they pay each of these förbund in which they have a part; `None` where some of it is not known, of which they pay at
/// least what [`totals`] counts.
pub(crate) fn paid_to_each(state: &State, who: Payers, ids: &[ForbundId]) -> Vec<(ForbundId, Option<Kronor>)> {
    let of_forbund = |id: &ForbundId| {
        let payments = payments(state, state.find(id));
        let theirs: Vec<Option<Kronor>> =
            payments.into_iter().filter(|(payer, _)| who.has(*payer)).map(|(_, paid)| paid).collect();
        (!theirs.is_empty()).then(|| (*id, theirs.into_iter().sum()))
    };
    ids.iter().filter_map(of_forbund).collect()
}

/// What each payer pays a förbund, where it is known.
type Payments = BTreeMap<Payer, Option<Kronor>>;

/// What each payer pays these förbund in all, in a state of affairs and in another. Who has no part in a förbund pays it
/// nothing, as nobody pays one that is not there. Several regions of a förbund pay by their members' population.
pub fn totals(before: &State, after: &State, ids: &[ForbundId]) -> Totals {
    let mut sums: BTreeMap<Payer, Total> = BTreeMap::new();
    let (mut unknown, mut unknown_before) = (Vec::new(), Vec::new());
    let (mut contributions, mut forbund) = (0, 0);
    for id in ids {
        let (then, now) = (before.find(id), after.find(id));
        contributions += differing(then, now);
        let (then, now) = (payments(before, then), payments(after, now));
        forbund += usize::from(now.get(&Payer::State).is_some_and(Option::is_some));
        let lacks_one = |of: &Payments| of.values().any(Option::is_none);
        match (lacks_one(&then), lacks_one(&now)) {
            (_, true) => unknown.push(*id),
            (true, false) => unknown_before.push(*id),
            _ => {}
        }
        let payers: BTreeSet<Payer> = then.keys().chain(now.keys()).copied().collect();
        for payer in payers {
            let of = |payments: &Payments| payments.get(&payer).copied().unwrap_or(Some(Kronor::ZERO));
            sums.entry(payer).or_default().add(of(&then), of(&now));
        }
    }
    let here = sums.get(&Payer::State).copied().unwrap_or_default();
    let (mut kommuner, mut all) = (Total::default(), Total::default());
    for (payer, total) in &sums {
        all.add_total(*total);
        if matches!(payer, Payer::Kommun(_)) {
            kommuner.add_total(*total);
        }
    }
    let in_all = after.forbund.iter().filter(|of| of.has_members()).count();
    let payers = sums.into_iter().map(|(payer, paid)| PayerTotal { payer, paid }).collect();
    let state_money = StateMoney::new(after, here, forbund, in_all - forbund);
    Totals { payers, kommuner, all, unknown, unknown_before, contributions, state_money }
}

impl Total {
    fn add(&mut self, before: Option<Kronor>, after: Option<Kronor>) {
        self.before += before.unwrap_or_default();
        self.after += after.unwrap_or_default();
        self.change += before.zip(after).map_or(Kronor::ZERO, |(before, after)| after - before);
    }

    fn add_total(&mut self, other: Self) {
        self.before += other.before;
        self.after += other.after;
        self.change += other.change;
    }
}

impl StateMoney {
    fn new(state: &State, here: Total, forbund: usize, others: usize) -> Self {
        let grant = state.rules.state_grant - state.rules.national_support;
        let left = Total { before: grant - here.before, after: grant - here.after, change: -here.change };
        Self { grant, forbund, others, here, left }
    }

    /// What part of the grant an amount is.
    pub fn part(&self, kronor: Kronor) -> Option<Ratio> {
        Ratio::new(kronor.0, self.grant.0)
    }

    /// What part of what is left for the others they would lose.
    pub fn lost(&self) -> Option<Ratio> {
        Ratio::new(-self.left.change.0, self.left.before.0)
    }
}

/// What each payer pays a förbund; nobody pays one that is not there or has no members.
fn payments(state: &State, forbund: Option<&ForbundState>) -> Payments {
    let Some(forbund) = forbund.filter(|of| of.has_members()) else { return Payments::new() };
    let sums = forbund.now.sums();
    let mut payments = Payments::from([(Payer::State, sums.state)]);
    let population = forbund.population_by_lan(&state.populations);
    let weights: Vec<i128> = population.iter().map(|(_, inhabitants)| *inhabitants).collect();
    let parts = sums.region.map(|sum| apportion(sum.0, &weights));
    for (place, (lan, _)) in population.iter().enumerate() {
        payments.insert(Payer::Region(*lan), parts.as_ref().map(|parts| Kronor(parts[place])));
    }
    let kommuner = forbund.now.kommuner.iter();
    payments.extend(kommuner.map(|(code, offer)| (Payer::Kommun(*code), offer.map(|offer| offer.kronor))));
    payments
}

/// How many of a förbund's parties pay something else after than before.
fn differing(before: Option<&ForbundState>, after: Option<&ForbundState>) -> usize {
    let sums = |of: Option<&ForbundState>| of.map(|of| of.now.sums()).unwrap_or_default();
    let (then, now) = (sums(before), sums(after));
    let of_kommun = |of: Option<&ForbundState>, code: &KommunCode| {
        of.and_then(|of| of.now.kommuner.get(code).copied().flatten()).map(|offer| offer.kronor)
    };
    let codes: BTreeSet<&KommunCode> =
        [before, after].into_iter().flatten().flat_map(|of| of.now.kommuner.keys()).collect();
    usize::from(then.state != now.state)
        + usize::from(then.region != now.region)
        + codes.into_iter().filter(|code| of_kommun(before, code) != of_kommun(after, code)).count()
}
