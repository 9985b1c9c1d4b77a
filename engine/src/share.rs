//! Shares of a whole, exactly.

use crate::{Fye, Kommun, Rules};

/// `part / whole`, exactly: from 0 to 1, the whole above 0 and below [`Share::BOUND`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share {
    part: u128,
    whole: u128,
}

impl Share {
    /// Below this, no product of a share and an amount is rounded or too large.
    pub const BOUND: u128 = 1 << 95;

    /// The share, where it is one: the part is not below 0 nor above the whole, and the whole is above 0 and below the bound.
    pub fn new(part: i128, whole: i128) -> Option<Self> {
        let (part, whole) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
        (part <= whole && (1..Self::BOUND).contains(&whole)).then_some(Self { part, whole })
    }

    /// The share of an amount, rounded down, and what is left then, in parts of the whole.
    pub fn of(self, amount: u64) -> (u64, u128) {
        // In two halves of 32 bits, each with a product below 2¹²⁸; of most amounts the upper one is 0.
        let (high, low) = (u128::from(amount >> 32), u128::from(amount & u64::from(u32::MAX)));
        let (above, rest) = if high == 0 { (0, 0) } else { self.divided(high * self.part) };
        let (below, rest) = self.divided((rest << 32) + low * self.part);
        let share = (above << 32) + below;
        (u64::try_from(share).expect("a share is at most the amount"), rest)
    }

    /// A product by the whole, and the remainder.
    fn divided(self, product: u128) -> (u128, u128) {
        let quotient = product / self.whole;
        (quotient, product - quotient * self.whole)
    }
}

/// The most kommuner that a dataset has.
const KOMMUNER: u128 = 290;

/// What the members' weights sum to at most: either weight times all inhabitants times all HE, as the border lets them in.
const WEIGHED: u128 = 2
    * Rules::WEIGHT_LIMIT.cast_unsigned() as u128
    * (KOMMUNER * Kommun::MOST_INHABITANTS.cast_unsigned() as u128)
    * (KOMMUNER * Fye::LIMIT.ten_thousandths().cast_unsigned() as u128);

const _: () = assert!(WEIGHED < Share::BOUND, "everything that can be entered has a share");

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_share_is_none() {
        let is_none = |part, whole| Share::new(part, whole).is_none();
        assert!(is_none(2, 1) && is_none(-1, 1) && is_none(0, 0) && is_none(0, 1 << 95));
        assert!(Share::new(0, 1).is_some() && Share::new((1 << 95) - 1, (1 << 95) - 1).is_some());
    }

    proptest! {
        #[test]
        fn a_share_and_what_is_left_are_the_whole_product(
            amount: u64, whole in 1..(1_i128 << 95), part in any::<u128>()
        ) {
            let part = part % (whole.unsigned_abs() + 1);
            let share = Share::new(part.cast_signed(), whole).expect("a share");
            let (given, left) = share.of(amount);
            prop_assert!(left < share.whole);
            let product = num_bigint::BigUint::from(amount) * part;
            prop_assert_eq!(num_bigint::BigUint::from(given) * share.whole + left, product);
        }
    }
}
