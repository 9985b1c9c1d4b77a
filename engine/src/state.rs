//! A dataset with edits carried out.

use crate::{
    AccountItem, Accounts, Ages, Calibration, Dataset, Edit, EditError, ForbundId, Fye, Group, Interval, KommunCode,
    KommunKey, Kronor, LanCode, Offer, Offers, Party, PathRule, PerGroup, Quality, Rules, dataset::Forbund, matching,
};
use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

/// A kommun's HE and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FyeValue {
    pub fye: Fye,
    pub quality: Quality,
    /// The dataset's förbund (by index) from whose published ideal it is derived. Where that has several kommuner, only
    /// their sum is derived; the division between them follows the estimate.
    pub derived_in: Option<usize>,
}

impl FyeValue {
    /// Whether the kommun's own HE is an estimate, or its part of what is derived for several together.
    pub fn is_an_estimate(&self, dataset: &Dataset) -> bool {
        let is_of_several = |index: usize| dataset.forbund[index].members.len() > 1;
        self.quality == Quality::Estimated || self.derived_in.is_some_and(is_of_several)
    }

    /// Between what it lies, where it is an estimate: in ten-thousandths.
    pub fn interval(&self, dataset: &Dataset) -> Option<Interval<i64>> {
        self.is_an_estimate(dataset).then(|| Interval::around(self.fye.ten_thousandths()))
    }
}

/// A kommun's inhabitants of the rules' ages and how they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PopulationValue {
    pub population: i64,
    pub quality: Quality,
}

impl PopulationValue {
    /// How many times the dataset's own an entered population can be at most: more is a mistake, and the products of the
    /// calculation would not fit their integers.
    const MOST_TIMES: i64 = 5;
}

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
    /// What each region pays of the regions' one sum, where a stance has said so after the sum was last entered.
    pub(crate) by_stance: BTreeMap<LanCode, Kronor>,
}

/// An edit that does not apply, by its place in the list, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub edit: usize,
    pub error: EditError,
}

/// A dataset with edits carried out in order.
#[derive(Debug, Clone)]
pub struct State<'a> {
    pub dataset: &'a Dataset,
    pub rules: Rules,
    /// In order of id.
    pub forbund: Vec<ForbundState>,
    /// The edits that did not apply.
    pub skipped: Vec<Skipped>,
    /// HE from the dataset's published ideals and those that the reader has entered.
    calibration: Cow<'a, Calibration>,
    published: BTreeMap<usize, Kronor>,
    imported: BTreeMap<usize, Fye>,
    populations: BTreeMap<usize, i64>,
}

impl<'a> State<'a> {
    /// Carries the edits out in order. One that does not apply is skipped and told.
    pub fn apply(dataset: &'a Dataset, edits: &[Edit]) -> Self {
        let mut state = Self {
            dataset,
            rules: dataset.rules.clone(),
            forbund: dataset.forbund.iter().map(ForbundState::from).collect(),
            skipped: Vec::new(),
            calibration: Cow::Borrowed(&dataset.calibration),
            published: BTreeMap::new(),
            imported: dataset.imported.clone(),
            populations: dataset.populations.clone(),
        };
        for (index, edit) in edits.iter().enumerate() {
            if let Err(error) = state.carry_out(edit) {
                state.skipped.push(Skipped { edit: index, error });
            }
        }
        state
    }

    /// Whether an edit applies now, and if not, why.
    pub fn check(&self, edit: &Edit) -> Result<(), EditError> {
        self.clone().carry_out(edit)
    }

    pub(crate) fn carry_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Move { kommun, to } => self.move_kommun(*kommun, to.as_ref()),
            Edit::Contribute { forbund, party, kronor } => self.contribute(forbund, *party, *kronor),
            Edit::Create { forbund, name } => self.create(forbund, name),
            Edit::Merge { from, into } => self.merge(from, into),
            Edit::Dissolve { forbund } => {
                let index = self.index(forbund)?;
                self.forbund.remove(index);
                Ok(())
            }
            Edit::Key { forbund, key } => {
                let index = self.index(forbund)?;
                self.forbund[index].key = key.clone();
                Ok(())
            }
            Edit::Rule(change) => {
                self.rules = self.rules.with(change)?;
                Ok(())
            }
            Edit::PublishedIdeal { forbund, kronor } => self.publish(forbund, *kronor),
            Edit::Fye { kommun, value } => {
                let index = self.dataset.kommun_index(*kommun).ok_or(EditError::UnknownKommun(*kommun))?;
                if !value.is_possible() {
                    return Err(EditError::Fye);
                }
                self.imported.insert(index, *value);
                Ok(())
            }
            Edit::Population { kommun, value } => self.populate(*kommun, *value),
            Edit::Allocate { forbund, kronor } => self.allocate(forbund, *kronor),
            Edit::Stance { party, percent } => self.take_stance(*party, *percent),
            Edit::Path { forbund, group, rule } => {
                let index = self.index(forbund)?;
                self.forbund[index].path.set(*group, Some(rule.checked_for(*group)?));
                Ok(())
            }
            Edit::Account { forbund, year, item, kronor } => self.enter(forbund, *year, *item, *kronor),
        }
    }

    fn populate(&mut self, kommun: KommunCode, value: i64) -> Result<(), EditError> {
        let index = self.dataset.kommun_index(kommun).ok_or(EditError::UnknownKommun(kommun))?;
        let most = PopulationValue::MOST_TIMES * self.dataset.kommuner[index].population;
        if !(1..=most).contains(&value) {
            return Err(EditError::Population { most });
        }
        self.populations.insert(index, value);
        Ok(())
    }

    fn move_kommun(&mut self, kommun: KommunCode, to: Option<&ForbundId>) -> Result<(), EditError> {
        if self.dataset.kommun_index(kommun).is_none() {
            return Err(EditError::UnknownKommun(kommun));
        }
        let from = self.forbund.iter().position(|forbund| forbund.now.kommuner.contains_key(&kommun));
        let to = to.map(|id| self.index(id)).transpose()?;
        match (from, to) {
            (None, None) => return Err(EditError::MemberOfNone(kommun)),
            (Some(from), Some(to)) if from == to => {
                return Err(EditError::AlreadyMember { kommun, forbund: self.forbund[to].id });
            }
            _ => {}
        }
        if let Some(from) = from {
            self.forbund[from].now.kommuner.remove(&kommun);
            self.forbund[from].underlag.kommuner.remove(&kommun);
        }
        if let Some(to) = to {
            self.forbund[to].now.join(kommun);
            self.forbund[to].underlag.join(kommun);
        }
        Ok(())
    }

    fn contribute(&mut self, forbund: &ForbundId, party: Party, kronor: Kronor) -> Result<(), EditError> {
        let index = self.index(forbund)?;
        let forbund = &mut self.forbund[index];
        let offer = match party {
            Party::State => &mut forbund.now.state,
            Party::Region => &mut forbund.now.region,
            Party::Kommun(kommun) => {
                forbund.now.kommuner.get_mut(&kommun).ok_or(EditError::NotAMember { kommun, forbund: forbund.id })?
            }
        };
        *offer = Some(Offer::imported(kronor.entered()?));
        if party == Party::Region {
            forbund.by_stance = BTreeMap::new();
        }
        Ok(())
    }

    /// All parties offer the law's share of an allocation, and the kommuner divide theirs by the förbund's key.
    fn allocate(&mut self, id: &ForbundId, kronor: Kronor) -> Result<(), EditError> {
        let index = self.index(id)?;
        let parts = matching::parts_of(kronor.entered()?, &self.rules);
        let weights = matching::key_weights(self, &self.forbund[index]);
        if weights.is_empty() {
            return Err(EditError::NoMembers(*id));
        }
        let by_kommun = self.rules.rounding.divide(parts.kommuner, &weights);
        let forbund = &mut self.forbund[index];
        forbund.now.state = Some(Offer::imported(parts.state));
        forbund.now.region = Some(Offer::imported(parts.region));
        let members = forbund.now.kommuner.keys().zip(by_kommun);
        forbund.now.kommuner = members.map(|(code, part)| (*code, Some(Offer::imported(part)))).collect();
        forbund.by_stance = BTreeMap::new();
        Ok(())
    }

    /// The reader knows, or plans, a figure of a förbund's account.
    fn enter(&mut self, id: &ForbundId, year: i64, item: AccountItem, kronor: Kronor) -> Result<(), EditError> {
        let index = self.index(id)?;
        let (first, last) = (Accounts::FIRST_YEAR, self.dataset.year() + PathRule::MOST_YEARS);
        if !(first..=last).contains(&year) {
            return Err(EditError::AccountYear { first, last });
        }
        self.forbund[index].accounts.enter(year, item, item.checked(kronor)?);
        Ok(())
    }

    fn create(&mut self, id: &ForbundId, name: &str) -> Result<(), EditError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 80 {
            return Err(EditError::Name);
        }
        if let Some(same) = self.forbund.iter().find(|forbund| *forbund.short_name == *name) {
            return Err(EditError::ForbundExists(same.id));
        }
        let Err(place) = self.position(id) else { return Err(EditError::ForbundExists(*id)) };
        let name: Arc<str> = name.into();
        let forbund = ForbundState {
            id: *id,
            short_name: Arc::clone(&name),
            name,
            now: Offers::default(),
            underlag: Offers::default(),
            key: KommunKey::default(),
            path: PerGroup::default(),
            accounts: Accounts::default(),
            by_stance: BTreeMap::new(),
        };
        self.forbund.insert(place, forbund);
        Ok(())
    }

    fn merge(&mut self, from: &ForbundId, into: &ForbundId) -> Result<(), EditError> {
        let (from_index, into_index) = (self.index(from)?, self.index(into)?);
        if from_index == into_index {
            return Err(EditError::MergeIntoItself(*into));
        }
        let from = self.forbund[from_index].clone();
        let into = &mut self.forbund[into_index];
        // What was formed here and has had nobody in it has nothing of its own either.
        let is_new = into.now == Offers::default() && into.accounts.is_empty();
        into.accounts = if is_new { from.accounts.clone() } else { into.accounts.together(&from.accounts) };
        into.now.add(&from.now);
        into.underlag.add(&from.underlag);
        into.by_stance = BTreeMap::new();
        self.forbund.remove(from_index);
        Ok(())
    }

    fn publish(&mut self, forbund: &ForbundId, kronor: Kronor) -> Result<(), EditError> {
        let index = self.dataset.forbund_index(forbund);
        let index = index.ok_or_else(|| match self.index(forbund) {
            Ok(_) => EditError::NotInDataset(*forbund),
            Err(unknown) => unknown,
        })?;
        let former = self.published.insert(index, kronor.entered()?);
        match self.dataset.calibrated(&self.published) {
            Ok(calibration) => self.calibration = Cow::Owned(calibration),
            Err(error) => {
                match former {
                    Some(former) => self.published.insert(index, former),
                    None => self.published.remove(&index),
                };
                return Err(error.into());
            }
        }
        Ok(())
    }

    fn position(&self, id: &ForbundId) -> Result<usize, usize> {
        self.forbund.binary_search_by(|forbund| forbund.id.cmp(id))
    }

    fn index(&self, id: &ForbundId) -> Result<usize, EditError> {
        self.position(id).map_err(|_| EditError::UnknownForbund(*id))
    }

    /// A förbund by its id.
    pub fn find(&self, id: &ForbundId) -> Option<&ForbundState> {
        self.position(id).ok().map(|index| &self.forbund[index])
    }

    /// The förbund that a kommun is a member of.
    pub fn forbund_of(&self, kommun: KommunCode) -> Option<&ForbundState> {
        self.forbund.iter().find(|forbund| forbund.now.kommuner.contains_key(&kommun))
    }

    /// A kommun's HE; 0 where there is no such kommun.
    pub fn fye(&self, kommun: KommunCode) -> Fye {
        self.fye_value(kommun).map_or(Fye::default(), |value| value.fye)
    }

    /// A kommun's HE and how it is known.
    pub fn fye_value(&self, kommun: KommunCode) -> Option<FyeValue> {
        let index = self.dataset.kommun_index(kommun)?;
        let imported = self.imported.get(&index);
        let imported = imported.map(|fye| FyeValue { fye: *fye, quality: Quality::Imported, derived_in: None });
        imported.or_else(|| self.calibration.fye.get(index).copied())
    }

    /// Where HE comes from, but for what the reader has entered kommun by kommun.
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// HE that the reader has entered, by the kommun's place.
    pub(crate) fn imported(&self) -> &BTreeMap<usize, Fye> {
        &self.imported
    }

    /// Inhabitants that the reader has entered, by the kommun's place.
    pub(crate) fn populations(&self) -> &BTreeMap<usize, i64> {
        &self.populations
    }

    /// Inhabitants of the rules' ages; 0 where there is no such kommun.
    pub(crate) fn population(&self, kommun: KommunCode) -> i128 {
        self.population_value(kommun).map_or(0, |value| value.population.into())
    }

    /// A kommun's inhabitants aged 16–64: what the reader can enter.
    pub fn aged_16_to_64(&self, kommun: KommunCode) -> Option<i64> {
        let index = self.dataset.kommun_index(kommun)?;
        Some(self.populations.get(&index).copied().unwrap_or(self.dataset.kommuner[index].population))
    }

    /// A kommun's inhabitants of the rules' ages and how they are known. What the reader has entered is of the ages 16–64: of
    /// others there are as many more or fewer as in the source.
    pub fn population_value(&self, kommun: KommunCode) -> Option<PopulationValue> {
        let index = self.dataset.kommun_index(kommun)?;
        let (kommun, ages) = (&self.dataset.kommuner[index], self.rules.ages);
        Some(match self.populations.get(&index) {
            Some(entered) => {
                let quality = if ages == Ages::default() { Quality::Imported } else { Quality::Derived };
                PopulationValue { population: kommun.population_when(ages, *entered), quality }
            }
            None => PopulationValue { population: kommun.population_of(ages), quality: Quality::Published },
        })
    }

    /// The ideals that HE follows from: the dataset's, and those that the reader has entered.
    pub fn published_ideal(&self, forbund: &ForbundId) -> Option<Kronor> {
        let index = self.dataset.forbund_index(forbund)?;
        let in_dataset = self.dataset.forbund[index].published_ideal();
        self.published.get(&index).copied().or(in_dataset)
    }

    /// How well the HE of a förbund is known: as badly as the worst of its members'. What is derived for several kommuner
    /// together is derived only where they are all members.
    pub fn quality(&self, forbund: &ForbundState) -> Quality {
        let of_member = |code: &KommunCode| {
            let value = self.fye_value(*code)?;
            let all_are_members = |index: usize| {
                self.dataset.forbund[index].members.iter().all(|member| forbund.now.kommuner.contains_key(member))
            };
            match value.derived_in {
                Some(index) if !all_are_members(index) => Some(Quality::Estimated),
                _ => Some(value.quality),
            }
        };
        forbund.now.kommuner.keys().filter_map(of_member).max().unwrap_or(Quality::Estimated)
    }
}

impl ForbundState {
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
}

impl From<&Forbund> for ForbundState {
    fn from(forbund: &Forbund) -> Self {
        let underlag = Offers {
            state: forbund.state,
            region: forbund.region,
            kommuner: forbund.members.iter().copied().zip(forbund.kommuner.iter().copied()).collect(),
        };
        Self {
            id: forbund.id,
            name: Arc::clone(&forbund.name),
            short_name: Arc::clone(&forbund.short_name),
            now: underlag.clone(),
            underlag,
            key: forbund.key.clone(),
            path: forbund.path,
            accounts: forbund.accounts.clone(),
            by_stance: BTreeMap::new(),
        }
    }
}
