//! Percents that have been computed: exact ratios.

use crate::Percent;
use std::cmp::Ordering;

/// A part of a whole, exactly; shown as a percent.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    part: i128,
    whole: i128,
}

impl Ratio {
    /// `part / whole`, or `None` where the whole is not above 0.
    pub fn new(part: i64, whole: i64) -> Option<Self> {
        (whole > 0).then_some(Self { part: part.into(), whole: whole.into() })
    }

    /// The same of products that an `i64` does not hold; the whole is above 0.
    pub(crate) const fn of(part: i128, whole: i128) -> Self {
        Self { part, whole }
    }

    /// The nearest whole number, half away from zero: of persons, not of percent.
    pub(crate) fn nearest(self) -> i64 {
        let size = (2 * self.part.abs() + self.whole) / (2 * self.whole);
        i64::try_from(size * self.part.signum()).unwrap_or(i64::MAX)
    }

    /// The product of two; both are of counts and amounts, and their product fits.
    pub(crate) const fn times(self, other: Self) -> Self {
        Self { part: self.part * other.part, whole: self.whole * other.whole }
    }

    /// A rate as the ratio that it is.
    pub(crate) const fn of_percent(percent: Percent) -> Self {
        Self { part: percent.hundredths() as i128, whole: Percent::FULL.hundredths() as i128 }
    }

    /// In percent with so many decimals, as a whole number of its last digit, half rounded away from zero:
    /// 55.2022 % with one decimal is 552.
    pub fn rounded(self, decimals: u32) -> i64 {
        // Digit by digit: multiplied as a whole, a mean of two ratios would not fit.
        let (mut digits, mut rest) = (self.part.abs() / self.whole, self.part.abs() % self.whole);
        for _ in 0..decimals.min(9) + 2 {
            rest *= 10;
            digits = digits.saturating_mul(10).saturating_add(rest / self.whole);
            rest %= self.whole;
        }
        let rounded = digits.saturating_add(i128::from(2 * rest >= self.whole)) * self.part.signum();
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }

    /// The mean of two, exactly. Made of ratios of amounts, which are below 10¹⁷ kr, not of means.
    pub(crate) fn mean(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        Self { part: self.part * other.whole + other.part * self.whole, whole: 2 * self.whole * other.whole }
    }

    /// Whether it is at most so much above 100 %.
    pub(crate) fn is_at_most(self, above: Percent) -> bool {
        (self.part - self.whole) * i128::from(Percent::FULL.hundredths()) <= self.whole * i128::from(above.hundredths())
    }

    /// Whether it is at most so much below 100 %.
    pub(crate) fn is_at_least(self, below: Percent) -> bool {
        (self.whole - self.part) * i128::from(Percent::FULL.hundredths()) <= self.whole * i128::from(below.hundredths())
    }

    /// Whether it lies at most so much from 100 %.
    pub(crate) fn is_within(self, distance: Percent) -> bool {
        self.is_at_most(distance) && self.is_at_least(distance)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // As continued fractions: the products of means would not fit.
        let (mut a, mut b) = ((self.part, self.whole), (other.part, other.whole));
        let mut is_turned = false;
        loop {
            let wholes = (a.0.div_euclid(a.1)).cmp(&b.0.div_euclid(b.1));
            let rests = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            let order = match rests {
                _ if wholes.is_ne() => wholes,
                (0, 0) => Ordering::Equal,
                (0, _) => Ordering::Less,
                (_, 0) => Ordering::Greater,
                // The rests' inverses are in the opposite order.
                _ => {
                    (a, b, is_turned) = ((a.1, rests.0), (b.1, rests.1), !is_turned);
                    continue;
                }
            };
            return if is_turned { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn rounds(part: i64, whole: i64, decimals: u32, expected: i64) {
        assert_eq!(Ratio::new(part, whole).map(|r| r.rounded(decimals)), Some(expected));
    }

    #[test]
    fn ratios_round_half_away_from_zero() {
        rounds(6_250_000, 11_322_000, 4, 552_023);
        rounds(6_250_000, 11_322_000, 0, 55);
        rounds(1, 200, 0, 1);
        rounds(-1, 200, 0, -1);
        rounds(0, 7, 1, 0);
        rounds(i64::MAX, 1, 9, i64::MAX);
        assert_eq!(Ratio::new(1, 0), None);
    }

    #[track_caller]
    fn is_ordered(a: (i64, i64), b: (i64, i64), expected: Ordering) {
        let (a, b) = (Ratio::new(a.0, a.1).expect("a whole"), Ratio::new(b.0, b.1).expect("a whole"));
        assert_eq!((a.cmp(&b), b.cmp(&a)), (expected, expected.reverse()));
    }

    #[test]
    fn ratios_are_compared_exactly() {
        is_ordered((1, 2), (2, 4), Ordering::Equal);
        is_ordered((1, 3), (1, 2), Ordering::Less);
        is_ordered((-1, 3), (-1, 2), Ordering::Greater);
        is_ordered((7, 5), (11, 8), Ordering::Greater);
        is_ordered((i64::MAX, i64::MAX - 1), (i64::MAX - 1, i64::MAX - 2), Ordering::Less);
        is_ordered((0, 9), (0, 1), Ordering::Equal);
    }

    #[test]
    fn a_mean_of_two_is_exact() {
        let of = |part, whole| Ratio::new(part, whole).expect("a whole");
        assert_eq!(of(1, 2).mean(of(1, 3)), of(5, 12));
        assert_eq!(of(-1, 2).mean(of(1, 2)), of(0, 1));
        let large =
            of(99_999_999_999_999_998, 99_999_999_999_999_999).mean(of(99_999_999_999_999_997, 99_999_999_999_999_999));
        assert_eq!((large.rounded(0), large.cmp(&of(1, 1))), (100, Ordering::Less));
        assert_eq!(of(1, 3).mean(of(1, 3)).rounded(9), 33_333_333_333);
    }

    proptest::proptest! {
        #[test]
        fn ratios_order_as_their_products(a: i64, b in 1..=i64::MAX, c: i64, d in 1..=i64::MAX) {
            let cross = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
            proptest::prop_assert_eq!(Ratio::new(a, b).cmp(&Ratio::new(c, d)), cross);
        }
    }
}
