//! How a figure of a förbund's account was worked out: its steps, and where each amount in them comes from.

use crate::{
    AccountEntry, AccountItem as Item, AccountOrigin, AccountYear, ForbundId, Kronor, Outcome, Projection, State,
    explain::{Step, ladder_step},
    projected,
};

/// A figure of a förbund's account for a year that follows from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountFigure {
    Result,
    Closing,
    RecommendedMax,
    /// How far the closing equity is above the ladder.
    Over,
}

/// Where an amount of an account comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountSource {
    /// The annual report states it, in this place.
    Published { place: &'static str },
    /// The reader has entered it.
    Imported,
    /// Two förbund have become one: it is the sum of what is stated of both.
    Merged,
    /// It follows from the other figures of its step.
    Figures,
    /// The closing equity of this year, the former one.
    ClosingOf(i64),
    /// The opening equity of this year, the first that is stated, less the results from there on.
    BackFrom(i64),
    /// What its parts come to: the three parties' contributions, or the categories of the costs.
    Parts,
    /// What the path allocates in the year.
    Path,
    /// It is assumed to be as in this year.
    AsIn(i64),
    /// It is assumed to be as in this year, but for the categories that are stated.
    AsInBut(i64),
    /// It is assumed to be nothing.
    Nothing,
}

/// An amount of an account and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountPart {
    pub item: Item,
    pub kronor: Kronor,
    pub source: AccountSource,
}

/// One step of working out a figure of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountStep {
    /// Contributions + other income − costs + financial items. A stated result stands, whatever the figures give; where the
    /// contributions or the costs are not known, it is what the equity has changed by, and the parts are closing and opening
    /// equity.
    Result {
        year: i64,
        parts: Vec<AccountPart>,
        /// Not known, and left out.
        left_out: Vec<Item>,
        /// What the parts come to; `None` where the contributions or the costs are not known.
        gives: Option<Kronor>,
        result: Kronor,
        source: AccountSource,
    },
    /// Opening equity + result. A stated closing equity stands, whatever these give.
    Closing { year: i64, opening: Option<AccountPart>, result: Option<Kronor>, closing: AccountPart },
    /// What the ladder is applied to, and what the parties pay of it, where that is known.
    Contributions { year: i64, contributions: AccountPart, parties: Vec<AccountPart> },
    /// The recommended highest equity that the annual report states.
    StatedMax { year: i64, kronor: Kronor, place: &'static str },
    /// Closing equity − recommended highest; below 0 under the ladder.
    Over { closing: Kronor, recommended_max: Kronor, over: Kronor },
    /// It cannot be worked out without these.
    Unknown { year: i64, missing: Vec<Item> },
}

/// The steps that lead to a figure of an account; `None` where the förbund has no such year.
pub(crate) fn account_steps(
    state: &State,
    outcome: &Outcome,
    id: ForbundId,
    year: i64,
    figure: AccountFigure,
) -> Option<Vec<Step>> {
    let projection = projected(state, outcome);
    let book = Book::open(state, &projection, id, year)?;
    let result = || book.result().into_iter();
    Some(match figure {
        AccountFigure::Result => result().chain(book.unknown(book.of.result.is_none())).collect(),
        AccountFigure::Closing => result().chain(book.closing()).collect(),
        AccountFigure::RecommendedMax => book.ladder(),
        AccountFigure::Over => {
            let mut steps: Vec<Step> = result().chain(book.closing()).collect();
            steps.extend(book.ladder());
            if let Some((closing, recommended_max)) = book.of.kronor(Item::Closing).zip(book.of.recommended_max) {
                let over = closing - recommended_max;
                steps.push(Step::Account(AccountStep::Over { closing, recommended_max, over }));
            }
            steps
        }
    })
}

/// A year of a förbund's account, with what it was worked out from.
struct Book<'a> {
    state: &'a State,
    id: ForbundId,
    /// The years before it.
    before: &'a [AccountYear],
    of: &'a AccountYear,
    /// What the path allocates in the year.
    allocation: Option<Kronor>,
}

impl<'a> Book<'a> {
    fn open(state: &'a State, projection: &'a Projection, id: ForbundId, year: i64) -> Option<Self> {
        let years = projection.of(id);
        let place = years.iter().position(|of| of.year == year)?;
        let allocation = projection.path.of(id).find(|(of, _)| *of == year).and_then(|(_, of)| of.allocation);
        Some(Self { state, id, before: &years[..place], of: &years[place], allocation })
    }

    fn result(&self) -> Option<Step> {
        let result = self.of.result?;
        let known = [Item::Contributions, Item::OtherIncome, Item::Costs, Item::Financial];
        let mut parts: Vec<AccountPart> = known.into_iter().filter_map(|item| self.part(item)).collect();
        let has = |item| parts.iter().any(|part| part.item == item);
        let gives = (has(Item::Contributions) && has(Item::Costs)).then(|| {
            let signed = |part: &AccountPart| if part.item.is_cost() { -part.kronor } else { part.kronor };
            parts.iter().map(signed).sum()
        });
        let left_out = if gives.is_some() {
            [Item::OtherIncome, Item::Financial].into_iter().filter(|item| !has(*item)).collect()
        } else {
            Vec::new()
        };
        let stated = self.state.find(&self.id)?.accounts.of(self.of.year).and_then(|of| of.result);
        let source = stated_source(result, stated == Some(result)).unwrap_or(AccountSource::Figures);
        if gives.is_none() && source == AccountSource::Figures {
            parts = [Item::Closing, Item::Opening].into_iter().filter_map(|item| self.part(item)).collect();
        }
        Some(Step::Account(AccountStep::Result {
            year: self.of.year,
            parts,
            left_out,
            gives,
            result: result.kronor,
            source,
        }))
    }

    fn closing(&self) -> Option<Step> {
        let Some(closing) = self.part(Item::Closing) else { return self.unknown(true) };
        let result = self.of.result.map(|result| result.kronor);
        let (year, opening) = (self.of.year, self.part(Item::Opening));
        Some(Step::Account(AccountStep::Closing { year, opening, result, closing }))
    }

    fn ladder(&self) -> Vec<Step> {
        let year = self.of.year;
        let Some(contributions) = self.part(Item::Contributions) else {
            return vec![Step::Account(AccountStep::Unknown { year, missing: vec![Item::Contributions] })];
        };
        let parties = Item::PARTIES.into_iter().filter_map(|item| self.part(item)).collect();
        let mut steps = vec![
            Step::Account(AccountStep::Contributions { year, contributions, parties }),
            ladder_step(&self.state.rules.equity_ladder, contributions.kronor),
        ];
        let account = self.state.find(&self.id).and_then(|forbund| forbund.accounts.of(year));
        if let Some(AccountEntry { kronor, origin: AccountOrigin::Published { place } }) =
            account.and_then(|account| account.recommended_max)
        {
            steps.push(Step::Account(AccountStep::StatedMax { year, kronor, place }));
        }
        steps
    }

    /// What is missing for the result and the closing equity.
    fn unknown(&self, is_unknown: bool) -> Option<Step> {
        let needed = [Item::Opening, Item::Contributions, Item::Costs];
        let missing = needed.into_iter().filter(|item| self.of.of(*item).is_none()).collect();
        is_unknown.then_some(Step::Account(AccountStep::Unknown { year: self.of.year, missing }))
    }

    fn part(&self, item: Item) -> Option<AccountPart> {
        let entry = self.of.of(item)?;
        Some(AccountPart { item, kronor: entry.kronor, source: self.source(item, entry) })
    }

    /// Where an amount comes from, told as `AccountYear` works it out.
    fn source(&self, item: Item, entry: AccountEntry) -> AccountSource {
        let accounts = self.state.find(&self.id).map(|forbund| &forbund.accounts);
        let is_stated = accounts.is_some_and(|accounts| accounts.stated(self.of.year, item).is_some());
        if let Some(source) = stated_source(entry, is_stated) {
            return source;
        }
        let former = |item: Item| self.before.iter().rev().find(|year| year.of(item).is_some()).map(|year| year.year);
        let as_in = |item: Item| former(item).map_or(AccountSource::Nothing, AccountSource::AsIn);
        match item {
            Item::Opening => match self.before.last() {
                Some(last) if last.of(Item::Closing).is_some() => AccountSource::ClosingOf(last.year),
                _ => match accounts.and_then(|accounts| accounts.opening_back(self.of.year)) {
                    Some((year, _)) => AccountSource::BackFrom(year),
                    None => AccountSource::Figures,
                },
            },
            Item::Closing => AccountSource::Figures,
            Item::Contributions => {
                let parties = Item::PARTIES.map(|party| self.of.of(party).map(|of| of.origin));
                let is_other = |origin: &AccountOrigin| *origin != AccountOrigin::Projected;
                if parties.iter().all(Option::is_some) && parties.iter().flatten().any(is_other) {
                    AccountSource::Parts
                } else if self.allocation.is_some() {
                    AccountSource::Path
                } else {
                    as_in(Item::Contributions)
                }
            }
            Item::FromState | Item::FromRegion | Item::FromKommuner => AccountSource::Path,
            Item::Costs if entry.origin == AccountOrigin::Computed => AccountSource::Parts,
            Item::Costs => {
                let last = former(Item::Costs).unwrap_or(self.of.year);
                let is_same = self.before.iter().any(|of| of.year == last && of.kronor(item) == Some(entry.kronor));
                if is_same { AccountSource::AsIn(last) } else { AccountSource::AsInBut(last) }
            }
            Item::Individual | Item::Structural | Item::Administration => as_in(Item::Costs),
            Item::Financial => AccountSource::Nothing,
            Item::OtherIncome | Item::TotalAssets => as_in(item),
        }
    }
}

/// Where an amount comes from that a source or the reader states.
fn stated_source(entry: AccountEntry, is_stated: bool) -> Option<AccountSource> {
    match entry.origin {
        AccountOrigin::Published { place } => Some(AccountSource::Published { place }),
        AccountOrigin::Imported => Some(AccountSource::Imported),
        // Only what is stated of two that have become one has been computed.
        AccountOrigin::Computed => is_stated.then_some(AccountSource::Merged),
        AccountOrigin::Projected => None,
    }
}
