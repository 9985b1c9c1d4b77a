//! Fractions, and dividing whole kronor by them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

pub type Fraction = BigRational;

pub fn whole(number: i64) -> Fraction {
    Fraction::from_integer(BigInt::from(number))
}

pub fn ratio(part: i64, of: i64) -> Fraction {
    Fraction::new(part.into(), of.into())
}

pub fn rounded_down(fraction: &Fraction) -> i64 {
    fraction.floor().to_integer().to_i64().expect("an amount")
}

pub fn rounded_up(fraction: &Fraction) -> i64 {
    fraction.ceil().to_integer().to_i64().expect("an amount")
}

/// Half a krona is rounded away from zero.
pub fn rounded(fraction: &Fraction) -> i64 {
    fraction.round().to_integer().to_i64().expect("an amount")
}

/// Largest remainder: everyone gets their share rounded down, and a krona more goes to those with the largest remainders, of
/// equal ones to the first, until nothing is left. Where nobody weighs anything, all weigh alike.
pub fn divided(amount: i64, weights: &[Fraction]) -> Vec<i64> {
    let sum: Fraction = weights.iter().sum();
    if sum.is_zero() {
        let alike = vec![whole(1); weights.len()];
        return if weights.is_empty() { vec![] } else { divided(amount, &alike) };
    }
    let shares: Vec<Fraction> = weights.iter().map(|weight| whole(amount) * weight / &sum).collect();
    let mut parts: Vec<i64> = shares.iter().map(rounded_down).collect();
    let mut places: Vec<usize> = (0..parts.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(shares[*place].fract()));
    let left = amount - parts.iter().sum::<i64>();
    for place in places.into_iter().take(usize::try_from(left).expect("shares are rounded down")) {
        parts[place] += 1;
    }
    parts
}
