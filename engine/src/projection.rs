//! The accounts of the förbund from the first known year to the path's last, and the path that hangs together with them:
//! above the ladder there is no brake (design, 2.5).

use crate::{
    AccountItem, AccountYear, EquityLadder, ForbundId, ForbundState, Kronor, Outcome, Path, PathForbund, State,
    account::{Account, Accounts},
    account_year::Known,
    path::path,
};
use std::sync::Arc;

/// The coming years of all förbund, capital and allocation together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    pub path: Path,
    /// In order of id, as in the outcome: each förbund's years, from the first known one (at the latest the year before the
    /// dataset's) to the path's last.
    pub accounts: Vec<(ForbundId, Vec<AccountYear>)>,
}

/// What all förbund have together at the end of a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EquitySum {
    /// The förbund whose closing equity and ladder are both known; the sums are theirs.
    pub known: usize,
    /// How many förbund there are.
    pub of: usize,
    /// How many of the known are above the ladder.
    pub over: usize,
    pub closing: Kronor,
    pub recommended_max: Kronor,
    pub excess: Kronor,
}

/// How the förbund fare over the years: the path by the rules, where a förbund whose closing equity was above the ladder has
/// no brake the year after, and the accounts that the path's allocations lead to.
pub fn projected(state: &State, outcome: &Outcome) -> Projection {
    let (path, mut ledgers) = followed(state, outcome);
    let years = |(index, forbund): (usize, &Arc<ForbundState>)| (forbund.id, ledgers.along(&path, index));
    let accounts = state.forbund.iter().enumerate().map(years).collect();
    Projection { path, accounts }
}

/// One förbund's years as [`projected`] tells them; empty where there is no such förbund.
pub(crate) fn projected_of(state: &State, outcome: &Outcome, id: ForbundId) -> Vec<AccountYear> {
    let Ok(index) = state.position(&id) else { return Vec::new() };
    let (path, mut ledgers) = followed(state, outcome);
    ledgers.along(&path, index)
}

/// The path, with the ledgers that it has been asked of: of the förbund that follow the model.
fn followed<'a>(state: &'a State, outcome: &Outcome) -> (Path, Ledgers<'a>) {
    let mut ledgers = Ledgers::closed(state);
    let path = path(state, outcome, &mut |before, _| {
        let index = state.position(&before.id);
        index.is_ok_and(|index| ledgers.open(index).close(Some(before)).is_over())
    });
    (path, ledgers)
}

/// A förbund's accounts along a path, from its first known year to the path's last; empty where there is no such förbund.
pub fn accounts(state: &State, path: &Path, id: ForbundId) -> Vec<AccountYear> {
    let mut ledgers = Ledgers::closed(state);
    state.position(&id).map(|index| ledgers.along(path, index)).unwrap_or_default()
}

/// A förbund's account for a year by what is stated alone: nothing is assumed of a coming year. `None` where there is no such
/// förbund.
pub fn stated_account(state: &State, id: ForbundId, year: i64) -> Option<AccountYear> {
    let forbund = state.find(&id)?;
    let first = forbund.accounts.years().next().unwrap_or(year).min(year);
    let mut ledger = Ledger {
        stated: &forbund.accounts,
        ladder: &state.rules.equity_ladder,
        base: year + 1,
        next: first,
        years: Vec::new(),
    };
    while ledger.next <= year {
        ledger.close(None);
    }
    ledger.years.pop()
}

/// The first year from which a förbund stays at or under the ladder, with what is stated and assumed.
pub fn reaches_ladder(years: &[AccountYear]) -> Option<i64> {
    let mut first = None;
    for year in years {
        let is_there = year.excess() == Some(Kronor::ZERO);
        first = is_there.then(|| first.unwrap_or(year.year));
    }
    first
}

impl Projection {
    /// A förbund's years; none where there is no such förbund.
    pub fn of(&self, id: ForbundId) -> &[AccountYear] {
        self.accounts.iter().find(|(of, _)| *of == id).map_or(&[], |(_, years)| years)
    }

    /// A förbund's account for one year.
    pub fn year(&self, id: ForbundId, year: i64) -> Option<&AccountYear> {
        self.of(id).iter().find(|of| of.year == year)
    }

    /// What all förbund have together at the end of a year.
    pub fn sum(&self, year: i64) -> EquitySum {
        let mut sum = EquitySum { of: self.accounts.len(), ..EquitySum::default() };
        for (id, _) in &self.accounts {
            let Some(of_year) = self.year(*id, year) else { continue };
            let known = of_year.kronor(AccountItem::Closing).zip(of_year.recommended_max).zip(of_year.excess());
            if let Some(((closing, recommended_max), excess)) = known {
                sum.known += 1;
                sum.over += usize::from(of_year.is_over());
                sum.closing += closing;
                sum.recommended_max += recommended_max;
                sum.excess += excess;
            }
        }
        sum
    }
}

/// The ledgers of all förbund, each opened when it is needed.
struct Ledgers<'a> {
    state: &'a State,
    of: Vec<Option<Ledger<'a>>>,
}

impl<'a> Ledgers<'a> {
    /// None of them has been opened.
    fn closed(state: &'a State) -> Self {
        Self { state, of: state.forbund.iter().map(|_| None).collect() }
    }

    /// The ledger of the förbund that has this place.
    fn open(&mut self, index: usize) -> &mut Ledger<'a> {
        self.of[index].get_or_insert_with(|| Ledger::open(self.state, &self.state.forbund[index]))
    }

    /// The years of the förbund that has this place, to the path's last.
    fn along(&mut self, path: &Path, index: usize) -> Vec<AccountYear> {
        let ledger = self.open(index);
        for year in &path.years {
            if year.year == ledger.next {
                ledger.close(Some(&year.forbund[index]));
            }
        }
        std::mem::take(&mut ledger.years)
    }
}

/// A förbund's years so far.
struct Ledger<'a> {
    stated: &'a Accounts,
    ladder: &'a EquityLadder,
    /// The dataset's year: from it on, what is not stated is assumed.
    base: i64,
    next: i64,
    years: Vec<AccountYear>,
}

impl<'a> Ledger<'a> {
    /// The years before the dataset's.
    fn open(state: &'a State, forbund: &'a ForbundState) -> Self {
        let base = state.dataset.year();
        let first = forbund.accounts.years().next().unwrap_or(base).min(base - 1);
        let (stated, ladder) = (&forbund.accounts, &state.rules.equity_ladder);
        let years = usize::try_from(base + state.rules.path_years + 1 - first).unwrap_or_default();
        let mut ledger = Self { stated, ladder, base, next: first, years: Vec::with_capacity(years) };
        while ledger.next < base {
            ledger.close(None);
        }
        ledger
    }

    /// Works out the next year, with what the path allocates in it.
    fn close(&mut self, path: Option<&PathForbund>) -> &AccountYear {
        let nothing = Account::default();
        let last = |item| self.years.iter().rev().find(|year| year.of(item).is_some());
        let year = AccountYear::new(&Known {
            year: self.next,
            stated: self.stated.of(self.next).unwrap_or(&nothing),
            former: self.years.last(),
            allocation: path.and_then(|path| path.allocation),
            paid: path.and_then(|path| path.paid),
            is_past: self.next < self.base,
            last_costs: last(AccountItem::Costs),
            last_income: last(AccountItem::OtherIncome),
            ladder: self.ladder,
            opening: self.stated.opening_back(self.next).map(|(_, opening)| opening),
        });
        self.next += 1;
        self.years.push(year);
        &self.years[self.years.len() - 1]
    }
}
