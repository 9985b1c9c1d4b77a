//! What follows from a state: every förbund's ideal, allocation and percent, and the län's (design, section 4).

use crate::{
    ForbundId, ForbundState, GivenUp, Group, Headroom, Interval, Kommun, KommunCode, Kronor, LanCode, LanOutcome,
    Members, Party, PerGroup, Pot, Quality, Ratio, Rules, State,
    ideal::{self, Ideals},
    lan_outcome::{LanSum, add_to_lan},
    matching,
    membership::Membership,
};
use std::{collections::BTreeMap, sync::Arc};

/// The version of the model: it grows whenever the same scenario on the same dataset would give other figures, so that a
/// link can say that its maker saw others.
pub const MODEL_VERSION: u32 = 2;

/// Everything that follows from a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub pot: Pot,
    /// In order of id.
    pub forbund: Vec<ForbundOutcome>,
    /// All kommuner, in order of code.
    pub kommuner: Vec<KommunOutcome>,
    /// All län, in order of code.
    pub lan: Vec<LanOutcome>,
    pub notes: Vec<Note>,
}

/// What follows for one förbund. Unknown amounts are `None`, never 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbundOutcome {
    pub id: ForbundId,
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// The members, with what they offer.
    pub kommuner: Members,
    pub base: Kronor,
    pub ideal: Kronor,
    /// The ideal is an estimate, and what rests on it.
    pub is_estimate: bool,
    pub allocation: Option<Kronor>,
    pub percent_of_ideal: Option<Ratio>,
    /// Who sets the minimum; several can tie.
    pub binding: Vec<Group>,
    pub offers: PerGroup<Option<Kronor>>,
    /// What is offered beyond the matched allocation's shares.
    pub unmatched: Option<PerGroup<Kronor>>,
    /// What a sole binding party can do before another binds.
    pub headroom: Option<Headroom>,
    pub recommended_max_equity: Option<Kronor>,
    /// How well its members' HE are known.
    pub quality: Quality,
}

/// What follows for one kommun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KommunOutcome {
    pub code: KommunCode,
    /// The place in [`Outcome::forbund`] of the förbund that it is a member of.
    pub forbund: Option<usize>,
    /// Its part of its förbund's pool money.
    pub ideal_part: Kronor,
    /// The part rests on an estimate of its HE.
    pub is_estimate: bool,
    /// How well its HE is known; that of several derived together is each an estimate.
    pub quality: Quality,
}

/// Something to know about the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The pot does not suffice for all base grants, which are lower than the rules say.
    BaseCapped { base: Kronor },
    /// Some of a förbund's kommuner have no known offer and count as nothing.
    OffersMissing { forbund: ForbundId, kommuner: Vec<KommunCode> },
    /// A merger could not keep what was known of one of the two.
    GivenUp(GivenUp),
}

/// What follows from a state. Pure and total: no input makes it panic.
pub fn calculate(state: &State) -> Outcome {
    let membership = Membership::of(state);
    let pot = Pot::new(&state.rules, membership.forbund());
    let Ideals { ideals, parts } = ideal::ideals(state, &membership, &pot);
    let mut outcome = Outcome { pot, forbund: vec![], kommuner: vec![], lan: vec![], notes: vec![] };
    if pot.base_is_capped {
        outcome.notes.push(Note::BaseCapped { base: pot.base });
    }
    outcome.notes.extend(state.given_up.iter().cloned().map(Note::GivenUp));
    let mut lan: BTreeMap<LanCode, LanSum> = BTreeMap::new();
    outcome.forbund.reserve(state.forbund.len());
    for ((forbund, ideal), quality) in state.forbund.iter().zip(ideals).zip(qualities(state, &membership)) {
        let base = if forbund.has_members() { pot.base } else { Kronor::ZERO };
        let of_forbund = forbund_outcome(state, forbund, base, ideal, quality);
        outcome.notes.extend(missing_offers(&of_forbund));
        add_to_lan(&mut lan, &of_forbund, forbund.places.iter().map(|place| parts[*place]));
        outcome.forbund.push(of_forbund);
    }
    let kommuner = state.dataset.kommuner.iter().enumerate().zip(membership.homes).zip(parts);
    outcome.kommuner = kommuner.map(|((of, home), part)| kommun_outcome(state, of, home, part)).collect();
    let in_dataset = state.dataset.lan.iter().map(|of| of.code);
    outcome.lan = in_dataset.map(|code| lan.remove(&code).unwrap_or_default().outcome(code)).collect();
    outcome
}

/// How well the HE of each förbund is known: as badly as the worst of its members'.
fn qualities(state: &State, membership: &Membership) -> impl Iterator<Item = Quality> {
    let mut qualities = vec![None; state.forbund.len()];
    for (place, home) in membership.with_homes() {
        let of_member = state.quality_with(place, |other| membership.homes[other] == Some(home));
        qualities[home] = qualities[home].max(Some(of_member));
    }
    qualities.into_iter().map(|quality| quality.unwrap_or(Quality::Estimated))
}

fn kommun_outcome(
    state: &State,
    (place, kommun): (usize, &Kommun),
    forbund: Option<usize>,
    ideal_part: Kronor,
) -> KommunOutcome {
    let fye = state.fye_at(place);
    let is_estimate = forbund.is_some() && fye.is_an_estimate(&state.dataset);
    KommunOutcome { code: kommun.code, forbund, ideal_part, is_estimate, quality: fye.quality }
}

fn forbund_outcome(
    state: &State,
    forbund: &ForbundState,
    base: Kronor,
    ideal: Kronor,
    quality: Quality,
) -> ForbundOutcome {
    let offers = forbund.now.sums();
    let matching::Matching { allocation, binding, unmatched, headroom } = matching::matching(&offers, &state.rules);
    ForbundOutcome {
        id: forbund.id,
        name: Arc::clone(&forbund.name),
        short_name: Arc::clone(&forbund.short_name),
        kommuner: forbund.now.kommuner.clone(),
        base,
        ideal,
        is_estimate: quality == Quality::Estimated && !forbund.now.kommuner.is_empty(),
        allocation,
        percent_of_ideal: allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0)),
        binding,
        offers,
        unmatched,
        headroom,
        recommended_max_equity: allocation.map(|allocation| state.rules.equity_ladder.recommended_max(allocation)),
        quality,
    }
}

fn missing_offers(forbund: &ForbundOutcome) -> Option<Note> {
    forbund.allocation?;
    let missing = forbund.kommuner.iter().filter(|(_, offer)| offer.is_none()).map(|(code, _)| *code);
    let kommuner: Vec<_> = missing.collect();
    (!kommuner.is_empty()).then_some(Note::OffersMissing { forbund: forbund.id, kommuner })
}

impl ForbundOutcome {
    /// The län that it has members in, in order of code.
    pub fn lan(&self) -> Vec<LanCode> {
        let mut lan: Vec<LanCode> = self.kommuner.iter().map(|(code, _)| code.lan()).collect();
        lan.dedup();
        lan
    }

    /// Between what the ideal lies, where it is an estimate.
    pub fn ideal_interval(&self) -> Option<Interval<Kronor>> {
        self.is_estimate.then(|| Interval::of_estimate(self.ideal))
    }

    /// Between what the percent lies, where it rests on an estimate.
    pub fn percent_interval(&self) -> Option<Interval<Ratio>> {
        self.ideal_interval()?.percent_of(self.allocation?)
    }

    /// Whose amount must be known before the allocation is: each party of a group that has a share in what is matched, and of
    /// which no offer is known.
    pub fn missing(&self, rules: &Rules) -> Vec<Party> {
        let is_missing = |group: &Group| rules.shares.of(*group) > 0 && self.offers.of(*group).is_none();
        let parties = |group| match group {
            Group::State => vec![Party::State],
            Group::Region => vec![Party::Region],
            Group::Kommuner => self.kommuner.iter().map(|(code, _)| Party::Kommun(*code)).collect(),
        };
        Group::ALL.into_iter().filter(is_missing).flat_map(parties).collect()
    }

    /// Whether all groups offer alike by their shares, but for less than what amounts are rounded to: half a thousand kronor that
    /// rounding has left over hold nobody back.
    pub fn offer_alike(&self, rules: &Rules) -> bool {
        let least = Kronor(rules.rounding.kronor());
        self.unmatched.is_some_and(|unmatched| Group::ALL.into_iter().all(|group| unmatched.of(group) < least))
    }
}

impl KommunOutcome {
    /// Between what its part of the ideal lies, where it is an estimate.
    pub fn ideal_part_interval(&self) -> Option<Interval<Kronor>> {
        self.is_estimate.then(|| Interval::of_estimate(self.ideal_part))
    }
}

impl Outcome {
    /// The förbund that a kommun is a member of.
    pub fn home(&self, kommun: &KommunOutcome) -> Option<&ForbundOutcome> {
        kommun.forbund.map(|place| &self.forbund[place])
    }

    /// A förbund by its id.
    pub fn forbund(&self, id: &str) -> Option<&ForbundOutcome> {
        let index = self.forbund.binary_search_by(|forbund| forbund.id.as_str().cmp(id));
        index.ok().map(|index| &self.forbund[index])
    }

    /// A kommun by its code.
    pub fn kommun(&self, code: KommunCode) -> Option<&KommunOutcome> {
        let index = self.kommuner.binary_search_by_key(&code, |kommun| kommun.code);
        index.ok().map(|index| &self.kommuner[index])
    }

    /// A län by its code.
    pub fn lan(&self, code: LanCode) -> Option<&LanOutcome> {
        self.lan.iter().find(|lan| lan.code == code)
    }
}
