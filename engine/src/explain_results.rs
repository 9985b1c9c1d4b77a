//! How a figure of results was worked out: its counts and where they are stated, unit costs, shares with their intervals, what
//! another allocation would buy, and when a raise pays for itself (design, 2.7).

use crate::{
    AccountEntry, AccountItem, AccountYear, Finished, ForbundId, Interval, Kronor, LanCode, NationResults, Outcome,
    Party, Percent, Ratio, ResultEntry, ResultItem as Item, ResultOrigin, ResultYear, Results, State, WhatIf,
    break_even, calculate, explain::Step, per_person, stated_account, what_if,
};

/// Whose results a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResultsOf {
    Forbund(ForbundId),
    /// Of all förbund of a län together, where a source adds them up.
    Lan(LanCode),
}

/// A figure of results for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResultFigure {
    /// How many persons.
    Count(Item),
    /// What insatser for individuals cost for each that the item counts.
    CostPer(Item),
    /// The share to work or studies, its interval, and the nation's beside it.
    Share(Finished),
    /// How many more could take part with the proposal. The reader can say another share for individuals than the account's.
    WhatIf(Option<Percent>),
    /// What a party pays more than in the underlag.
    Raise(Party),
    /// That for each who could take part.
    PerNew(Party, Option<Percent>),
    /// When a party's raise pays for itself, by what one person's support costs it in a year.
    BreakEven(Party, Kronor),
}

/// One step of working out a figure of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultStep {
    /// A figure as it is stated.
    Stated { item: Item, year: i64, entry: ResultEntry },
    /// A sum of its parts; or, where the last of these is what was not stated, that part of its sum.
    Sum { whole: (Item, i64), parts: Vec<(Item, i64)>, found: Item },
    /// An amount of the account.
    Account { item: AccountItem, year: i64, entry: AccountEntry },
    /// An amount for each of so many.
    Each { amount: Kronor, item: Item, persons: i64, each: Kronor },
    /// So many of so many.
    Share { counted: Option<(i64, i64)>, share: Ratio },
    /// Between what the share lies by chance: Wilson, 95 %.
    Wilson { count: i64, of: i64, interval: Interval<Ratio> },
    /// The nation's share, in whole percent, in a year of which it is published.
    Nation { year: i64, percent: i64 },
    /// The proposal's allocation less the underlag's.
    Difference { now: Kronor, underlag: Kronor },
    /// The part of it that goes to individuals: by the account, or as the reader says.
    ForIndividuals { share: Ratio, is_own: bool, difference: Kronor, amount: Kronor },
    /// What that suffices for.
    Suffices { amount: Kronor, per_participant: Kronor, participants: i64 },
    /// How many of them would go to work or studies, if the share stays.
    Went { participants: i64, share: Ratio, interval: Interval<Ratio>, count: i64, between: Interval<i64> },
    /// What a party pays more than in the underlag.
    Raise { party: Party, now: Kronor, underlag: Kronor },
    /// The raise for each of so many who could take part.
    PerNew { raise: Kronor, participants: i64, each: Option<Kronor> },
    /// The raise divided by what one person's support costs, in tenths rounded up.
    BreakEven { raise: Kronor, cost: Kronor, tenths: Option<i64> },
    /// It cannot be worked out, since a figure is not known.
    Unknown,
}

/// The steps that lead to a figure of results; `None` where there is no such förbund.
pub(crate) fn result_steps(
    state: &State,
    outcome: &Outcome,
    of: ResultsOf,
    year: i64,
    figure: ResultFigure,
) -> Option<Vec<Step>> {
    let steps = match of {
        ResultsOf::Forbund(id) => {
            let results = state.find(&id)?.results.of(year);
            Report { state, outcome, id, results, account: stated_account(state, id, year)? }.steps(figure)
        }
        ResultsOf::Lan(lan) => {
            let results = Results::of_lan(lan).of(year);
            match figure {
                ResultFigure::Count(item) => counted(&results, item),
                ResultFigure::Share(finished) => share_steps(&results, finished),
                _ => Vec::new(),
            }
        }
    };
    let steps = if steps.is_empty() { vec![ResultStep::Unknown] } else { steps };
    Some(steps.into_iter().map(Step::Results).collect())
}

/// A förbund's year, with what its figures follow from.
struct Report<'a> {
    state: &'a State,
    outcome: &'a Outcome,
    id: ForbundId,
    results: ResultYear,
    account: AccountYear,
}

impl Report<'_> {
    fn steps(&self, figure: ResultFigure) -> Vec<ResultStep> {
        match figure {
            ResultFigure::Count(item) => counted(&self.results, item),
            ResultFigure::CostPer(item) => self.cost_per(item).unwrap_or_default(),
            ResultFigure::Share(finished) => share_steps(&self.results, finished),
            ResultFigure::WhatIf(share) => self.what_if(share).map_or_else(Vec::new, |(found, mut steps)| {
                steps.extend(self.went(&found));
                steps
            }),
            ResultFigure::Raise(party) => self.raise(party).map_or_else(Vec::new, |(_, step)| vec![step]),
            ResultFigure::PerNew(party, share) => self.per_new(party, share).unwrap_or_default(),
            ResultFigure::BreakEven(party, cost) => self.break_even(party, cost).unwrap_or_default(),
        }
    }

    /// What insatser for individuals cost, as the account has it.
    fn account(&self, item: AccountItem) -> Option<ResultStep> {
        Some(ResultStep::Account { item, year: self.account.year, entry: self.account.of(item)? })
    }

    fn cost_per(&self, item: Item) -> Option<Vec<ResultStep>> {
        let (amount, persons) = (self.account.kronor(AccountItem::Individual)?, self.results.value(item)?);
        let each = self.results.cost_per(&self.account, item)?;
        let account = self.account(AccountItem::Individual);
        let counted = counted(&self.results, item);
        Some(account.into_iter().chain(counted).chain([ResultStep::Each { amount, item, persons, each }]).collect())
    }

    /// The underlag as it is without the proposal.
    fn underlag(&self) -> (State, Outcome) {
        let state = State::apply(&self.state.dataset, &[]);
        let outcome = calculate(&state);
        (state, outcome)
    }

    fn what_if(&self, share: Option<Percent>) -> Option<(WhatIf, Vec<ResultStep>)> {
        let allocation = |of: &Outcome| of.forbund(self.id.as_str())?.allocation;
        let (now, underlag) = (allocation(self.outcome)?, allocation(&self.underlag().1)?);
        let found = what_if(Some(now - underlag), &self.results, &self.account, share).ok()?;
        let mut steps = vec![ResultStep::Difference { now, underlag }];
        let account = [AccountItem::Individual, AccountItem::Costs].into_iter().filter_map(|item| self.account(item));
        steps.extend(account.filter(|_| share.is_none()));
        let WhatIf { difference, share: part, participants, .. } = found;
        let amount = Kronor(Ratio::of(difference.0.into(), 1).times(part).nearest());
        steps.push(ResultStep::ForIndividuals { share: part, is_own: share.is_some(), difference, amount });
        let cost_per = self.cost_per(Item::Participants)?.into_iter();
        // What they cost has been told with the other costs.
        steps.extend(cost_per.filter(|step| share.is_some() || !matches!(step, ResultStep::Account { .. })));
        let per_participant = found.per_participant;
        steps.push(ResultStep::Suffices { amount, per_participant, participants });
        Some((found, steps))
    }

    /// How many of them would go to work or studies, where that can be said.
    fn went(&self, found: &WhatIf) -> Vec<ResultStep> {
        let went =
            self.results.share(Finished::All).zip(found.to_work_or_studies).and_then(|(of, (count, between))| {
                let (participants, share, interval) = (found.participants, of.share, of.interval?);
                Some(ResultStep::Went { participants, share, interval, count, between })
            });
        let share = share_steps(&self.results, Finished::All).into_iter();
        let share = share.filter(|step| !matches!(step, ResultStep::Nation { .. }));
        if went.is_some() { share.chain(went).collect() } else { Vec::new() }
    }

    /// What a party pays more; who has joined since paid nothing here before.
    fn raise(&self, party: Party) -> Option<(Kronor, ResultStep)> {
        let paid = |state: &State| state.find(&self.id)?.now.of(party).map(|offer| offer.kronor);
        let underlag = match party {
            Party::Kommun(_) => paid(&self.underlag().0).unwrap_or_default(),
            _ => paid(&self.underlag().0)?,
        };
        let now = paid(self.state)?;
        Some((now - underlag, ResultStep::Raise { party, now, underlag }))
    }

    fn per_new(&self, party: Party, share: Option<Percent>) -> Option<Vec<ResultStep>> {
        let (raise, step) = self.raise(party)?;
        let (found, mut steps) = self.what_if(share)?;
        let participants = found.participants;
        // What one pays more buys nothing where there are fewer.
        let each = per_person(raise, participants.abs()).filter(|_| raise.0.signum() == participants.signum());
        steps.extend([step, ResultStep::PerNew { raise, participants, each }]);
        Some(steps)
    }

    fn break_even(&self, party: Party, cost: Kronor) -> Option<Vec<ResultStep>> {
        let (raise, step) = self.raise(party)?;
        Some(vec![step, ResultStep::BreakEven { raise, cost, tenths: break_even(raise, cost) }])
    }
}

/// A count as it is stated; or the sum that it follows from, with what is stated of that.
fn counted(of: &ResultYear, item: Item) -> Vec<ResultStep> {
    let Some(entry) = of.of(item) else { return Vec::new() };
    let stated = ResultStep::Stated { item, year: of.year, entry };
    if entry.origin != ResultOrigin::Computed {
        return vec![stated];
    }
    let known = |item: Item| of.value(item).map(|value| (item, value));
    let sum = Item::SUMS.into_iter().find_map(|(whole, parts)| {
        let is_of_it = whole == item || parts.contains(&item);
        let parts = parts.iter().copied().map(known).collect::<Option<Vec<_>>>()?;
        let adds_up = known(whole)?.1 == parts.iter().map(|(_, value)| value).sum::<i64>();
        (is_of_it && adds_up).then_some(ResultStep::Sum { whole: known(whole)?, parts, found: item })
    });
    vec![sum.unwrap_or(stated)]
}

/// The share with its interval, and the nation's.
fn share_steps(of: &ResultYear, finished: Finished) -> Vec<ResultStep> {
    let Some(found) = of.share(finished) else { return Vec::new() };
    let [part, whole, percent] = match finished {
        Finished::All => [Some(Item::WorkOrStudies), Some(Item::Finished), None],
        Finished::FiveReasons => [Some(Item::WorkOrStudies), Some(Item::FiveReasons), None],
        Finished::Women => {
            [Some(Item::WorkOrStudiesWomen), Some(Item::FinishedWomen), Some(Item::WorkOrStudiesWomenPercent)]
        }
        Finished::Men => [Some(Item::WorkOrStudiesMen), Some(Item::FinishedMen), Some(Item::WorkOrStudiesMenPercent)],
    };
    let rests_on = if found.counted.is_some() { [part, whole] } else { [percent, None] };
    let mut steps: Vec<ResultStep> = rests_on.into_iter().flatten().flat_map(|item| counted(of, item)).collect();
    steps.push(ResultStep::Share { counted: found.counted, share: found.share });
    let wilson = found.counted.zip(found.interval);
    steps.extend(wilson.map(|((count, of), interval)| ResultStep::Wilson { count, of, interval }));
    let nation = NationResults::share_of(of.year, finished);
    steps.extend(nation.map(|(year, percent)| ResultStep::Nation { year, percent }));
    steps
}
