//! Datasets of the reader's own: another year, with that year's members, amounts and rules.
//!
//! One is a built-in dataset and edits to it that have become a part of it. What they lead to is where scenarios begin, and
//! ideals that were entered are that year's published ones: HE follow from them under the year's own rules, members and
//! inhabitants (design, 2.4), where in a scenario they would follow under those of the dataset.

use crate::{
    Dataset, Edit, EditError, Forbund, ForbundId, ForbundState, Fye, Kronor, Outcome, Published, Quality, ReadError,
    Scenario, State, calculate,
    calibrate::FEWEST_FOR_A_LINE,
    compact::{checksum, escaped, unescaped},
    dataset::Prediction,
    json::DatasetFields,
    shorten::base_36,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// A dataset of the reader's own, as it is kept and shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "DatasetFields", into = "DatasetFields")]
pub struct OwnDataset {
    /// "underlag-2026-1x9fk2": in scenarios and links.
    pub id: String,
    /// From 1; it grows whenever the dataset is changed.
    pub revision: u32,
    /// The year of its members and amounts.
    pub year: i64,
    /// Where the figures come from, in the reader's words; may be empty.
    pub source: String,
    /// The built-in dataset with the edits; its title is the dataset's name.
    pub basis: Scenario,
}

/// Those that are known. An earlier revision goes when the last that works with it has gone.
static KNOWN: Mutex<Vec<Arc<Dataset>>> = Mutex::new(Vec::new());

/// All that are known. A list that is only written whole is whole, whoever panicked beside it.
fn known() -> std::sync::MutexGuard<'static, Vec<Arc<Dataset>>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

impl OwnDataset {
    /// The years that one can be of.
    pub const YEARS: std::ops::RangeInclusive<i64> = 2010..=2050;

    /// How many signs a name and a source can have.
    pub const NAME: usize = 80;
    pub const SOURCE: usize = 300;

    /// The last revision that is read: nobody makes as many, and the next is always a number.
    pub const REVISIONS: u32 = 1_000_000;

    /// The first revision of one with what the scenario leads to. Notes stay with the scenario.
    pub fn new(scenario: &Scenario, name: &str, year: i64, source: &str) -> Self {
        let basis = Scenario { title: short(name, Self::NAME), ..with_its_dataset(scenario) };
        let source = short(source, Self::SOURCE);
        let sign = checksum(&format!("{year}.{}", basis.to_compact()));
        let name = ForbundId::from_name(&basis.title, |_| false);
        Self { id: format!("{name}-{}", base_36(sign.into())), revision: 1, year, source, basis }
    }

    /// The next revision: with what a scenario on it leads to, and another name, year or source perhaps.
    #[must_use]
    pub fn revised(&self, scenario: &Scenario, name: &str, year: i64, source: &str) -> Self {
        Self { id: self.id.clone(), revision: self.revision + 1, ..Self::new(scenario, name, year, source) }
    }

    /// The same as another dataset, where one with this id is here already and is not this one.
    #[must_use]
    pub fn beside(&self) -> Self {
        let sign = checksum(&serde_json::to_string(self).unwrap_or_default());
        Self { id: format!("{}-{}", self.id, base_36(sign.into())), ..self.clone() }
    }

    /// The name that the reader gave it.
    pub fn name(&self) -> &str {
        &self.basis.title
    }

    /// As a line of text: `u.underlag-2026-1x9fk2.1.2026.source=` and the basis in its compact form.
    pub fn to_compact(&self) -> String {
        let Self { id, revision, year, source, basis } = self;
        format!("u.{id}.{revision}.{year}.{}={}", escaped(source), basis.to_compact())
    }

    /// Reads such a line.
    pub fn from_compact(text: &str) -> Result<Self, ReadError> {
        let (head, basis) = text.split_once('=').ok_or(ReadError::NotAScenario)?;
        Self::read(head, Scenario::from_compact(basis)?).ok_or(ReadError::NotAScenario)
    }

    fn read(head: &str, basis: Scenario) -> Option<Self> {
        let mut fields = head.strip_prefix("u.")?.split('.');
        let own = Self {
            id: fields.next()?.to_owned(),
            revision: fields.next()?.parse().ok()?,
            year: fields.next()?.parse().ok()?,
            source: fields.next().and_then(unescaped)?,
            basis,
        };
        own.fault().is_none().then_some(own)
    }

    /// The first field that cannot be as it is: an id that can stand in scenarios and links and is no built-in dataset's, a
    /// year, a revision from 1, and a built-in dataset as base.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let is_id = (5..=80).contains(&self.id.len())
            && self.id.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let faults = [
            ("id", !is_id),
            ("name", self.name().is_empty() || is_long(self.name(), Self::NAME)),
            ("source", is_long(&self.source, Self::SOURCE)),
            ("year", !Self::YEARS.contains(&self.year)),
            ("revision", !(1..=Self::REVISIONS).contains(&self.revision)),
            ("base", !Dataset::IDS.contains(&self.basis.base.as_str())),
            ("edits", self.basis.edits.len() > Scenario::MOST_EDITS),
        ];
        faults.into_iter().find(|(_, is_fault)| *is_fault).map(|(field, _)| field)
    }

    /// A scenario in its compact form, with its dataset's line before it where that is the reader's own: what another program
    /// needs to read it.
    pub fn along(scenario: &Scenario) -> String {
        Self::write_along(scenario.dataset().own(), scenario)
    }

    /// The same of a dataset that need not be known.
    pub fn write_along(own: Option<&Self>, scenario: &Scenario) -> String {
        own.map(|own| own.to_compact() + "\n").unwrap_or_default() + &scenario.to_compact()
    }

    /// Reads what [`OwnDataset::along`] writes; the dataset does not become known.
    pub fn split(text: &str) -> Result<(Option<Self>, Scenario), ReadError> {
        let Some((own, scenario)) = text.split_once('\n') else { return Ok((None, Scenario::from_compact(text)?)) };
        let own = Self::from_compact(own)?;
        let scenario = Scenario::read_on(scenario, |base| base == own.id)?.whole()?;
        Ok((Some(own), scenario))
    }

    /// Reads what [`OwnDataset::along`] writes, and makes the dataset known.
    pub fn read_along(text: &str) -> Result<Scenario, ReadError> {
        let (own, scenario) = Self::split(text)?;
        if own.is_some_and(|own| own.know().is_err()) {
            return Err(ReadError::NotAScenario);
        }
        Ok(scenario)
    }

    /// Makes it known by its id, in the place of another revision.
    ///
    /// # Errors
    ///
    /// When one of its edits does not apply, or its ideals cannot be, under its own rules and members: a dataset is all that it
    /// says, or none.
    pub fn know(&self) -> Result<Arc<Dataset>, EditError> {
        if let Some(same) = known().iter().find(|dataset| dataset.own.as_ref() == Some(self)) {
            return Ok(Arc::clone(same));
        }
        let dataset = Arc::new(self.dataset()?);
        let mut known = known();
        known.retain(|dataset| dataset.id() != self.id);
        known.push(Arc::clone(&dataset));
        Ok(dataset)
    }

    /// One that is known.
    pub(crate) fn named(id: &str) -> Option<Arc<Dataset>> {
        known().iter().find(|dataset| dataset.id() == id).cloned()
    }

    /// What its edits lead to, as a dataset.
    pub(crate) fn dataset(&self) -> Result<Dataset, EditError> {
        let base = self.basis.dataset();
        let (mut ideals, mut others) = (BTreeMap::new(), Vec::new());
        for edit in &self.basis.edits {
            if let Edit::PublishedIdeal { forbund, kronor } = edit {
                ideals.insert(*forbund, *kronor);
            } else {
                others.push(edit.clone());
            }
        }
        let state = State::apply(&base, &others);
        if let Some(error) = fault_of(&state, &base, &ideals) {
            return Err(error);
        }
        let outcome = calculate(&state);
        let folded = |forbund: &Arc<ForbundState>| folded(&base, &outcome, forbund, ideals.get(&forbund.id).copied());
        let forbund: Vec<Forbund> = state.forbund.iter().map(folded).collect();
        let is_published = |id: ForbundId| forbund.iter().any(|of| of.id == id && of.published.is_some());
        let is_all_still_published = base.forbund.iter().all(|of| of.published.is_none() || is_published(of.id));
        let fye: Vec<Fye> = base.kommuner.iter().map(|kommun| state.fye(kommun.code)).collect();
        let sum = fye.iter().map(|fye| fye.ten_thousandths()).sum();
        // A line through what is left of another year's ideals would change HE where nobody has changed anything.
        let prediction = match &base.prediction {
            Prediction::Line if is_all_still_published || ideals.len() >= FEWEST_FOR_A_LINE => Prediction::Line,
            _ => Prediction::Known(fye),
        };
        let populations = state.entered_populations().clone();
        let mut dataset = Dataset {
            own: Some(self.clone()),
            forbund,
            rules: state.rules.clone(),
            fye_total: Fye::from_ten_thousandths(sum),
            prediction,
            imported: state.imported().clone(),
            populations: populations.clone(),
            ..Dataset::clone(&base)
        };
        for (index, population) in populations {
            dataset.kommuner[index].population = population;
        }
        dataset.calibration = dataset.calibrated(&dataset.room().ideals)?;
        Ok(dataset)
    }
}

/// Why the edits of a dataset cannot be what it says. What is so already is so.
fn fault_of(state: &State, base: &Dataset, ideals: &BTreeMap<ForbundId, Kronor>) -> Option<EditError> {
    let is_so = |error: &EditError| matches!(error, EditError::AlreadyMember { .. } | EditError::MemberOfNone(_));
    let skipped = state.skipped.iter().map(|skipped| &skipped.error).find(|error| !is_so(error)).cloned();
    // One that is no more has no ideal either; one that never was is a mistake.
    let is_known = |id: &&ForbundId| state.find(id).is_some() || base.find(id).is_some();
    let unknown = || ideals.keys().find(|id| !is_known(id)).map(|id| EditError::UnknownForbund(*id));
    skipped.or_else(unknown)
}

/// A scenario on the built-in dataset that its own builds on, with that one's edits before its own; those that do not apply
/// are left out.
fn with_its_dataset(scenario: &Scenario) -> Scenario {
    let dataset = scenario.dataset();
    let skipped = State::apply(&dataset, &scenario.edits).skipped;
    let applies = |index: &usize| !skipped.iter().any(|skipped| skipped.edit == *index);
    let edits: Vec<Edit> =
        (0..scenario.edits.len()).filter(applies).map(|index| scenario.edits[index].clone()).collect();
    match &dataset.own {
        Some(own) => own.basis.with_all(&edits),
        None => Scenario { edits, ..Scenario::of(dataset.id()) },
    }
}

/// A förbund as the edits have left it. What a source stated of it stays where it is still so.
fn folded(base: &Dataset, outcome: &Outcome, forbund: &ForbundState, entered: Option<Kronor>) -> Forbund {
    let in_base = base.find(&forbund.id);
    let stated = in_base.and_then(|of| of.published);
    let now = outcome.forbund(forbund.id.as_str());
    let still = |stated: Option<Kronor>, now: Option<Kronor>| stated.filter(|stated| Some(*stated) == now);
    let as_stated = still(stated.map(|of| of.ideal), now.map(|now| now.ideal));
    let is_offered = |offer: &crate::Offer| offer.quality != Quality::Imported;
    let is_untouched = forbund.now.state.as_ref().is_some_and(is_offered);
    let members: Vec<_> = forbund.now.kommuner.keys().copied().collect();
    let same = in_base.filter(|of| of.members == members);
    let (paid, shares) = (same.and_then(|of| of.paid.clone()), same.and_then(|of| of.shares.clone()));
    Forbund {
        id: forbund.id,
        name: forbund.name.clone(),
        short_name: forbund.short_name.clone(),
        published: entered.or(as_stated).map(|ideal| Published {
            allocation: still(stated.and_then(|of| of.allocation), now.and_then(|now| now.allocation))
                .filter(|_| is_untouched),
            ideal,
            inferred: entered.is_none() && stated.is_some_and(|of| of.inferred),
        }),
        state: forbund.now.state,
        region: forbund.now.region,
        kommuner: forbund.now.kommuner.values().copied().collect(),
        newcomers: forbund.now.newcomers().clone(),
        is_any_kommun_stated: forbund.now.is_any_kommun_stated(),
        paid,
        shares,
        accounts: forbund.accounts.clone(),
        results: forbund.results.clone(),
        key: forbund.key.clone(),
        path: forbund.path,
        members,
    }
}

/// A text without what surrounds it, and no longer than this.
fn short(text: &str, length: usize) -> String {
    text.trim().chars().take(length).collect()
}
