//! What another allocation would buy if each participant cost what they did, and when a raise pays for itself (design, 2.7).

use crate::{AccountItem, AccountYear, Finished, Interval, Kronor, Percent, Ratio, ResultItem, ResultYear};

/// What another allocation would buy, **if each participant costs what they did** and the share to work or studies stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhatIf {
    /// How much more the förbund has to spend; below 0 less.
    pub difference: Kronor,
    /// Which part of that goes to insatser for individuals.
    pub share: Ratio,
    /// What one participant cost.
    pub per_participant: Kronor,
    /// How many more could take part, to the nearest whole; below 0 fewer.
    pub participants: i64,
    /// How many of them would go to work or studies, where that share is known, and between what that lies by chance: each to
    /// the nearest whole.
    pub to_work_or_studies: Option<(i64, Interval<i64>)>,
}

/// What must be known to say what an allocation would buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// The allocation, of the proposal or of the underlag.
    Allocation,
    /// How many took part, or that anybody did.
    Participants,
    /// What insatser for individuals cost, or that they cost anything.
    Individual,
    /// All costs, of which they are a share.
    Costs,
}

impl Lacking {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 4] = [Self::Allocation, Self::Participants, Self::Individual, Self::Costs];
}

/// What a difference in allocation would buy by a year's results and account. The reader can say another share for
/// insatser for individuals than the account's.
///
/// # Errors
///
/// All that is lacking: nothing is guessed.
pub fn what_if(
    difference: Option<Kronor>,
    results: &ResultYear,
    account: &AccountYear,
    share: Option<Percent>,
) -> Result<WhatIf, Vec<Lacking>> {
    let participants = results.value(ResultItem::Participants).filter(|count| *count > 0);
    let cost = account.kronor(AccountItem::Individual).filter(|kronor| *kronor > Kronor::ZERO);
    let share = share.map(Ratio::of_percent).or_else(|| account.share_of_costs(AccountItem::Individual));
    let per_participant = results.cost_per(account, ResultItem::Participants);
    let (Some(difference), Some(participants), Some(cost), Some(share), Some(per_participant)) =
        (difference, participants, cost, share, per_participant)
    else {
        let is_lacking = |of: &Lacking| match of {
            Lacking::Allocation => difference.is_none(),
            Lacking::Participants => participants.is_none(),
            Lacking::Individual => cost.is_none(),
            // Without the categories, what the costs are in all says nothing.
            Lacking::Costs => share.is_none() && cost.is_some(),
        };
        return Err(Lacking::ALL.into_iter().filter(is_lacking).collect());
    };
    let spent = Ratio::of(difference.0.into(), 1).times(share);
    let more = spent.times(Ratio::of(participants.into(), cost.0.into()));
    let to_work_or_studies = results.share(Finished::All).and_then(|of| {
        let interval = of.interval?;
        let [low, high] = [interval.low, interval.high].map(|share| more.times(share).nearest());
        Some((more.times(of.share).nearest(), Interval { low: low.min(high), high: low.max(high) }))
    });
    Ok(WhatIf { difference, share, per_participant, participants: more.nearest(), to_work_or_studies })
}

/// An amount divided by so many persons, to the nearest krona, half away from zero; `None` where there are none.
pub fn per_person(amount: Kronor, persons: i64) -> Option<Kronor> {
    (persons > 0).then(|| Kronor((2 * amount.0.abs() + persons) / (2 * persons) * amount.0.signum()))
}

/// How many persons fewer must need support for a year, in tenths rounded up, for a party's raise to pay for itself: the
/// raise divided by what one person's support costs it in a year. `None` where either is not above 0.
pub fn break_even(raise: Kronor, cost_of_one: Kronor) -> Option<i64> {
    let is_answerable = raise > Kronor::ZERO && cost_of_one > Kronor::ZERO;
    is_answerable.then(|| (10 * raise.0 + cost_of_one.0 - 1) / cost_of_one.0)
}
