//! Redistribution within a total: all förbund towards the same percent of ideal, without a krona more.

use crate::{
    AllocationMode, Edit, ForbundId, ForbundOutcome, Kronor, Party, Percent, Rounding, Rules, State,
    apportion::apportion,
    key_weights,
    matching::{matching, parts_of},
};

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

/// Keeps the known total that these förbund have in the underlag and brings each a share of the way (0–100 %) towards the percent of ideal that
/// they have together; nobody falls by more than `greatest_fall` of its allocation. It counts from the underlag, so that it can
/// be adjusted when it has been carried out; where nothing is known there, from what has been entered.
///
/// Those above give, and what they give is shared by those below in proportion to what each lacks on that way. All of it
/// in amounts that the law's shares divide (4 when they are 2 : 1 : 1) in what amounts are rounded to, so that every new allocation can be matched to the
/// krona and the total is the same when the edits have been carried out.
pub fn redistribute(state: &State, rows: &[&ForbundOutcome], way: Percent, greatest_fall: Percent) -> Redistribution {
    let mut redistribution = Redistribution { rows: Vec::new(), unknown: Vec::new(), edits: Vec::new() };
    let mut known = Vec::new();
    for forbund in rows {
        let underlag = state.find(&forbund.id).map(|of| of.underlag.sums());
        let underlag = underlag.and_then(|offers| matching(&offers, &state.rules).allocation);
        match underlag.or(forbund.allocation).filter(|_| forbund.ideal > Kronor::ZERO) {
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
        if rows.iter().any(|of| of.id == row.forbund && of.allocation != Some(row.after)) {
            redistribution.edits.extend(agreeing(state, row.forbund, row.after));
        }
    }
    redistribution
}

/// The edits by which the parties come to give just so much: an agreement, where what its parts are rounded up to does not
/// come to more; else each party's part to the krona.
fn agreeing(state: &State, id: ForbundId, kronor: Kronor) -> Vec<Edit> {
    let agreement = Edit::Allocate { forbund: id, kronor };
    let mut after = state.clone();
    let allocation = after.carry_out(&agreement).ok().and_then(|()| {
        let offers = after.find(&id)?.now.sums();
        matching(&offers, &after.rules).allocation
    });
    if allocation == Some(kronor) {
        return vec![agreement];
    }
    let Some(forbund) = state.find(&id) else { return Vec::new() };
    let to_the_krona = Rules { rounding: Rounding::Krona, ..state.rules.clone() };
    let parts = parts_of(kronor, &to_the_krona);
    let by_kommun = apportion(parts.kommuner.0, &key_weights(state, forbund));
    let pay = |party, kronor| Edit::Contribute { forbund: id, party, kronor };
    let mut edits = vec![pay(Party::State, parts.state), pay(Party::Region, parts.region)];
    let kommuner = forbund.now.kommuner.keys().zip(by_kommun);
    edits.extend(kommuner.map(|(code, part)| pay(Party::Kommun(*code), Kronor(part))));
    edits
}

fn within_0_and_100(percent: Percent) -> i128 {
    percent.hundredths().clamp(0, Percent::FULL.hundredths()).into()
}

/// The least amount by which what the parties match can differ, whatever it was.
fn unit(rules: &Rules) -> i64 {
    match rules.allocation {
        AllocationMode::Matched => rules.shares.sum() * rules.rounding.kronor(),
        AllocationMode::AsOffered => rules.rounding.kronor(),
    }
}

fn whole(kronor: i128) -> i64 {
    i64::try_from(kronor).unwrap_or_default()
}
