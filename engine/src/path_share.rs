//! How the state's money is shared when it follows the model: in proportion to the ideals, under the brake (design, 2.5).

use crate::{Kronor, apportion::apportion};

/// A förbund, or the block of those whose present offers are unknown, whose money from the state follows the model.
pub(crate) struct Sharer {
    /// Its place in the outcome; `None` for the block.
    pub index: Option<usize>,
    pub ideal: i128,
    pub floor: i64,
    pub is_held: bool,
    pub offer: i64,
}

impl Sharer {
    /// A sharer that has got nothing yet.
    pub fn new(index: Option<usize>, ideal: Kronor, floor: i64) -> Self {
        Self { index, ideal: ideal.0.into(), floor, is_held: false, offer: 0 }
    }

    /// The block comes last.
    fn place(&self) -> usize {
        self.index.unwrap_or(usize::MAX)
    }
}

/// Shares an amount in proportion to the ideals, with nobody below its floor: `max(floor, λ · ideal)`.
///
/// Those whose floor is highest by their ideal are the first to be held at it. What they leave gives λ; once the next one's
/// floor is below its share by λ, so is everybody's after it. A whole floor below a share is also below the share rounded
/// down, so that rounding holds the brake too.
pub(crate) fn share(mut left: i64, sharers: &mut [Sharer]) {
    if sharers.iter().all(|sharer| sharer.ideal == 0) {
        // Without any ideal, all alike.
        for sharer in sharers.iter_mut() {
            sharer.ideal = 1;
        }
    }
    let mut ideals: i128 = sharers.iter().map(|sharer| sharer.ideal).sum();
    // Who has no ideal keeps its floor, and its ratio could not be compared.
    sharers.sort_unstable_by(|a, b| {
        let has_none = |of: &Sharer| of.ideal == 0;
        let by_ratio = (i128::from(b.floor) * a.ideal).cmp(&(i128::from(a.floor) * b.ideal));
        has_none(b).cmp(&has_none(a)).then(if has_none(a) || has_none(b) {
            a.place().cmp(&b.place())
        } else {
            by_ratio
        })
    });
    for sharer in sharers.iter_mut() {
        sharer.is_held = sharer.ideal == 0 || i128::from(sharer.floor) * ideals > i128::from(left) * sharer.ideal;
        if !sharer.is_held {
            break;
        }
        sharer.offer = sharer.floor;
        left -= sharer.floor;
        ideals -= sharer.ideal;
    }
    // Ties in the rounding go to the lower id.
    sharers.sort_unstable_by_key(Sharer::place);
    let free = || sharers.iter().filter(|sharer| !sharer.is_held);
    let parts = apportion(left, &free().map(|sharer| sharer.ideal).collect::<Vec<_>>());
    for (sharer, part) in sharers.iter_mut().filter(|sharer| !sharer.is_held).zip(parts) {
        sharer.offer = part;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shares(left: i64, ideals_and_floors: &[(i64, i64)], expected: &[i64]) {
        let of = |(index, (ideal, floor)): (usize, &(i64, i64))| Sharer::new(Some(index), Kronor(*ideal), *floor);
        let mut sharers: Vec<Sharer> = ideals_and_floors.iter().enumerate().map(of).collect();
        share(left, &mut sharers);
        assert_eq!(sharers.iter().map(|sharer| sharer.offer).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_there_is_is_shared_by_ideal_with_nobody_below_its_floor() {
        shares(100, &[(1, 0), (1, 0)], &[50, 50]);
        shares(100, &[(1, 60), (1, 0)], &[60, 40]);
        shares(100, &[(1, 60), (3, 0), (1, 0)], &[60, 30, 10]);
        shares(100, &[(1, 60), (1, 21), (1, 0)], &[60, 21, 19]);
        shares(100, &[(1, 60), (1, 50)], &[60, 50]);
        shares(-5, &[(1, 60), (1, 0)], &[60, 0]);
        shares(10, &[(0, 4), (2, 0), (0, 0)], &[4, 6, 0]);
        shares(10, &[(0, 4), (0, 0)], &[5, 5]);
        shares(11, &[(1, 0), (1, 0)], &[6, 5]);
        shares(10, &[], &[]);
    }
}
