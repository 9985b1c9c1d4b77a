//! What people round amounts to when they agree on them.

use crate::{Kronor, apportion::apportion};
use serde::{Deserialize, Serialize};

/// What amounts that are asked for or agreed are rounded up to. In JSON the number of kronor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub enum Rounding {
    Krona,
    /// Whole tkr.
    #[default]
    Thousand,
    TenThousand,
    HundredThousand,
}

impl Rounding {
    pub const ALL: [Self; 4] = [Self::Krona, Self::Thousand, Self::TenThousand, Self::HundredThousand];

    /// How many kronor an amount is a multiple of.
    pub const fn kronor(self) -> i64 {
        match self {
            Self::Krona => 1,
            Self::Thousand => 1_000,
            Self::TenThousand => 10_000,
            Self::HundredThousand => 100_000,
        }
    }

    /// The amount, or the next higher that is a whole multiple; none passes what can be entered.
    pub(crate) fn up(self, amount: Kronor) -> Kronor {
        let unit = self.kronor();
        let up = Kronor(amount.0.saturating_add(unit - 1).div_euclid(unit) * unit);
        if amount <= Kronor::LIMIT { up.min(Kronor::LIMIT) } else { up }
    }

    /// Divides an amount by largest remainder into whole multiples, where it is one; else to the krona.
    pub(crate) fn divide(self, amount: Kronor, weights: &[i128]) -> Vec<Kronor> {
        let unit = if amount.0 % self.kronor() == 0 { self.kronor() } else { 1 };
        apportion(amount.0 / unit, weights).into_iter().map(|part| Kronor(part * unit)).collect()
    }
}

impl TryFrom<i64> for Rounding {
    type Error = &'static str;

    fn try_from(kronor: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|of| of.kronor() == kronor)
            .ok_or("amounts are rounded to 1, 1000, 10000 or 100000 kr")
    }
}

impl From<Rounding> for i64 {
    fn from(rounding: Rounding) -> Self {
        rounding.kronor()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_rounded_up_and_divided_into_whole_multiples() {
        let up = |rounding: Rounding, amount| rounding.up(Kronor(amount)).0;
        assert_eq!(Rounding::ALL.map(|rounding| up(rounding, 1_715_512)), [1_715_512, 1_716_000, 1_720_000, 1_800_000]);
        assert_eq!(Rounding::ALL.map(|rounding| up(rounding, 1_700_000)), [1_700_000; 4]);
        assert_eq!(up(Rounding::HundredThousand, 0), 0);
        assert_eq!(Rounding::Thousand.divide(Kronor(4_000), &[1, 1, 1]), [2_000, 1_000, 1_000].map(Kronor));
        assert_eq!(Rounding::Thousand.divide(Kronor(4_001), &[1, 1]), [2_001, 2_000].map(Kronor), "to the krona");
    }
}
