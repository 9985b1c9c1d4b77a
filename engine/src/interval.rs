//! Between what an estimated figure lies.

use crate::{Kronor, Percent, Ratio, apportion::share_up};
use serde::Serialize;
use std::cmp::Ordering;

/// How far an estimated HE, ideal or percent can be from the true one, to either side: what is known of the error (design,
/// 2.4; data/SOURCES.md). Not a greatest possible error: a single kommun can be further off.
pub const ESTIMATE_ERROR: Percent = Percent::from_hundredths(1_000);

/// Between what an estimated figure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Interval<T> {
    pub low: T,
    pub high: T,
}

impl Interval<i64> {
    /// An estimate less and more [`ESTIMATE_ERROR`], rounded outwards.
    pub fn around(estimate: i64) -> Self {
        let (full, error) = (Percent::FULL.hundredths(), ESTIMATE_ERROR.hundredths());
        let more = share_up(Kronor(estimate), error, full).0;
        Self { low: estimate - more, high: estimate + more }
    }
}

impl Interval<Kronor> {
    /// An estimated amount less and more [`ESTIMATE_ERROR`].
    pub(crate) fn of_estimate(estimate: Kronor) -> Self {
        let Interval { low, high } = Interval::around(estimate.0);
        Self { low: Kronor(low), high: Kronor(high) }
    }

    /// Between what percent of an ideal in this interval an allocation is.
    pub(crate) fn percent_of(self, allocation: Kronor) -> Option<Interval<Ratio>> {
        let (low, high) = (Ratio::new(allocation.0, self.high.0)?, Ratio::new(allocation.0, self.low.0)?);
        Some(Interval { low, high })
    }
}

/// Whether a percent of ideal is below, at or above a target; `None` where its interval has both.
pub fn against(percent: Ratio, interval: Option<Interval<Ratio>>, target: Percent) -> Option<Ordering> {
    let target = Ratio::of_percent(target);
    match interval {
        None => Some(percent.cmp(&target)),
        Some(interval) if interval.high < target => Some(Ordering::Less),
        Some(interval) if interval.low > target => Some(Ordering::Greater),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_interval_cannot_decide_is_not_decided() {
        let percent = |part| Ratio::new(part, 100).expect("a whole");
        let estimated = |part| Interval::of_estimate(Kronor(100)).percent_of(Kronor(part));
        let of = |part| against(percent(part), estimated(part), Percent::FULL);
        assert_eq!([89, 90, 96, 110, 111].map(of), [Some(Ordering::Less), None, None, None, Some(Ordering::Greater)]);
        assert_eq!(against(percent(96), None, Percent::FULL), Some(Ordering::Less), "a known ideal decides");
        assert_eq!(against(percent(100), None, Percent::FULL), Some(Ordering::Equal));
    }

    #[test]
    fn an_interval_is_rounded_outwards() {
        assert_eq!(Interval::around(100), Interval { low: 90, high: 110 });
        assert_eq!(Interval::around(101), Interval { low: 90, high: 112 });
        assert_eq!(Interval::around(0), Interval { low: 0, high: 0 });
    }
}
