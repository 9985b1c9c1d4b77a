//! The account of a förbund as it is stated year by year: by its annual reports, and by the reader.

use crate::{AmountError, EditError, Kronor, tables::AccountPost};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A figure of a förbund's account for a year, in the order of an annual report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountItem {
    /// Equity at the beginning of the year (ingående eget kapital).
    Opening,
    /// From the members (medlemsbidrag).
    Contributions,
    /// From others, such as ESF (övriga intäkter).
    OtherIncome,
    /// All costs, with depreciation; written without a minus.
    Costs,
    /// Of the costs: for individuals (individinriktade insatser).
    Individual,
    /// Of the costs: for structures (strukturinriktade insatser).
    Structural,
    /// Of the costs: the office, the board and administration (kansli och administration).
    Administration,
    /// Financial income less financial costs.
    Financial,
    /// Equity at the end of the year (utgående eget kapital).
    Closing,
    /// All assets at the end of the year (summa tillgångar).
    TotalAssets,
    /// Of the contributions: from the state.
    FromState,
    /// Of the contributions: from the region, or the regions.
    FromRegion,
    /// Of the contributions: from the kommuner.
    FromKommuner,
}

impl AccountItem {
    /// All of them, in order.
    pub const ALL: [Self; 13] = [
        Self::Opening,
        Self::Contributions,
        Self::OtherIncome,
        Self::Costs,
        Self::Individual,
        Self::Structural,
        Self::Administration,
        Self::Financial,
        Self::Closing,
        Self::TotalAssets,
        Self::FromState,
        Self::FromRegion,
        Self::FromKommuner,
    ];

    /// Whom the contributions come from.
    pub const PARTIES: [Self; 3] = [Self::FromState, Self::FromRegion, Self::FromKommuner];

    /// The categories that the costs are divided into.
    pub const CATEGORIES: [Self; 3] = [Self::Individual, Self::Structural, Self::Administration];

    /// Equity and financial items can be below 0.
    pub fn may_be_negative(self) -> bool {
        matches!(self, Self::Opening | Self::Financial | Self::Closing)
    }

    /// The whole of the costs, and each of its categories.
    pub fn is_cost(self) -> bool {
        matches!(self, Self::Costs | Self::Individual | Self::Structural | Self::Administration)
    }

    /// The amount itself, if the item can have it.
    pub(crate) fn checked(self, kronor: Kronor) -> Result<Kronor, EditError> {
        match kronor {
            Kronor(..0) if !self.may_be_negative() => Err(EditError::NegativeItem(self)),
            amount if amount < -Kronor::LIMIT => Err(AmountError::TooLarge.into()),
            amount if amount > Kronor::LIMIT => Err(AmountError::TooLarge.into()),
            amount => Ok(amount),
        }
    }

    /// Its letter in the compact form.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Opening => "i",
            Self::Contributions => "m",
            Self::OtherIncome => "o",
            Self::Costs => "k",
            Self::Individual => "n",
            Self::Structural => "s",
            Self::Administration => "a",
            Self::Financial => "f",
            Self::Closing => "u",
            Self::TotalAssets => "t",
            Self::FromState => "e",
            Self::FromRegion => "g",
            Self::FromKommuner => "c",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.code() == code)
    }
}

/// How a figure of an account is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountOrigin {
    /// The annual report states it, in this place.
    Published { place: &'static str },
    /// The reader has entered it.
    Imported,
    /// It follows from others that are stated.
    Computed,
    /// It is assumed for a coming year, or follows from what is.
    Projected,
}

/// An amount of an account and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountEntry {
    pub kronor: Kronor,
    pub origin: AccountOrigin,
}

impl AccountEntry {
    pub(crate) const fn projected(kronor: Kronor) -> Self {
        Self { kronor, origin: AccountOrigin::Projected }
    }

    /// What follows from this figure alone.
    pub(crate) fn follows(self) -> Self {
        self.plus(Self { kronor: Kronor::ZERO, origin: AccountOrigin::Computed })
    }

    /// The sum: projected where a part is.
    pub(crate) fn plus(self, other: Self) -> Self {
        let is_projected = [self.origin, other.origin].contains(&AccountOrigin::Projected);
        let origin = if is_projected { AccountOrigin::Projected } else { AccountOrigin::Computed };
        Self { kronor: self.kronor + other.kronor, origin }
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        self.plus(Self { kronor: -other.kronor, ..other })
    }
}

/// What is stated of one year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Account {
    pub items: [Option<AccountEntry>; AccountItem::ALL.len()],
    /// The year's result as an annual report states it.
    pub result: Option<AccountEntry>,
    /// The recommended highest equity as an annual report states it.
    pub recommended_max: Option<AccountEntry>,
    /// Contributions and other income together, as an annual report states them.
    pub income: Option<AccountEntry>,
    /// Of the costs: what was paid on behalf of others, and refunded, as an annual report states it.
    pub on_behalf: Option<AccountEntry>,
}

impl Account {
    pub fn of(&self, item: AccountItem) -> Option<AccountEntry> {
        self.items[item as usize]
    }

    /// What the three parties pay together, where all of it is stated.
    pub fn sum_of_parties(&self) -> Option<AccountEntry> {
        let [state, region, kommuner] = AccountItem::PARTIES.map(|item| self.of(item));
        Some(state?.plus(region?).plus(kommuner?))
    }

    fn post(&mut self, post: AccountPost) -> &mut Option<AccountEntry> {
        match post {
            AccountPost::Item(item) => &mut self.items[item as usize],
            AccountPost::Result => &mut self.result,
            AccountPost::RecommendedMax => &mut self.recommended_max,
            AccountPost::Income => &mut self.income,
            AccountPost::OnBehalf => &mut self.on_behalf,
        }
    }
}

/// What is stated of a förbund's years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accounts(BTreeMap<i64, Account>);

impl Accounts {
    /// The first year that an account can be entered for: Finsamlagen came into force on 1 January 2004.
    pub const FIRST_YEAR: i64 = 2004;

    /// What is stated of an item in a year, by a source or by the reader.
    pub fn stated(&self, year: i64, item: AccountItem) -> Option<AccountEntry> {
        self.of(year)?.of(item)
    }

    /// The year's result as an annual report states it, which may be another than its figures give.
    pub fn stated_result(&self, year: i64) -> Option<AccountEntry> {
        self.of(year)?.result
    }

    /// The opening equity of a year, back from the first that is stated, and the year of that: where an annual report states
    /// the result of each year in between.
    pub fn opening_back(&self, year: i64) -> Option<(i64, Kronor)> {
        let opening = |of| Some((of, self.stated(of, AccountItem::Opening)?.kronor));
        let (known, opening) = self.years().find_map(opening).filter(|(known, _)| year < *known)?;
        let result = |year| self.stated_result(year).map(|entry| entry.kronor);
        let results: Option<Kronor> = (year..known).map(result).sum();
        Some((known, opening - results?))
    }

    /// The years of which something is stated, in order.
    pub fn years(&self) -> impl Iterator<Item = i64> {
        self.0.keys().copied()
    }

    pub(crate) fn of(&self, year: i64) -> Option<&Account> {
        self.0.get(&year)
    }

    pub(crate) fn publish(&mut self, year: i64, post: AccountPost, kronor: Kronor, place: &'static str) {
        let entry = AccountEntry { kronor, origin: AccountOrigin::Published { place } };
        *self.0.entry(year).or_default().post(post) = Some(entry);
    }

    pub(crate) fn enter(&mut self, year: i64, item: AccountItem, kronor: Kronor) {
        let entry = AccountEntry { kronor, origin: AccountOrigin::Imported };
        *self.0.entry(year).or_default().post(AccountPost::Item(item)) = Some(entry);
    }
}

impl From<BTreeMap<i64, Account>> for Accounts {
    fn from(years: BTreeMap<i64, Account>) -> Self {
        Self(years)
    }
}
