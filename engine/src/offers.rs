//! What the parties of a förbund offer, and how that follows its members.

use crate::{Forbund, KommunCode, Kronor, Members, Party, PerGroup, Quality};
use std::collections::{BTreeMap, BTreeSet};

/// What one party offers to pay in a year, and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub kronor: Kronor,
    pub quality: Quality,
}

impl Offer {
    /// An amount that somebody has entered.
    pub(crate) const fn imported(kronor: Kronor) -> Self {
        Self { kronor, quality: Quality::Imported }
    }
}

/// What the parties of a förbund offer in a year; `None` where it is not known.
///
/// What a kommun offers to a förbund belongs to the two of them: it goes when the kommun leaves and is there again when it
/// comes back. One that has come from elsewhere offers 0 until somebody enters an amount; where the kommuner's amounts are
/// not known, its own is not either. So no order of joining, leaving and entering makes an unknown amount a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    pub state: Option<Offer>,
    /// The region's, or the regions' together.
    pub region: Option<Offer>,
    /// The members and what they offer.
    pub kommuner: Members,
    /// Members from elsewhere, of whom nobody has entered an amount.
    newcomers: BTreeSet<KommunCode>,
    /// What those who have left offered.
    left: BTreeMap<KommunCode, Option<Offer>>,
    /// Whether anybody has said what one of its kommuner offers.
    is_any_kommun_stated: bool,
}

impl Offers {
    /// What the parties of a dataset's förbund offer.
    pub(crate) fn of_dataset(forbund: &Forbund) -> Self {
        let mut offers = Self {
            state: forbund.state,
            region: forbund.region,
            kommuner: forbund.members.iter().copied().zip(forbund.kommuner.iter().copied()).collect(),
            newcomers: forbund.newcomers.clone(),
            left: BTreeMap::new(),
            is_any_kommun_stated: forbund.is_any_kommun_stated,
        };
        offers.follow();
        offers
    }

    /// What one party offers.
    pub fn of(&self, party: Party) -> Option<Offer> {
        match party {
            Party::State => self.state,
            Party::Region => self.region,
            Party::Kommun(kommun) => self.kommuner.get(&kommun).copied().flatten(),
        }
    }

    /// What each of the three offers; the kommuner's is unknown where all of theirs are, and where there is no kommun and
    /// never was one with a known offer.
    pub fn sums(&self) -> PerGroup<Option<Kronor>> {
        let mut kommuner = (self.kommuner.is_empty() && self.is_any_kommun_stated).then_some(Kronor::ZERO);
        for offer in self.kommuner.values().flatten() {
            kommuner = Some(kommuner.unwrap_or_default() + offer.kronor);
        }
        PerGroup {
            state: self.state.map(|offer| offer.kronor),
            region: self.region.map(|offer| offer.kronor),
            kommuner,
        }
    }

    /// Whether the same parties offer the same amounts, however they are known.
    pub(crate) fn are_the_amounts_of(&self, other: &Self) -> bool {
        self.sums() == other.sums()
            && self.kommuner.keys().eq(other.kommuner.keys())
            && self.kommuner.keys().all(|code| self.amount(*code) == other.amount(*code))
    }

    fn amount(&self, kommun: KommunCode) -> Option<Kronor> {
        self.of(Party::Kommun(kommun)).map(|offer| offer.kronor)
    }

    /// A kommun becomes a member.
    pub(crate) fn join(&mut self, kommun: KommunCode) {
        let former = self.left.remove(&kommun);
        if former.is_none() {
            self.newcomers.insert(kommun);
        }
        self.kommuner.insert(kommun, former.flatten());
        self.follow();
    }

    /// A kommun is a member no longer.
    pub(crate) fn leave(&mut self, kommun: KommunCode) {
        let is_newcomer = self.newcomers.remove(&kommun);
        if let Some(offer) = self.kommuner.get(&kommun).filter(|_| !is_newcomer) {
            self.left.insert(kommun, *offer);
        }
        self.kommuner.remove(kommun);
        self.follow();
    }

    /// Somebody has said what a member offers.
    pub(crate) fn state_kommun(&mut self, kommun: KommunCode, offer: Offer) {
        self.newcomers.remove(&kommun);
        self.kommuner.insert(kommun, Some(offer));
        self.is_any_kommun_stated = true;
        self.follow();
    }

    /// Whether a member has come from elsewhere, and nobody has said what it offers.
    pub(crate) fn is_newcomer(&self, kommun: KommunCode) -> bool {
        self.newcomers.contains(&kommun)
    }

    pub(crate) fn newcomers(&self) -> &BTreeSet<KommunCode> {
        &self.newcomers
    }

    pub(crate) fn is_any_kommun_stated(&self) -> bool {
        self.is_any_kommun_stated
    }

    /// The kommuner of another förbund become members with what they offer there. Of a förbund without members nothing is
    /// unknown.
    pub(crate) fn take_over_kommuner(&mut self, from: &Self) {
        self.is_any_kommun_stated = match (self.kommuner.is_empty(), from.kommuner.is_empty()) {
            (false, false) => self.is_any_kommun_stated && from.is_any_kommun_stated,
            _ => self.is_any_kommun_stated || from.is_any_kommun_stated,
        };
        for (kommun, offer) in &from.kommuner {
            let former = self.left.remove(kommun);
            let is_newcomer = from.newcomers.contains(kommun);
            let offer = if is_newcomer { former.flatten() } else { *offer };
            if is_newcomer && former.is_none() {
                self.newcomers.insert(*kommun);
            }
            self.kommuner.insert(*kommun, offer);
        }
        let left = from.left.iter().filter(|(kommun, _)| !self.kommuner.contains_key(kommun));
        let left: Vec<_> = left.map(|(kommun, offer)| (*kommun, *offer)).collect();
        for (kommun, offer) in left {
            self.left.entry(kommun).or_insert(offer);
        }
        self.follow();
    }

    /// Newcomers offer 0 where the amounts of the others are known, and an unknown amount where they are not.
    fn follow(&mut self) {
        let stated = || self.kommuner.iter().filter(|(kommun, _)| !self.newcomers.contains(kommun));
        let is_one_known = stated().any(|(_, offer)| offer.is_some());
        let is_known = is_one_known || (stated().next().is_none() && self.is_any_kommun_stated);
        for kommun in &self.newcomers {
            self.kommuner.insert(*kommun, is_known.then_some(Offer::imported(Kronor::ZERO)));
        }
    }
}
