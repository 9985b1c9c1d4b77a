//! What two förbund have together when one is merged into the other.

use crate::{
    AccountItem, Accounts, AmountError, ForbundId, ForbundState, Group, Kronor, Offer, ResultEntry, ResultItem,
    ResultOrigin, Results,
    account::{Account, AccountEntry},
};
use std::{collections::BTreeMap, sync::Arc};

/// What was known of one of two förbund that were merged, and is unknown of them together because the other's is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GivenUp {
    /// The förbund that they are together.
    pub into: ForbundId,
    pub into_name: Arc<str>,
    /// Whose it was.
    pub of: Arc<str>,
    /// Whose it is that is not known.
    pub unknown_of: Arc<str>,
    /// What the state, the region or both offered.
    pub offers: Vec<(Group, Kronor)>,
    /// The years whose accounts are not known as fully any longer.
    pub years: Vec<i64>,
    /// The last of the closing equities among them, with its year.
    pub equity: Option<(i64, Kronor)>,
    /// The years whose results are not known as fully any longer.
    pub results: Vec<i64>,
}

/// Two förbund that become one. The sum of what is known and what is not is not known; of a förbund without members nothing
/// is unknown.
pub(crate) struct Together {
    has_members: [bool; 2],
    lost: [Lost; 2],
}

#[derive(Default)]
struct Lost {
    offers: Vec<(Group, Kronor)>,
    years: Vec<i64>,
    equity: Option<(i64, Kronor)>,
    results: Vec<i64>,
}

/// Which of the two had what is given up.
enum Sum<T> {
    Known(Option<T>),
    GivenUp(usize, T),
}

impl Together {
    pub fn new(into_has_members: bool, from_has_members: bool) -> Self {
        Self { has_members: [into_has_members, from_has_members], lost: Default::default() }
    }

    fn sum<T>(
        &self,
        into: Option<T>,
        from: Option<T>,
        add: impl Fn(T, T) -> Result<T, AmountError>,
    ) -> Result<Sum<T>, AmountError> {
        Ok(match (into, from) {
            (Some(into), Some(from)) => Sum::Known(Some(add(into, from)?)),
            (Some(known), None) if self.has_members[1] => Sum::GivenUp(0, known),
            (None, Some(known)) if self.has_members[0] => Sum::GivenUp(1, known),
            (into, from) => Sum::Known(into.or(from)),
        })
    }

    /// What a party offers to the two together.
    pub fn offers(
        &mut self,
        group: Group,
        into: Option<Offer>,
        from: Option<Offer>,
    ) -> Result<Option<Offer>, AmountError> {
        let add = |into: Offer, from: Offer| {
            let kronor = (into.kronor + from.kronor).entered()?;
            Ok(Offer { kronor, quality: into.quality.max(from.quality) })
        };
        Ok(match self.sum(into, from, add)? {
            Sum::Known(offer) => offer,
            Sum::GivenUp(whose, offer) => {
                self.lost[whose].offers.push((group, offer.kronor));
                None
            }
        })
    }

    /// The accounts of the two together, figure by figure. No ladder is stated for what they are together.
    pub fn accounts(&mut self, into: &Accounts, from: &Accounts) -> Result<Accounts, AmountError> {
        let (none, mut together) = (Account::default(), BTreeMap::new());
        let mut years: Vec<i64> = into.years().chain(from.years()).collect();
        years.sort_unstable();
        years.dedup();
        for year in years {
            let (one, other) = (into.of(year).unwrap_or(&none), from.of(year).unwrap_or(&none));
            let mut both = Account {
                result: self.entry(year, None, one.result, other.result)?,
                income: self.entry(year, None, one.income, other.income)?,
                on_behalf: self.entry(year, None, one.on_behalf, other.on_behalf)?,
                ..Account::default()
            };
            for item in AccountItem::ALL {
                both.items[item as usize] = self.entry(year, Some(item), one.of(item), other.of(item))?;
            }
            if one == &none || other == &none {
                both.recommended_max = self.kept(one.recommended_max, other.recommended_max);
            }
            if both != none {
                together.insert(year, both);
            }
        }
        Ok(together.into())
    }

    /// What the insatser of the two together led to, figure by figure: what is stated of one is added to what is stated of the
    /// other, or follows. What share of some of them it was cannot be added up.
    pub fn results(&mut self, into: &Results, from: &Results) -> Results {
        let mut together = into.clone();
        together.take_insatser(from);
        let mut years: Vec<i64> = into.years().chain(from.years()).collect();
        years.sort_unstable();
        years.dedup();
        for year in years {
            let both = [into.of(year), from.of(year)];
            let is_stated = |item: &ResultItem| [into, from].iter().any(|of| of.stated(year, *item).is_some());
            for item in ResultItem::ALL.into_iter().filter(is_stated) {
                let (one, other) = (both[0].of(item), both[1].of(item));
                let add = |into: ResultEntry, from: ResultEntry| {
                    Ok(ResultEntry { value: into.value + from.value, origin: ResultOrigin::Computed })
                };
                let entry = match self.sum(one, other, add) {
                    Ok(Sum::Known(Some(_))) if item.is_percent() && one.is_some() && other.is_some() => {
                        self.lose_results([0, 1], year);
                        None
                    }
                    Ok(Sum::Known(entry)) => entry,
                    Ok(Sum::GivenUp(whose, _)) => {
                        self.lose_results([whose, whose], year);
                        None
                    }
                    Err(_) => None,
                };
                together.put(year, item, entry);
            }
        }
        together
    }

    /// Results of a year of one of the two, or of both, are given up.
    fn lose_results(&mut self, whose: [usize; 2], year: i64) {
        for whose in whose {
            let years = &mut self.lost[whose].results;
            if years.last() != Some(&year) {
                years.push(year);
            }
        }
    }

    /// What is stated of one of them alone, where the other has no members.
    fn kept<T>(&self, into: Option<T>, from: Option<T>) -> Option<T> {
        let into = into.filter(|_| !self.has_members[1]);
        into.or_else(|| from.filter(|_| !self.has_members[0]))
    }

    fn entry(
        &mut self,
        year: i64,
        item: Option<AccountItem>,
        into: Option<AccountEntry>,
        from: Option<AccountEntry>,
    ) -> Result<Option<AccountEntry>, AmountError> {
        let add = |into: AccountEntry, from: AccountEntry| {
            let sum = into.plus(from);
            let is_possible = (-Kronor::LIMIT..=Kronor::LIMIT).contains(&sum.kronor);
            if is_possible { Ok(sum) } else { Err(AmountError::TooLarge) }
        };
        match self.sum(into, from, add)? {
            Sum::Known(entry) => Ok(entry),
            Sum::GivenUp(whose, entry) => {
                let lost = &mut self.lost[whose];
                if lost.years.last() != Some(&year) {
                    lost.years.push(year);
                }
                if item == Some(AccountItem::Closing) {
                    lost.equity = Some((year, entry.kronor));
                }
                Ok(None)
            }
        }
    }

    /// What could not be kept, of each of them that had anything.
    pub fn given_up(self, into: &ForbundState, from: &ForbundState) -> Vec<GivenUp> {
        let both = [&into.short_name, &from.short_name];
        let each = self.lost.into_iter().enumerate().map(|(whose, lost)| GivenUp {
            into: into.id,
            into_name: Arc::clone(&into.short_name),
            of: Arc::clone(both[whose]),
            unknown_of: Arc::clone(both[1 - whose]),
            offers: lost.offers,
            years: lost.years,
            equity: lost.equity,
            results: lost.results,
        });
        let is_any = |of: &GivenUp| !of.offers.is_empty() || !of.years.is_empty() || !of.results.is_empty();
        each.filter(is_any).collect()
    }
}
