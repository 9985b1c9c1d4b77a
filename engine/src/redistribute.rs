//! Redistribution within a total: all förbund towards the same percent of ideal, without a krona more.

use crate::{AllocationMode, Edit, ForbundId, ForbundOutcome, Kronor, Percent, Rules, State, apportion::apportion};

/// What a redistribution gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redistribution {
    /// The förbund whose percent is known, in the order of the question.
    pub rows: Vec<Redistributed>,
    /// Those that are left out, because their allocation is unknown or they have no members.
    pub unknown: Vec<ForbundId>,
    /// What carries it out.
    pub edits: Vec<Edit>,
}

/// A förbund before and after a redistribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redistributed {
    pub forbund: ForbundId,
    pub before: Kronor,
    pub after: Kronor,
    /// It would fall further, but for the greatest fall.
    pub is_held: bool,
}

/// Keeps the known total of these förbund and brings each a share of the way (0–100 %) towards the percent of ideal that
/// they have together; nobody falls by more than `greatest_fall` of its allocation.
///
/// Those above give, and what they give is shared by those below in proportion to what each lacks on that way. All of it
/// in amounts that the law's shares divide (4 kr when they are 2 : 1 : 1), so that every new allocation can be matched to the
/// krona and the total is the same when the edits have been carried out.
pub fn redistribute(state: &State, rows: &[&ForbundOutcome], way: Percent, greatest_fall: Percent) -> Redistribution {
    let mut redistribution = Redistribution { rows: Vec::new(), unknown: Vec::new(), edits: Vec::new() };
    let mut known = Vec::new();
    for forbund in rows {
        match forbund.allocation.filter(|_| forbund.percent_of_ideal.is_some()) {
            Some(allocation) => known.push((forbund.id, allocation, forbund.ideal)),
            None => redistribution.unknown.push(forbund.id),
        }
    }
    let (way, greatest_fall) = (within_0_and_100(way), within_0_and_100(greatest_fall));
    let full = i128::from(Percent::FULL.hundredths());
    let total: i128 = known.iter().map(|(_, allocation, _)| i128::from(allocation.0)).sum();
    let ideals: i128 = known.iter().map(|(_, _, ideal)| i128::from(ideal.0)).sum();
    let unit = unit(&state.rules);
    let (mut given, mut lacking) = (Vec::new(), Vec::new());
    for (id, before, ideal) in known {
        // What it lacks at the common percent, in parts of all ideals together.
        let lacks = (total * i128::from(ideal.0) - i128::from(before.0) * ideals) * way / full;
        let surplus = whole(-lacks / ideals.max(1));
        let most = whole(i128::from(before.0) * greatest_fall / full);
        given.push(surplus.clamp(0, most) / unit);
        lacking.push((lacks / ideals.max(1)).max(0));
        let is_held = surplus > most;
        redistribution.rows.push(Redistributed { forbund: id, before, after: before, is_held });
    }
    let shared = apportion(given.iter().sum(), &lacking);
    for (row, (given, got)) in redistribution.rows.iter_mut().zip(given.into_iter().zip(shared)) {
        row.after = row.before + Kronor((got - given) * unit);
        if row.after != row.before {
            redistribution.edits.push(Edit::Allocate { forbund: row.forbund, kronor: row.after });
        }
    }
    redistribution
}

fn within_0_and_100(percent: Percent) -> i128 {
    percent.hundredths().clamp(0, Percent::FULL.hundredths()).into()
}

/// The least amount by which what the parties match can differ, whatever it was.
fn unit(rules: &Rules) -> i64 {
    match rules.allocation {
        AllocationMode::Matched => rules.shares.sum(),
        AllocationMode::AsOffered => 1,
    }
}

fn whole(kronor: i128) -> i64 {
    i64::try_from(kronor).unwrap_or_default()
}
