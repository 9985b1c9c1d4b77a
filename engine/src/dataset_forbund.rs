//! A förbund as a dataset has it.

use crate::{
    Accounts, ForbundId, KommunCode, KommunKey, Kronor, Offer, PathRule, PerGroup, Quality, Results, Rules,
    apportion::apportion,
    tables::{self, ForbundRow},
};
use std::{collections::BTreeSet, sync::Arc};

/// A förbund as the dataset has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forbund {
    pub id: ForbundId,
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// In order of code.
    pub members: Vec<KommunCode>,
    pub published: Option<Published>,
    pub state: Option<Offer>,
    pub region: Option<Offer>,
    /// Parallel to `members`.
    pub kommuner: Vec<Option<Offer>>,
    /// Of whom nobody has said what they offer: they had joined the förbund that this dataset of the reader's own has it from.
    pub(crate) newcomers: BTreeSet<KommunCode>,
    /// Whether anybody has said what one of its kommuner offers.
    pub(crate) is_any_kommun_stated: bool,
    /// What each member has paid, in kronor, where a source states it; parallel to `members`.
    pub paid: Option<Vec<Kronor>>,
    /// Each member's share of all contributions in percent, where a source states it and no amounts; parallel to `members`.
    pub shares: Option<Vec<i64>>,
    /// What its annual reports state.
    pub accounts: Accounts,
    /// What sources state that its insatser led to.
    pub results: Results,
    /// How its kommuner divide their quarter.
    pub key: KommunKey,
    /// How each of the three moves over the coming years, where that has been chosen for this förbund; else as the rules say.
    pub path: PerGroup<Option<PathRule>>,
}

/// What a source states of a förbund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Known for every förbund of a built-in dataset that has an ideal.
    pub allocation: Option<Kronor>,
    pub ideal: Kronor,
    /// The source states neither amount; they are its sum less the others.
    pub inferred: bool,
}

impl Forbund {
    /// The förbund of a built-in dataset.
    pub(crate) fn built_in(year: i64, row: &ForbundRow, rules: &Rules) -> Self {
        // The amounts are those of 2023, and the accounts those of the year before.
        let published = tables::PUBLISHED.iter().find(|of| year == 2023 && of.forbund == row.id);
        let published = published.map(|of| of.amounts);
        let members = row.members.to_vec();
        let paid_by = |code: &KommunCode| {
            let paid = tables::PAID.iter().find(|paid| paid.forbund == row.id && paid.kommun == *code);
            paid.map(|paid| paid.kronor)
        };
        let paid: Option<Vec<Kronor>> = members.iter().map(paid_by).collect();
        let share_of = |code: &KommunCode| {
            let key = tables::KEYS.iter().find(|key| year == 2023 && key.forbund == row.id && key.kommun == *code);
            key.map(|key| key.percent)
        };
        let shares = members.iter().map(share_of).collect();
        let population = |code: &KommunCode| {
            tables::KOMMUNER.iter().find(|kommun| kommun.code == *code).map_or(0, |kommun| kommun.population.into())
        };
        let derived = |kronor| Some(Offer { kronor: Kronor(kronor), quality: Quality::Derived });
        let (state, region, kommuner) = match published.and_then(|of| of.allocation) {
            None => (None, None, vec![None; members.len()]),
            Some(allocation) => {
                let by_law = by_shares(allocation, &rules.shares);
                let weights: Vec<i128> = match &paid {
                    Some(paid) => paid.iter().map(|kronor| kronor.0.into()).collect(),
                    None => members.iter().map(population).collect(),
                };
                let kommuner = apportion(by_law.kommuner.0, &weights).into_iter().map(derived).collect();
                (derived(by_law.state.0), derived(by_law.region.0), kommuner)
            }
        };
        let mut accounts = Accounts::default();
        for account in tables::ACCOUNTS.iter().filter(|of| year == 2023 && of.forbund == row.id) {
            accounts.publish(account.year, account.post, account.kronor, account.source);
        }
        let id = row.id.parse().expect("the build has checked the id");
        let results = if year == 2023 { Results::published(id) } else { Results::default() };
        Self {
            id,
            name: row.name.into(),
            short_name: row.short_name.into(),
            members,
            published,
            state,
            region,
            newcomers: BTreeSet::new(),
            is_any_kommun_stated: kommuner.iter().any(Option::is_some),
            kommuner,
            paid,
            shares,
            accounts,
            results,
            key: KommunKey::default(),
            path: PerGroup::default(),
        }
    }

    /// The ideal that a source states.
    pub fn published_ideal(&self) -> Option<Kronor> {
        self.published.map(|published| published.ideal)
    }
}

/// An amount divided by the law's shares, by largest remainder.
pub(crate) fn by_shares(amount: Kronor, shares: &PerGroup<i64>) -> PerGroup<Kronor> {
    let parts = apportion(amount.0, &[shares.state.into(), shares.region.into(), shares.kommuner.into()]);
    PerGroup { state: Kronor(parts[0]), region: Kronor(parts[1]), kommuner: Kronor(parts[2]) }
}
