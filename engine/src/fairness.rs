//! How evenly the förbund share: the spread of their percent of ideal, and what would have to move.

use crate::{ForbundId, ForbundOutcome, Kronor, Ratio, apportion::apportion};

/// The spread of the percent of ideal over some förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    pub lowest: (ForbundId, Ratio),
    pub highest: (ForbundId, Ratio),
    /// The middle one; of an even number the mean of the two in the middle.
    pub median: Ratio,
    /// Of how many the percent is known.
    pub known: usize,
    pub of: usize,
    /// How many kronor would have to move between those that are known for all of them to have the same percent with the
    /// same total.
    pub to_move: Kronor,
}

/// The spread over these förbund; `None` where no percent is known.
pub fn spread(rows: &[&ForbundOutcome]) -> Option<Spread> {
    let mut known = Vec::new();
    for forbund in rows {
        if let (Some(percent), Some(allocation)) = (forbund.percent_of_ideal, forbund.allocation) {
            known.push((percent, forbund.id, allocation, forbund.ideal));
        }
    }
    // Where the percents are alike, the lower id is named.
    known.sort_by(|(a, a_id, ..), (b, b_id, ..)| a.cmp(b).then(a_id.cmp(b_id)));
    let lowest = known.first()?;
    let highest = known.iter().find(|(percent, ..)| Some(percent) == known.last().map(|(percent, ..)| percent))?;
    let total: Kronor = known.iter().map(|(_, _, allocation, _)| *allocation).sum();
    let ideals: Vec<i128> = known.iter().map(|(_, _, _, ideal)| ideal.0.into()).collect();
    let even = apportion(total.0, &ideals).into_iter().map(Kronor);
    let to_move =
        known.iter().zip(even).map(|((_, _, allocation, _), even)| (*allocation - even).max(Kronor::ZERO)).sum();
    Some(Spread {
        lowest: (lowest.1, lowest.0),
        highest: (highest.1, highest.0),
        median: known[(known.len() - 1) / 2].0.mean(known[known.len() / 2].0),
        known: known.len(),
        of: rows.len(),
        to_move,
    })
}
