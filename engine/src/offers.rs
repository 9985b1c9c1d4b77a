//! What the parties of a förbund offer, and how that follows its members.

use crate::{KommunCode, Kronor, Party, PerGroup, Quality};
use std::collections::BTreeMap;

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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    pub state: Option<Offer>,
    /// The region's, or the regions' together.
    pub region: Option<Offer>,
    /// The members and what they offer.
    pub kommuner: BTreeMap<KommunCode, Option<Offer>>,
}

impl Offers {
    /// What one party offers.
    pub fn of(&self, party: Party) -> Option<Offer> {
        match party {
            Party::State => self.state,
            Party::Region => self.region,
            Party::Kommun(kommun) => self.kommuner.get(&kommun).copied().flatten(),
        }
    }

    /// What each of the three offers; the kommuner's is unknown only where all of theirs are.
    pub fn sums(&self) -> PerGroup<Option<Kronor>> {
        let kommuner: Vec<Kronor> = self.kommuner.values().flatten().map(|offer| offer.kronor).collect();
        let is_known = !kommuner.is_empty() || self.kommuner.is_empty() && self.is_any_known();
        PerGroup {
            state: self.state.map(|offer| offer.kronor),
            region: self.region.map(|offer| offer.kronor),
            kommuner: is_known.then(|| kommuner.into_iter().sum()),
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

    /// A kommun becomes a member. It offers nothing, or where no offer is known, an unknown amount.
    pub(crate) fn join(&mut self, kommun: KommunCode) {
        let offer = self.is_any_known().then_some(Offer::imported(Kronor::ZERO));
        self.kommuner.insert(kommun, offer);
    }

    /// The members and offers of another förbund are added. A sum with an unknown part is unknown.
    pub(crate) fn add(&mut self, from: &Self) {
        let is_new = self.kommuner.is_empty() && !self.is_any_known();
        let together = |into: Option<Offer>, from: Option<Offer>| match (into, from) {
            (None, from) if is_new => from,
            (Some(into), Some(from)) => {
                let kronor = (into.kronor + from.kronor).min(Kronor::LIMIT);
                Some(Offer { kronor, quality: into.quality.max(from.quality) })
            }
            _ => None,
        };
        self.state = together(self.state, from.state);
        self.region = together(self.region, from.region);
        self.kommuner.extend(&from.kommuner);
    }

    fn is_any_known(&self) -> bool {
        self.state.is_some() || self.region.is_some() || self.kommuner.values().any(Option::is_some)
    }
}
