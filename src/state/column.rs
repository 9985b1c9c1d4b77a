//! The columns of the overview, and the order that each gives.

use crate::text::{Words, collation_key};
use finsam_engine::{Figure, ForbundId, ForbundOutcome, Kronor};
use std::cmp::Ordering;

/// A column of the overview. A new one is written in [`COLUMNS`], and the compiler shows where else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Name,
    Allocation,
    Ideal,
    Percent,
    Short,
}

/// The columns after the name, in order.
pub const COLUMNS: [Column; 4] = [Column::Allocation, Column::Ideal, Column::Percent, Column::Short];

impl Column {
    /// Those that the table can be sorted by.
    pub const ALL: [Self; 5] = [Self::Name, Self::Allocation, Self::Ideal, Self::Percent, Self::Short];

    pub fn title(self, words: &'static Words) -> &'static str {
        match self {
            Self::Name => words.forbund,
            Self::Allocation => words.allocation,
            Self::Ideal => words.ideal,
            Self::Percent => words.percent,
            Self::Short => words.short_of,
        }
    }

    /// As the style sheets know it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Name => "",
            Self::Allocation => "n",
            Self::Ideal => "n ideal",
            Self::Percent => "n pc",
            Self::Short => "n gap",
        }
    }

    /// The figure of a förbund that tells how it was computed.
    pub fn derivation(self, id: ForbundId) -> Option<Figure> {
        match self {
            Self::Allocation => Some(Figure::Allocation(id)),
            Self::Ideal => Some(Figure::Ideal(id)),
            Self::Percent => Some(Figure::PercentOfIdeal(id)),
            Self::Name | Self::Short => None,
        }
    }

    /// What differs from the underlag stands below the figure, but for what follows from the others.
    pub fn shows_difference(self) -> bool {
        self != Self::Short
    }

    /// Sorts by this column, and by name where it says the same; what is unknown comes last either way.
    pub fn sort(self, forbund: &mut [&ForbundOutcome], is_descending: bool) {
        fn known_first<T: Ord>(a: Option<T>, b: Option<T>, is_descending: bool) -> Ordering {
            match (a, b) {
                (Some(a), Some(b)) if is_descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        }
        forbund.sort_by_cached_key(|forbund| collation_key(&forbund.short_name));
        match self {
            Self::Name if is_descending => forbund.reverse(),
            Self::Name => {}
            Self::Allocation => forbund.sort_by(|a, b| known_first(a.allocation, b.allocation, is_descending)),
            Self::Ideal => forbund.sort_by(|a, b| known_first(Some(a.ideal), Some(b.ideal), is_descending)),
            Self::Percent => {
                forbund.sort_by(|a, b| known_first(a.percent_of_ideal, b.percent_of_ideal, is_descending));
            }
            Self::Short => forbund.sort_by(|a, b| known_first(short_of(a), short_of(b), is_descending)),
        }
    }
}

/// What a förbund lacks of its ideal; below 0 where it has more.
pub fn short_of(forbund: &ForbundOutcome) -> Option<Kronor> {
    forbund.allocation.map(|allocation| forbund.ideal - allocation)
}
