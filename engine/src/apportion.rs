//! Dividing a whole number into whole parts.

use crate::{Kronor, share::Share};

/// Divides `total` over `weights` by largest remainder, so that the parts sum to `total`; ties go to the earlier part.
///
/// Where all weights are 0 the parts are equal. A `total` below 0 is divided as its opposite. No weight is negative.
///
/// The weights sum to less than [`Share::BOUND`], as those of everything that can be entered do.
pub fn apportion(total: i64, weights: &[i128]) -> Vec<i64> {
    let mut parts = Vec::with_capacity(weights.len());
    Apportionment::default().add_parts(total, weights, &mut parts);
    parts
}

/// Divides one number after the other, with the room that the former took.
#[derive(Default)]
pub struct Apportionment {
    remainders: Vec<(u128, usize)>,
}

impl Apportionment {
    /// Divides as [`apportion`] does, and adds the parts to those of others.
    pub fn add_parts(&mut self, total: i64, weights: &[i128], parts: &mut Vec<i64>) {
        let (first, sum) = (parts.len(), weights.iter().sum::<i128>());
        if let ([_], true) = (weights, total >= 0) {
            return parts.push(total);
        }
        if sum <= 0 && !weights.is_empty() {
            return self.add_parts(total, &vec![1; weights.len()], parts);
        }
        self.remainders.clear();
        let mut left = total.unsigned_abs();
        for weight in weights {
            let share = Share::new(*weight, sum).expect("a weight is a part of the sum of all");
            let (part, rest) = share.of(total.unsigned_abs());
            left -= part;
            self.remainders.push((rest, parts.len()));
            parts.push(i64::try_from(part).expect("a part is at most the total"));
        }
        // At most one krona a part is short, so the rest goes to the largest remainders, the earlier first.
        let is_first = |(a, i): &(u128, usize), (b, j): &(u128, usize)| b.cmp(a).then(i.cmp(j));
        let left = usize::try_from(left).unwrap_or_default();
        if (1..self.remainders.len()).contains(&left) {
            self.remainders.select_nth_unstable_by(left, is_first);
        }
        for (_, index) in self.remainders.iter().take(left) {
            parts[*index] += 1;
        }
        if total < 0 {
            for part in &mut parts[first..] {
                *part = -*part;
            }
        }
    }
}

/// `amount · part / whole`, half rounded away from zero. The whole is above 0.
pub fn share_of(amount: Kronor, part: i64, whole: i64) -> Kronor {
    let (product, whole) = (i128::from(amount.0) * i128::from(part), i128::from(whole));
    let rounded = (2 * product.abs() + whole) / (2 * whole) * product.signum();
    Kronor(i64::try_from(rounded).unwrap_or(i64::MAX))
}

/// `amount · part / whole`, rounded up. Neither is below 0, and the whole is above it.
pub fn share_up(amount: Kronor, part: i64, whole: i64) -> Kronor {
    let whole = i128::from(whole);
    let up = (i128::from(amount.0) * i128::from(part) + whole - 1) / whole;
    Kronor(i64::try_from(up).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::apportion;
    use proptest::prelude::*;

    #[track_caller]
    fn divides(total: i64, weights: &[i128], expected: &[i64]) {
        assert_eq!(apportion(total, weights), expected);
    }

    #[test]
    fn by_largest_remainder_with_ties_to_the_earlier() {
        divides(10, &[1, 1, 1], &[4, 3, 3]);
        divides(7, &[5, 3, 2], &[4, 2, 1]);
        divides(100, &[1, 2, 0], &[33, 67, 0]);
        divides(3, &[0, 0], &[2, 1]);
        divides(-10, &[1, 1, 1], &[-4, -3, -3]);
        divides(5, &[], &[]);
        divides(0, &[1, 2], &[0, 0]);
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_total_and_stay_within_a_krona_of_the_quota(
            total in 0_i64..1_000_000_000_000, weights in prop::collection::vec(0_i128..1_000_000_000, 1..80)
        ) {
            let parts = apportion(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            let sum: i128 = weights.iter().sum();
            if sum > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    prop_assert!((i128::from(*part) * sum - i128::from(total) * weight).abs() < sum);
                }
            }
        }
    }
}
