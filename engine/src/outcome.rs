//! What follows from a state: every förbund's ideal, allocation and percent, and the län's (design, section 4).

use crate::{
    ForbundId, ForbundState, GivenUp, Group, Kommun, KommunCode, Kronor, LanCode, Offer, Party, PerGroup, Pot, Quality,
    Ratio, Rules, State, apportion::apportion, ideal, matching,
};
use std::{collections::BTreeMap, sync::Arc};

/// The version of the model: it grows whenever the same scenario on the same dataset would give other figures, so that a
/// link can say that its maker saw others.
pub const MODEL_VERSION: u32 = 1;

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
    /// The members in order of code, with what they offer.
    pub kommuner: Vec<(KommunCode, Option<Offer>)>,
    pub lan: Vec<LanCode>,
    pub base: Kronor,
    pub ideal: Kronor,
    pub allocation: Option<Kronor>,
    pub percent_of_ideal: Option<Ratio>,
    /// Who sets the minimum; several can tie.
    pub binding: Vec<Group>,
    pub offers: PerGroup<Option<Kronor>>,
    /// Whose amount must be known before the allocation is.
    pub missing: Vec<Party>,
    /// What is offered beyond the matched allocation's shares.
    pub unmatched: Option<PerGroup<Kronor>>,
    /// What a sole binding party can add before another binds, and the allocation then.
    pub headroom: Option<(Kronor, Kronor)>,
    pub recommended_max_equity: Option<Kronor>,
    /// How well its members' HE are known.
    pub quality: Quality,
}

/// What follows for one kommun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KommunOutcome {
    pub code: KommunCode,
    pub forbund: Option<ForbundId>,
    /// Its part of its förbund's pool money.
    pub ideal_part: Kronor,
    pub quality: Quality,
}

/// What follows for one län: its kommuner's parts, their share of the base, and the same share of the allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanOutcome {
    pub code: LanCode,
    pub ideal: Kronor,
    /// `None` where a förbund with members in the län has an unknown allocation, or the län has no members.
    pub allocation: Option<Kronor>,
    pub percent_of_ideal: Option<Ratio>,
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
    let with_members = state.forbund.iter().filter(|forbund| !forbund.now.kommuner.is_empty()).count();
    let pot = Pot::new(&state.rules, with_members);
    let ideal::Ideals { ideals, parts } = ideal::ideals(state, &pot);
    let mut parts = parts.as_slice();
    let mut outcome = Outcome { pot, forbund: vec![], kommuner: vec![], lan: vec![], notes: vec![] };
    if pot.base_is_capped {
        outcome.notes.push(Note::BaseCapped { base: pot.base });
    }
    outcome.notes.extend(state.given_up.iter().cloned().map(Note::GivenUp));
    outcome.kommuner = state.dataset.kommuner.iter().enumerate().map(|of| outside(state, of)).collect();
    let mut lan: BTreeMap<LanCode, (Kronor, Option<Kronor>)> = BTreeMap::new();
    outcome.forbund.reserve(state.forbund.len());
    for (forbund, ideal) in state.forbund.iter().zip(ideals) {
        let (of_members, others) = parts.split_at(forbund.places.len());
        parts = others;
        let base = if of_members.is_empty() { Kronor::ZERO } else { pot.base };
        let of_forbund = forbund_outcome(state, forbund, base, ideal);
        outcome.notes.extend(missing_offers(&of_forbund));
        add_to_lan(&mut lan, &of_forbund, of_members);
        for (place, part) in forbund.places.iter().zip(of_members) {
            let member = &mut outcome.kommuner[*place];
            (member.forbund, member.ideal_part) = (Some(forbund.id), Kronor(*part));
        }
        outcome.forbund.push(of_forbund);
    }
    outcome.lan = state
        .dataset
        .lan
        .iter()
        .map(|in_dataset| {
            let (ideal, allocation) = lan.remove(&in_dataset.code).unwrap_or_default();
            let percent_of_ideal = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
            LanOutcome { code: in_dataset.code, ideal, allocation, percent_of_ideal }
        })
        .collect();
    outcome
}

/// A kommun that is a member of no förbund.
fn outside(state: &State, (place, kommun): (usize, &Kommun)) -> KommunOutcome {
    let quality = state.fye_at(place).quality;
    KommunOutcome { code: kommun.code, forbund: None, ideal_part: Kronor::ZERO, quality }
}

fn forbund_outcome(state: &State, forbund: &ForbundState, base: Kronor, ideal: Kronor) -> ForbundOutcome {
    let offers = forbund.now.sums();
    let matching::Matching { allocation, binding, unmatched, headroom } = matching::matching(&offers, &state.rules);
    ForbundOutcome {
        id: forbund.id,
        name: Arc::clone(&forbund.name),
        short_name: Arc::clone(&forbund.short_name),
        kommuner: forbund.now.kommuner.iter().map(|(code, offer)| (*code, *offer)).collect(),
        lan: forbund.lan(),
        base,
        ideal,
        allocation,
        percent_of_ideal: allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0)),
        binding,
        offers,
        missing: missing(forbund, &offers, &state.rules),
        unmatched,
        headroom,
        recommended_max_equity: allocation.map(|allocation| state.rules.equity_ladder.recommended_max(allocation)),
        quality: state.quality(forbund),
    }
}

/// Each party of a group that has a share in what is matched, and of which no offer is known.
fn missing(forbund: &ForbundState, offers: &PerGroup<Option<Kronor>>, rules: &Rules) -> Vec<Party> {
    let is_missing = |group: &Group| rules.shares.of(*group) > 0 && offers.of(*group).is_none();
    let parties = |group| match group {
        Group::State => vec![Party::State],
        Group::Region => vec![Party::Region],
        Group::Kommuner => forbund.now.kommuner.keys().copied().map(Party::Kommun).collect(),
    };
    Group::ALL.into_iter().filter(is_missing).flat_map(parties).collect()
}

fn missing_offers(forbund: &ForbundOutcome) -> Option<Note> {
    forbund.allocation?;
    let missing = forbund.kommuner.iter().filter(|(_, offer)| offer.is_none()).map(|(code, _)| *code);
    let kommuner: Vec<_> = missing.collect();
    (!kommuner.is_empty()).then_some(Note::OffersMissing { forbund: forbund.id, kommuner })
}

/// Adds a förbund to the län of its members: their parts, and the base and the allocation in proportion to them.
fn add_to_lan(sums: &mut BTreeMap<LanCode, (Kronor, Option<Kronor>)>, forbund: &ForbundOutcome, parts: &[i64]) {
    if let [lan] = forbund.lan.as_slice() {
        let (ideal, allocation) = sums.get(lan).copied().unwrap_or((Kronor::ZERO, Some(Kronor::ZERO)));
        let allocation = allocation.zip(forbund.allocation).map(|(sum, more)| sum + more);
        sums.insert(*lan, (ideal + forbund.ideal, allocation));
        return;
    }
    let of_lan = |lan: &LanCode| -> Kronor {
        let members = forbund.kommuner.iter().zip(parts).filter(|((code, _), _)| code.lan() == *lan);
        Kronor(members.map(|(_, part)| *part).sum())
    };
    let in_pool: Vec<Kronor> = forbund.lan.iter().map(of_lan).collect();
    let weights: Vec<i128> = in_pool.iter().map(|part| part.0.into()).collect();
    let bases = apportion(forbund.base.0, &weights);
    let allocations = forbund.allocation.map(|allocation| apportion(allocation.0, &weights));
    for (index, lan) in forbund.lan.iter().enumerate() {
        let (ideal, allocation) = sums.get(lan).copied().unwrap_or((Kronor::ZERO, Some(Kronor::ZERO)));
        let ideal = ideal + in_pool[index] + Kronor(bases[index]);
        let more = allocations.as_ref().map(|parts| Kronor(parts[index]));
        sums.insert(*lan, (ideal, allocation.zip(more).map(|(sum, more)| sum + more)));
    }
}

impl Outcome {
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
