//! Whole kronor.

use crate::AmountError;
use serde::{Deserialize, Serialize};
use std::{
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub},
};

/// An amount in whole kronor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kronor(pub i64);

impl Kronor {
    /// The largest amount that anybody can enter: a hundred thousand million kronor. It leaves every sum and product
    /// of the calculation far within its integers.
    pub const LIMIT: Self = Self(100_000_000_000);

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The amount itself if it can be entered: from 0 to [`Kronor::LIMIT`].
    pub fn entered(self) -> Result<Self, AmountError> {
        match self {
            Self(..0) => Err(AmountError::Negative),
            amount if amount > Self::LIMIT => Err(AmountError::TooLarge),
            amount => Ok(amount),
        }
    }
}

impl Add for Kronor {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Kronor {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Kronor {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Kronor {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Kronor {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|kronor| kronor.0).sum())
    }
}

/// The unit in which amounts are shown, and in which a bare number is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Kronor,
    /// Thousands of kronor (tkr).
    Thousands,
    /// Millions of kronor (mnkr).
    Millions,
}

impl Unit {
    /// Kronor in one of the unit.
    pub const fn kronor(self) -> i64 {
        match self {
            Self::Kronor => 1,
            Self::Thousands => 1_000,
            Self::Millions => 1_000_000,
        }
    }

    /// The unit that people write so, in small letters: "tkr", "mnkr", "kronor".
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "kr" | "kr." | "sek" | "kronor" | "krona" | ":-" => Some(Self::Kronor),
            "tkr" | "kkr" | "ksek" | "tusen" | "thousand" | "tusen kr" | "tusen kronor" => Some(Self::Thousands),
            "mnkr" | "mkr" | "mn kr" | "mn" | "milj" | "milj kr" | "milj. kr" | "miljon" | "miljoner"
            | "miljoner kr" | "miljoner kronor" | "million" | "millions" | "msek" | "million kr" | "million sek"
            | "million kronor" => Some(Self::Millions),
            _ => None,
        }
    }
}
