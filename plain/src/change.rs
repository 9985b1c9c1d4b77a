//! What can be done to a dataset, of places in lists and numbers of any size.

use arbitrary::Arbitrary;

/// A place in a list, wherever it may be: one beyond the end is counted from the beginning again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub struct Place(pub u16);

impl Place {
    pub fn of(self, count: usize) -> usize {
        usize::from(self.0) % count
    }
}

/// Who pays: the state, the region, or the kommun in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub enum Who {
    State,
    Region,
    Kommun(Place),
}

/// Who takes a stance: the state, the region of the län in a place, or the kommun in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub enum Payer {
    State,
    Region(Place),
    Kommun(Place),
}

/// How kommuner divide their part.
#[derive(Debug, Clone, PartialEq, Eq, Arbitrary)]
pub enum Key {
    Present,
    Population,
    Equal,
    He,
    Weights(Vec<(Place, u32)>),
}

/// Amounts are small mostly, so that most changes apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Arbitrary)]
pub enum Rule {
    StateGrant(u32),
    GreatestStateGrant(i64),
    NationalSupport(u32),
    BaseGrant(u32),
    PopulationWeight(i16),
    HeWeight(i16),
    Shares(i8, i8, i8),
    AsOffered(bool),
    /// A place in the roundings.
    Rounding(u8),
}

#[derive(Debug, Clone, PartialEq, Eq, Arbitrary)]
pub enum Change {
    Move {
        kommun: Place,
        to: Option<Place>,
    },
    Pay {
        forbund: Place,
        who: Who,
        kronor: u32,
    },
    /// The same of whatever amount, by the state or the region.
    PayMuch {
        forbund: Place,
        by_state: bool,
        kronor: i64,
    },
    /// A kommun pays to where it is a member then.
    PayAtHome {
        kommun: Place,
        kronor: u32,
    },
    Create {
        forbund: Place,
    },
    Merge {
        from: Place,
        into: Place,
    },
    Dissolve {
        forbund: Place,
    },
    Key {
        forbund: Place,
        key: Key,
    },
    Rule(Rule),
    He {
        kommun: Place,
        ten_thousandths: i64,
    },
    Population {
        kommun: Place,
        inhabitants: u32,
    },
    Allocate {
        forbund: Place,
        kronor: u32,
    },
    Stance {
        payer: Payer,
        hundredths: i16,
    },
}
