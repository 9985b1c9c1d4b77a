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
    let known = |forbund: &&ForbundOutcome| forbund.percent_of_ideal.is_some() && forbund.allocation.is_some();
    let mut known: Vec<&ForbundOutcome> = rows.iter().copied().filter(known).collect();
    // Where the percents are alike, the lower id is named.
    known.sort_by(|a, b| a.percent_of_ideal.cmp(&b.percent_of_ideal).then(a.id.cmp(&b.id)));
    let percent = |place: usize| known.get(place)?.percent_of_ideal;
    let last = known.len().checked_sub(1)?;
    let highest = known.iter().find(|forbund| forbund.percent_of_ideal == percent(last))?;
    let allocation = |forbund: &&ForbundOutcome| forbund.allocation.unwrap_or_default();
    let ideals: Vec<i128> = known.iter().map(|forbund| forbund.ideal.0.into()).collect();
    let total: Kronor = known.iter().map(allocation).sum();
    let even = apportion(total.0, &ideals).into_iter().map(Kronor);
    let above = |(forbund, even): (&&ForbundOutcome, Kronor)| (allocation(forbund) - even).max(Kronor::ZERO);
    let to_move = known.iter().zip(even).map(above).sum();
    Some(Spread {
        lowest: (known[0].id, percent(0)?),
        highest: (highest.id, percent(last)?),
        median: percent(last / 2)?.mean(percent(known.len() / 2)?),
        known: known.len(),
        of: rows.len(),
        to_move,
    })
}
