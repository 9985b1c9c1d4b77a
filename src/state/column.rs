//! The columns of the overview, and the order that each gives.

use crate::text::Words;
use finsam_engine::{Figure, ForbundId};
use std::iter;

/// A column of the overview. A new one is written in [`COLUMNS`], and the compiler shows where else: what it is called here, and
/// its value in `figures.rs`.
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
    pub fn all() -> impl Iterator<Item = Self> {
        iter::once(Self::Name).chain(COLUMNS)
    }

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

    /// Whether a figure of it is no better known than the ideal.
    pub fn rests_on_ideal(self) -> bool {
        match self {
            Self::Ideal | Self::Percent | Self::Short => true,
            Self::Name | Self::Allocation => false,
        }
    }

    /// What differs from the underlag stands below the figure, but for what follows from the others.
    pub fn shows_difference(self) -> bool {
        match self {
            Self::Allocation | Self::Ideal | Self::Percent => true,
            Self::Name | Self::Short => false,
        }
    }
}
