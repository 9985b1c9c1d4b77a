//! The way down: what a förbund must spend beyond its budget to be at the ladder in a chosen year.

use crate::{
    AccountItem, AccountOrigin, AccountYear, Edit, ForbundId, Kronor, Outcome, PathRule, Projection, RuleChange, State,
    apportion::share_of, projection::projected_of,
};

/// How extra costs are spread over the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pace {
    /// As much each year.
    Evenly,
    /// Most in the first year, and less by as much each year: over three years a half, a third and a sixth.
    FrontLoaded,
}

/// Extra costs that bring a förbund to the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpendDown {
    /// What is spent beyond the budget, from the first year that is not over to the chosen one.
    pub extra: Vec<(i64, Kronor)>,
    /// What carries it out: higher costs for individuals where these are known year by year, else higher costs as a whole.
    /// The year after has its costs of before, since what is not stated is as it last was.
    pub edits: Vec<Edit>,
}

/// Why there is nothing to spend, or no way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoWayDown {
    /// The equity, the contributions or the costs are not known to the chosen year.
    Unknown,
    /// The förbund is at or under the ladder at the end of that year already.
    ThereAlready,
    /// The chosen year is over, before the dataset's, or beyond what can be planned for.
    Year,
    /// A year's costs would be more than anybody can enter.
    Amount,
    /// The equity is below 0 in this year already, with what is budgeted: there is nothing to spend.
    BelowZero(i64),
    /// To be there in the chosen year, the equity would have to be below 0 in this one.
    WouldBeBelowZero(i64),
}

/// How often the sum is tried anew, since what is spent decides when the brake comes back.
const ROUNDS: usize = 40;

/// What a förbund spends beyond its budget to have just what the ladder recommends at the end of `by_year`.
///
/// As its equity comes down the brake comes back, and with it contributions: what these add is spent too. Where no sum spread
/// so ends at the ladder, the last year's part is higher by what is missing. `without` is how the years are without it, as
/// [`crate::projected`] tells them of the state.
pub fn spend_down(
    state: &State,
    outcome: &Outcome,
    without: &Projection,
    id: ForbundId,
    by_year: i64,
    pace: Pace,
) -> Result<SpendDown, NoWayDown> {
    let base = state.dataset.year();
    if !(base..=base + PathRule::MOST_YEARS).contains(&by_year) {
        return Err(NoWayDown::Year);
    }
    let accounts = &state.find(&id).ok_or(NoWayDown::Unknown)?.accounts;
    let mut first = base;
    for year in accounts.years().filter(|year| *year <= by_year) {
        if accounts.stated(year, AccountItem::Closing).is_some() {
            // It is over.
            first = first.max(year + 1);
        } else if accounts.stated(year, AccountItem::Opening).is_some() {
            // Nothing that is spent before it counts.
            first = first.max(year);
        }
    }
    if by_year < first {
        return Err(NoWayDown::Year);
    }
    // The year after the chosen one is part of the plan.
    let mut state = state.clone();
    let path_years = state.rules.path_years;
    let longer = (path_years <= by_year - base).then(|| {
        state.rules.path_years = by_year + 1 - base;
        projected_of(&state, outcome, id)
    });
    let before = longer.as_deref().unwrap_or(without.of(id));
    let over = over(before, by_year).ok_or(NoWayDown::Unknown)?;
    if let Some(year) = below_zero(before, first, by_year) {
        return Err(NoWayDown::BelowZero(year));
    }
    if over <= Kronor::ZERO {
        return Err(NoWayDown::ThereAlready);
    }
    // What comes after the chosen year decides nothing of it.
    state.rules.path_years = by_year - base;
    let mut plan = Plan { state: &state, outcome, before, id, first, by_year, pace, item: AccountItem::Individual };
    let is_whole_stated = (first..=by_year).any(|year| accounts.stated(year, AccountItem::Costs).is_some());
    let mut found = if is_whole_stated { Err(NoWayDown::Unknown) } else { plan.find(over) };
    if found.is_err() {
        plan.item = AccountItem::Costs;
        found = plan.find(over);
    }
    let mut found = found?;
    if let Some(year) = below_zero(&plan.carried_out(&found)?, first, by_year) {
        return Err(NoWayDown::WouldBeBelowZero(year));
    }
    if by_year - base > path_years {
        let change = RuleChange { path_years: Some(by_year - base), ..RuleChange::default() };
        found.edits.push(Edit::Rule(change));
    }
    Ok(found)
}

fn in_year(years: &[AccountYear], year: i64) -> Option<&AccountYear> {
    years.iter().find(|of| of.year == year)
}

/// How far a förbund's closing equity is above the ladder; below 0 under it.
fn over(years: &[AccountYear], year: i64) -> Option<Kronor> {
    let of_year = in_year(years, year)?;
    Some(of_year.kronor(AccountItem::Closing)? - of_year.recommended_max?)
}

/// The first of these years at whose end the equity is below 0.
fn below_zero(years: &[AccountYear], first: i64, last: i64) -> Option<i64> {
    let is_below = |year: &i64| {
        let closing = in_year(years, *year).and_then(|of_year| of_year.kronor(AccountItem::Closing));
        closing.is_some_and(|closing| closing < Kronor::ZERO)
    };
    (first..=last).find(is_below)
}

/// A question of how much to spend, and on what.
struct Plan<'a> {
    state: &'a State,
    outcome: &'a Outcome,
    before: &'a [AccountYear],
    id: ForbundId,
    first: i64,
    by_year: i64,
    pace: Pace,
    item: AccountItem,
}

impl Plan<'_> {
    /// A krona more leaves a krona less in the end, but where the brake comes back: so what is left is added until nothing is.
    fn find(&self, over: Kronor) -> Result<SpendDown, NoWayDown> {
        let (mut total, mut left) = (Kronor::ZERO, over);
        let mut nearest = (total, left);
        for _ in 0..ROUNDS {
            total += left;
            let found = self.spending(total, Kronor::ZERO)?;
            left = self.left(&found)?;
            if left == Kronor::ZERO {
                return Ok(found);
            }
            if left > Kronor::ZERO && left < nearest.1 {
                nearest = (total, left);
            }
        }
        // What is spent in the last year changes no allocation up to it.
        let found = self.spending(nearest.0, nearest.1)?;
        if self.left(&found)? == Kronor::ZERO { Ok(found) } else { Err(NoWayDown::Unknown) }
    }

    /// What so much is year by year, with more in the last year.
    fn spending(&self, total: Kronor, in_last: Kronor) -> Result<SpendDown, NoWayDown> {
        let mut spending = SpendDown { extra: Vec::new(), edits: Vec::new() };
        let years = self.by_year + 1 - self.first;
        let weight = |number: i64| match self.pace {
            Pace::Evenly => 1,
            Pace::FrontLoaded => years - number,
        };
        let whole = (0..years).map(weight).sum();
        let (mut so_far, mut spent) = (0, Kronor::ZERO);
        for number in 0..years {
            let year = self.first + number;
            so_far += weight(number);
            let until_now = share_of(total, so_far, whole);
            let last = if year == self.by_year { in_last } else { Kronor::ZERO };
            let extra = until_now - spent + last;
            spent = until_now;
            let budget = in_year(self.before, year).and_then(|of_year| of_year.kronor(self.item));
            spending.edits.push(self.edit(year, budget.ok_or(NoWayDown::Unknown)? + extra));
            spending.extra.push((year, extra));
        }
        let after = self.by_year + 1;
        let budget = in_year(self.before, after).and_then(|of_year| of_year.of(self.item));
        // The last year that can be entered has no year after it.
        let can_be_entered = after <= self.state.dataset.year() + PathRule::MOST_YEARS;
        spending.edits.extend(
            budget
                .filter(|budget| can_be_entered && budget.origin == AccountOrigin::Projected)
                .map(|budget| self.edit(after, budget.kronor)),
        );
        Ok(spending)
    }

    fn edit(&self, year: i64, kronor: Kronor) -> Edit {
        Edit::Account { forbund: self.id, year, item: self.item, kronor }
    }

    /// How far above the ladder it leaves the förbund.
    fn left(&self, spending: &SpendDown) -> Result<Kronor, NoWayDown> {
        over(&self.carried_out(spending)?, self.by_year).ok_or(NoWayDown::Unknown)
    }

    /// How the years are with it.
    fn carried_out(&self, spending: &SpendDown) -> Result<Vec<AccountYear>, NoWayDown> {
        let mut state = self.state.clone();
        for edit in &spending.edits {
            state.carry_out(edit).map_err(|_| NoWayDown::Amount)?;
        }
        Ok(projected_of(&state, self.outcome, self.id))
    }
}
