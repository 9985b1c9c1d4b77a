//! A dataset with edits carried out.

use crate::{
    AccountItem, Accounts, Calibration, Dataset, Edit, EditError, ForbundId, ForbundState, Fye, KommunCode, Kronor,
    Offer, Party, PathRule, Quality, Rules, apportion::apportion, matching,
};
use std::{borrow::Cow, collections::BTreeMap};

/// A kommun's HE and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FyeValue {
    pub fye: Fye,
    pub quality: Quality,
    /// The dataset's förbund (by index) from whose published ideal it is derived. Where that has several kommuner, only
    /// their sum is derived; the division between them follows the estimate.
    pub derived_in: Option<usize>,
}

/// A kommun's inhabitants aged 16–64 and how they are known.
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
            Edit::Dissolve { forbund } => self.dissolve(forbund),
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
                self.forbund[index].path.set(*group, rule.checked_for(*group)?);
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
        let by_kommun = apportion(parts.kommuner.0, &weights);
        let forbund = &mut self.forbund[index];
        forbund.now.state = Some(Offer::imported(parts.state));
        forbund.now.region = Some(Offer::imported(parts.region));
        let members = forbund.now.kommuner.keys().zip(by_kommun);
        forbund.now.kommuner = members.map(|(code, part)| (*code, Some(Offer::imported(Kronor(part))))).collect();
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

    pub(crate) fn position(&self, id: &ForbundId) -> Result<usize, usize> {
        self.forbund.binary_search_by(|forbund| forbund.id.cmp(id))
    }

    pub(crate) fn index(&self, id: &ForbundId) -> Result<usize, EditError> {
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

    /// Inhabitants aged 16–64; 0 where there is no such kommun.
    pub(crate) fn population(&self, kommun: KommunCode) -> i128 {
        self.population_value(kommun).map_or(0, |value| value.population.into())
    }

    /// A kommun's inhabitants aged 16–64 and how they are known.
    pub fn population_value(&self, kommun: KommunCode) -> Option<PopulationValue> {
        let index = self.dataset.kommun_index(kommun)?;
        Some(match self.populations.get(&index) {
            Some(population) => PopulationValue { population: *population, quality: Quality::Imported },
            None => {
                PopulationValue { population: self.dataset.kommuner[index].population, quality: Quality::Published }
            }
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
