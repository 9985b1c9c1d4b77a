//! What is known of what the parties of a förbund offer.

use std::collections::{BTreeMap, BTreeSet};

/// What has been said of a party's offer: an amount, or that it is not known.
pub type Said = Option<i64>;

#[derive(Debug, Clone, Default)]
pub struct Offers {
    pub state: Said,
    /// The regions' sum, before anything that a region has said of its own part.
    pub region: Said,
    /// What has been said of kommuner that are or have been members. Of one that has come from elsewhere nothing has.
    pub kommuner: BTreeMap<u32, Said>,
    /// Whether any kommun's amount has ever been known.
    pub is_any_known: bool,
}

impl Offers {
    /// What the members offer together: unknown where no amount of theirs is known. Of kommuner of whom nothing has been
    /// said, it is 0 where a kommun's amount has ever been known.
    pub fn of_kommuner(&self, members: &BTreeSet<u32>) -> Said {
        let said: Vec<Said> = members.iter().filter_map(|kommun| self.kommuner.get(kommun).copied()).collect();
        let known: Vec<i64> = said.iter().copied().flatten().collect();
        let is_known = !known.is_empty() || said.is_empty() && self.is_any_known;
        is_known.then(|| known.into_iter().sum())
    }

    /// What one member offers.
    pub fn of_kommun(&self, members: &BTreeSet<u32>, kommun: u32) -> Said {
        match self.kommuner.get(&kommun) {
            Some(said) => *said,
            None => self.of_kommuner(members).map(|_| 0),
        }
    }

    pub fn say(&mut self, kommun: u32, kronor: i64) {
        self.kommuner.insert(kommun, Some(kronor));
        self.is_any_known = true;
    }

    /// Two förbund become one. Of a förbund without members nothing is unknown.
    #[must_use]
    pub fn with(&self, members: &BTreeSet<u32>, other: &Self, others: &BTreeSet<u32>) -> Self {
        let sum = |one: Said, two: Said| match (one, two) {
            (Some(one), Some(two)) => Some(one + two),
            (Some(one), None) if others.is_empty() => Some(one),
            (None, Some(two)) if members.is_empty() => Some(two),
            _ => None,
        };
        let mut kommuner = other.kommuner.clone();
        kommuner
            .extend(self.kommuner.iter().filter(|(kommun, _)| !others.contains(kommun)).map(|(k, said)| (*k, *said)));
        for kommun in others {
            // What its own förbund knows of a member goes before what it once offered here.
            if let Some(said) = other.kommuner.get(kommun).or_else(|| self.kommuner.get(kommun)) {
                kommuner.insert(*kommun, *said);
            }
        }
        let is_any_known = if members.is_empty() || others.is_empty() {
            self.is_any_known || other.is_any_known
        } else {
            self.is_any_known && other.is_any_known
        };
        Self { state: sum(self.state, other.state), region: sum(self.region, other.region), kommuner, is_any_known }
    }
}
