//! A förbund after the edits, and how it changes with its members.

use crate::{
    Accounts, Dataset, Forbund, ForbundId, GivenUp, Group, KommunCode, KommunKey, Kronor, LanCode, Offer, Offers,
    PathRule, PerGroup, Percent, PopulationValue, Results, Rules, together::Together,
};
use std::{collections::BTreeMap, sync::Arc};

/// A förbund after the edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbundState {
    pub id: ForbundId,
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    /// What its parties offer now.
    pub now: Offers,
    /// What the underlag says that they offer: it follows the members as `now` does, but nobody can enter anything.
    pub underlag: Offers,
    pub key: KommunKey,
    /// How each of the three moves over the coming years, where that has been chosen for this förbund; else as the rules say.
    pub path: PerGroup<Option<PathRule>>,
    /// What its annual reports and the reader state of its years.
    pub accounts: Accounts,
    /// What sources and the reader state that its insatser led to.
    pub results: Results,
    /// The dataset's förbund that it is, by its place; `None` where it was formed in the scenario.
    pub(crate) in_dataset: Option<usize>,
    /// The dataset's förbund whose kommuner it consists of, and so what they have paid.
    pub(crate) members_of: Option<usize>,
    /// The members' places among the dataset's kommuner, in order.
    pub(crate) places: Vec<usize>,
    /// What the regions offer, but for their stances.
    pub(crate) region: Option<Offer>,
    /// Regions that have taken a stance after their sum was last entered: each offers what it did in the underlag, changed by
    /// so much. A region need not have a member here yet.
    pub(crate) stances: BTreeMap<LanCode, Percent>,
}

impl ForbundState {
    /// A förbund without members, of which nothing is known.
    pub(crate) fn formed(id: ForbundId, name: &str) -> Self {
        let name: Arc<str> = name.into();
        Self {
            id,
            short_name: Arc::clone(&name),
            name,
            now: Offers::default(),
            underlag: Offers::default(),
            key: KommunKey::default(),
            path: PerGroup::default(),
            accounts: Accounts::default(),
            results: Results::default(),
            in_dataset: None,
            members_of: None,
            places: Vec::new(),
            region: None,
            stances: BTreeMap::new(),
        }
    }

    /// The förbund of a dataset that has this place there, before its members' places have been found.
    pub(crate) fn of_dataset(place: usize, forbund: &Forbund, underlag: Offers) -> Self {
        Self {
            name: Arc::clone(&forbund.name),
            short_name: Arc::clone(&forbund.short_name),
            now: underlag.clone(),
            underlag,
            key: forbund.key.clone(),
            path: forbund.path,
            accounts: forbund.accounts.clone(),
            results: forbund.results.clone(),
            in_dataset: Some(place),
            members_of: Some(place),
            region: forbund.region,
            ..Self::formed(forbund.id, "")
        }
    }

    /// Finds its members in the dataset, at first and after they have become others.
    pub(crate) fn find_places(&mut self, dataset: &Dataset) {
        self.places.clear();
        self.places.extend(self.now.kommuner.keys().filter_map(|code| dataset.kommun_index(*code)));
    }

    /// How one of the three moves over the coming years: as chosen for this förbund, else for all.
    pub fn path_rule(&self, group: Group, rules: &Rules) -> PathRule {
        self.path.of(group).unwrap_or(rules.path.of(group))
    }

    /// The län that it has members in.
    pub fn lan(&self) -> Vec<LanCode> {
        // In order, since the codes are.
        let mut lan: Vec<LanCode> = self.now.kommuner.keys().map(|code| code.lan()).collect();
        lan.dedup();
        lan
    }

    pub(crate) fn has_members(&self) -> bool {
        !self.now.kommuner.is_empty()
    }

    pub(crate) fn join(&mut self, kommun: KommunCode) {
        self.now.join(kommun);
        self.underlag.join(kommun);
    }

    pub(crate) fn leave(&mut self, kommun: KommunCode) {
        self.now.leave(kommun);
        self.underlag.leave(kommun);
    }

    /// The regions' sum is entered; what they have said before holds no longer.
    pub(crate) fn enter_region(&mut self, offer: Offer) {
        self.region = Some(offer);
        self.stances.clear();
        self.now.region = self.region;
    }

    /// Takes over all that another förbund has, and tells what of both could not be kept.
    ///
    /// # Errors
    ///
    /// When an amount together is more than anybody can enter.
    pub(crate) fn take_over(&mut self, from: &Self) -> Result<Vec<GivenUp>, crate::AmountError> {
        let mut both = Together::new(self.has_members(), from.has_members());
        let state = both.offers(Group::State, self.now.state, from.now.state)?;
        let region = both.offers(Group::Region, self.now.region, from.now.region)?;
        let accounts = both.accounts(&self.accounts, &from.accounts)?;
        let results = both.results(&self.results, &from.results);
        let given_up = both.given_up(self, from);
        let mut unseen = Together::new(self.has_members(), from.has_members());
        self.underlag.state = unseen.offers(Group::State, self.underlag.state, from.underlag.state)?;
        self.underlag.region = unseen.offers(Group::Region, self.underlag.region, from.underlag.region)?;
        if !from.has_members() && from.now.region.is_none() {
            // Its regions go on as they were.
        } else if !self.has_members() && self.now.region.is_none() {
            (self.region, self.stances) = (from.region, from.stances.clone());
        } else {
            (self.region, self.stances) = (region, BTreeMap::new());
        }
        if !self.has_members() {
            self.members_of = from.members_of;
            if self.key == KommunKey::default() {
                self.key = from.key.clone();
            }
            if self.path == PerGroup::default() {
                self.path = from.path;
            }
        }
        (self.now.state, self.now.region, self.accounts, self.results) = (state, region, accounts, results);
        self.now.take_over_kommuner(&from.now);
        self.underlag.take_over_kommuner(&from.underlag);
        Ok(given_up)
    }

    /// The members' inhabitants in each län that has one.
    pub(crate) fn population_by_lan(&self, populations: &[PopulationValue]) -> Vec<(LanCode, i128)> {
        let mut sums: Vec<(LanCode, i128)> = Vec::new();
        for (code, place) in self.now.kommuner.keys().zip(&self.places) {
            let inhabitants = i128::from(populations[*place].population);
            match sums.last_mut() {
                Some((lan, sum)) if *lan == code.lan() => *sum += inhabitants,
                _ => sums.push((code.lan(), inhabitants)),
            }
        }
        sums
    }

    /// What the regions offer together, as their members and stances are now. They pay by their members' population: one with
    /// a stance its part of what the underlag says, changed by so much, the others their parts of the present sum.
    pub(crate) fn follow_stances(&mut self, population: &[(LanCode, i128)]) {
        self.now.region = self.region;
        let Some(underlag) = self.underlag.region else { return };
        if !population.iter().any(|(lan, _)| self.stances.contains_key(lan)) {
            return;
        }
        let weights: Vec<i128> = population.iter().map(|(_, inhabitants)| *inhabitants).collect();
        let parts = |whole: Kronor| crate::apportion::apportion(whole.0, &weights);
        let (in_underlag, entered) = (parts(underlag.kronor), self.region.map(|offer| parts(offer.kronor)));
        let each = population.iter().enumerate().map(|(place, (lan, _))| match self.stances.get(lan) {
            Some(percent) => Some(percent.changing(Kronor(in_underlag[place]))),
            None => entered.as_ref().map(|parts| Kronor(parts[place])),
        });
        let sum: Option<Kronor> = each.sum();
        self.now.region = sum.map(|sum| sum.min(Kronor::LIMIT).as_known_in(underlag));
    }
}

impl Kronor {
    /// An amount that is the underlag's is known as well as there.
    pub(crate) fn as_known_in(self, underlag: Offer) -> Offer {
        if self == underlag.kronor { underlag } else { Offer::imported(self) }
    }
}
