//! A dataset with edits carried out.

use crate::{
    Calibration, Dataset, Edit, EditError, ForbundId, ForbundState, Fye, FyeValue, GivenUp, KommunCode, Kronor,
    PopulationValue, Quality, Rules,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// An edit that does not apply, by its place in the list, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub edit: usize,
    pub error: EditError,
}

/// A dataset with edits carried out in order.
#[derive(Debug, Clone)]
pub struct State {
    pub dataset: Arc<Dataset>,
    pub rules: Rules,
    /// In order of id.
    pub forbund: Vec<Arc<ForbundState>>,
    /// The edits that did not apply.
    pub skipped: Vec<Skipped>,
    /// What mergers could not keep, in order of förbund.
    pub given_up: Vec<GivenUp>,
    /// HE where the reader has entered published ideals: worked out once, when it is asked for.
    pub(crate) calibrated: Option<OnceLock<Arc<Calibration>>>,
    /// The published ideals, by the förbund's place in the dataset.
    pub(crate) ideals: Arc<BTreeMap<usize, Kronor>>,
    /// What they take of all HE together.
    pub(crate) taken_by_ideals: i128,
    /// HE that the reader has entered, by the kommun's place.
    pub(crate) imported: Arc<BTreeMap<usize, Fye>>,
    /// Inhabitants aged 16–64 that the reader has entered, by the kommun's place.
    pub(crate) entered: Arc<BTreeMap<usize, i64>>,
    /// Inhabitants of the rules' ages, of every kommun.
    pub(crate) populations: Arc<Vec<PopulationValue>>,
}

impl State {
    /// A dataset without any edits.
    fn of(dataset: &Arc<Dataset>) -> Self {
        let beginning = dataset.beginning();
        Self {
            dataset: Arc::clone(dataset),
            rules: dataset.rules.clone(),
            forbund: beginning.forbund.clone(),
            skipped: Vec::new(),
            given_up: Vec::new(),
            calibrated: None,
            ideals: Arc::clone(&dataset.room().ideals),
            taken_by_ideals: dataset.room().taken_by_all,
            imported: Arc::clone(&beginning.imported),
            entered: Arc::clone(&beginning.entered),
            populations: Arc::clone(&beginning.populations),
        }
    }

    /// Carries the edits out in order, and shows the state before each of them. One that does not apply is skipped.
    pub fn each_before(dataset: &Arc<Dataset>, edits: &[Edit], mut show: impl FnMut(&Self, usize, &Edit)) {
        let mut state = Self::of(dataset);
        for (index, edit) in edits.iter().enumerate() {
            show(&state, index, edit);
            // What does not apply changes nothing.
            let _ = state.carry_out(edit);
        }
    }

    /// The state after one more edit.
    pub fn after(&self, edit: &Edit) -> Result<Self, EditError> {
        let mut after = self.clone();
        after.carry_out(edit)?;
        Ok(after)
    }

    /// The state after more edits. One that does not apply changes nothing.
    #[must_use]
    pub fn after_all(&self, edits: &[Edit]) -> Self {
        let mut after = self.clone();
        for edit in edits {
            // What does not apply changes nothing.
            let _ = after.carry_out(edit);
        }
        after
    }

    /// Carries the edits out in order. One that does not apply is skipped and told.
    pub fn apply(dataset: &Arc<Dataset>, edits: &[Edit]) -> Self {
        let mut state = Self::of(dataset);
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
                self.changed(index).key = key.clone();
                Ok(())
            }
            Edit::Rule(change) => {
                let rules = self.rules.with(change)?;
                let of_others = rules.ages != self.rules.ages;
                self.rules = rules;
                if of_others {
                    self.count_anew();
                }
                Ok(())
            }
            Edit::PublishedIdeal { forbund, kronor } => self.publish(forbund, *kronor),
            Edit::Fye { kommun, value } => {
                let index = self.dataset.kommun_index(*kommun).ok_or(EditError::UnknownKommun(*kommun))?;
                if !value.is_possible() {
                    return Err(EditError::Fye);
                }
                Arc::make_mut(&mut self.imported).insert(index, *value);
                Ok(())
            }
            Edit::Population { kommun, value } => self.populate(*kommun, *value),
            Edit::Allocate { forbund, kronor } => self.allocate(forbund, *kronor),
            Edit::Stance { party, percent } => self.take_stance(*party, *percent),
            Edit::Path { forbund, group, rule } => {
                let index = self.index(forbund)?;
                let rule = rule.checked_for(*group)?;
                self.changed(index).path.set(*group, Some(rule));
                Ok(())
            }
            Edit::Account { forbund, year, item, kronor } => self.enter(forbund, *year, *item, *kronor),
            Edit::Result { forbund, year, item, value } => self.enter_result(forbund, *year, *item, *value),
            Edit::Insats { forbund, year, name, kind, figures } => {
                self.enter_insats(forbund, *year, name, *kind, figures)
            }
        }
    }

    /// A förbund, to change it; others that share it keep it as it was.
    pub(crate) fn changed(&mut self, index: usize) -> &mut ForbundState {
        Arc::make_mut(&mut self.forbund[index])
    }

    /// What the regions of a förbund offer follows its members and their population.
    pub(crate) fn follow_stances(&mut self, index: usize) {
        let population = self.forbund[index].population_by_lan(&self.populations);
        self.changed(index).follow_stances(&population);
    }

    pub(crate) fn position(&self, id: &ForbundId) -> Result<usize, usize> {
        self.forbund.binary_search_by(|forbund| forbund.id.cmp(id))
    }

    pub(crate) fn index(&self, id: &ForbundId) -> Result<usize, EditError> {
        self.position(id).map_err(|_| EditError::UnknownForbund(*id))
    }

    /// A förbund by its id.
    pub fn find(&self, id: &ForbundId) -> Option<&ForbundState> {
        self.position(id).ok().map(|index| &*self.forbund[index])
    }

    /// The förbund that a kommun is a member of.
    pub fn forbund_of(&self, kommun: KommunCode) -> Option<&ForbundState> {
        let home = self.forbund.iter().find(|forbund| forbund.now.kommuner.contains_key(&kommun));
        home.map(|forbund| &**forbund)
    }

    /// A kommun's HE; 0 where there is no such kommun.
    pub fn fye(&self, kommun: KommunCode) -> Fye {
        self.fye_value(kommun).map_or(Fye::default(), |value| value.fye)
    }

    /// A kommun's HE and how it is known.
    pub fn fye_value(&self, kommun: KommunCode) -> Option<FyeValue> {
        Some(self.fye_at(self.dataset.kommun_index(kommun)?))
    }

    /// The HE of the kommun that has this place in the dataset.
    pub(crate) fn fye_at(&self, place: usize) -> FyeValue {
        let imported = self.imported.get(&place);
        let imported = imported.map(|fye| FyeValue { fye: *fye, quality: Quality::Imported, derived_in: None });
        imported.unwrap_or_else(|| self.calibration().fye[place])
    }

    /// Where HE comes from, but for what the reader has entered kommun by kommun.
    pub fn calibration(&self) -> &Calibration {
        match &self.calibrated {
            None => &self.dataset.calibration,
            Some(calibrated) => calibrated.get_or_init(|| {
                let calibration = self.dataset.calibrated(&self.ideals);
                Arc::new(calibration.expect("each ideal has been found to have room when it was entered"))
            }),
        }
    }

    /// HE that the reader has entered, by the kommun's place.
    pub(crate) fn imported(&self) -> &BTreeMap<usize, Fye> {
        &self.imported
    }

    /// Inhabitants aged 16–64 that the reader has entered, by the kommun's place.
    pub(crate) fn entered_populations(&self) -> &BTreeMap<usize, i64> {
        &self.entered
    }

    /// Inhabitants of the rules' ages of every kommun, by its place.
    pub(crate) fn populations(&self) -> &[PopulationValue] {
        &self.populations
    }

    /// Inhabitants of the rules' ages; 0 where there is no such kommun.
    pub(crate) fn population(&self, kommun: KommunCode) -> i128 {
        self.population_value(kommun).map_or(0, |value| value.population.into())
    }

    /// A kommun's inhabitants aged 16–64: what the reader can enter.
    pub fn aged_16_to_64(&self, kommun: KommunCode) -> Option<i64> {
        let index = self.dataset.kommun_index(kommun)?;
        Some(self.entered.get(&index).copied().unwrap_or(self.dataset.kommuner[index].population))
    }

    /// A kommun's inhabitants of the rules' ages and how they are known.
    pub fn population_value(&self, kommun: KommunCode) -> Option<PopulationValue> {
        self.dataset.kommun_index(kommun).map(|place| self.populations[place])
    }

    /// The ideals that HE follows from: the dataset's, and those that the reader has entered.
    pub fn published_ideal(&self, forbund: &ForbundId) -> Option<Kronor> {
        self.ideals.get(&self.find(forbund)?.in_dataset?).copied()
    }

    /// Whether published ideals are met as they are stated: only under the dataset's own rules and members, inhabitants and HE.
    pub fn meets_published_ideals(&self) -> bool {
        let has_its_members = |forbund: &ForbundState| {
            let members = forbund.in_dataset.map_or(&[][..], |place| &self.dataset.forbund[place].members);
            members.iter().eq(forbund.now.kommuner.keys())
        };
        let beginning = self.dataset.beginning();
        self.rules == self.dataset.rules
            && self.forbund.len() >= self.dataset.forbund.len()
            && self.forbund.iter().all(|forbund| has_its_members(forbund))
            && self.populations == beginning.populations
            && self.imported == beginning.imported
    }

    /// How well the HE of a förbund is known: as badly as the worst of its members'.
    pub fn quality(&self, forbund: &ForbundState) -> Quality {
        let is_member = |place: usize| forbund.places.binary_search(&place).is_ok();
        let members = forbund.places.iter().map(|place| self.quality_with(*place, is_member));
        members.max().unwrap_or(Quality::Estimated)
    }

    /// How well a kommun's HE is known in a förbund with these members: what is derived for several kommuner together is derived
    /// only where they are all members.
    pub(crate) fn quality_with(&self, place: usize, is_member: impl Fn(usize) -> bool) -> Quality {
        let value = self.fye_at(place);
        let all_are_members =
            |index: usize| self.dataset.beginning().forbund[index].places.iter().all(|place| is_member(*place));
        match value.derived_in {
            Some(index) if !all_are_members(index) => Quality::Estimated,
            _ => value.quality,
        }
    }
}
