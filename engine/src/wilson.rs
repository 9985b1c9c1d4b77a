//! Between what a share lies that was counted on few.

use crate::{Interval, Ratio};

/// 1.96 standard deviations to either side hold 95 of 100, in hundredths.
const DEVIATIONS: i128 = 196;

/// How fine the ends are: millionths.
const FINE: i128 = 1_000_000;

/// Wilson's 95 % interval of a share that was counted: `count` of `of` (Wilson 1927, "Probable Inference, the Law of
/// Succession, and Statistical Inference"). Its ends are roots, and so rounded outwards to millionths; `None` where there is no
/// share.
///
/// ```
/// let interval = finsam_engine::wilson(73, 164).expect("a share");
/// assert_eq!((interval.low.rounded(0), interval.high.rounded(0)), (37, 52));
/// ```
pub fn wilson(count: i64, of: i64) -> Option<Interval<Ratio>> {
    if of <= 0 || of > 1_000_000_000 || !(0..=of).contains(&count) {
        return None;
    }
    let (count, of) = (i128::from(count), i128::from(of));
    // With z in hundredths: (2·count + z² ± z·√(z² + 4·count·(of − count)/of)) / (2·(of + z²)), all times 100².
    let (hundred, square) = (100 * 100, DEVIATIONS * DEVIATIONS);
    let under_root = FINE * FINE / hundred * (square * of + 4 * hundred * count * (of - count)) / of;
    // Of the root a little too much, so that the ends are outwards.
    let root = (under_root.isqrt() + 1) * DEVIATIONS * 100;
    let (middle, whole) = (FINE * (2 * hundred * count + square), 2 * (hundred * of + square));
    let low = (middle - root).div_euclid(whole).max(0);
    let high = -(-(middle + root)).div_euclid(whole);
    let ratio = |millionths: i128| Ratio::of(millionths, FINE);
    // Where none or all of them count, that end is known.
    let (low, high) = (if count == 0 { 0 } else { low }, if count == of { FINE } else { high.min(FINE) });
    Some(Interval { low: ratio(low), high: ratio(high) })
}
