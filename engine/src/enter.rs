//! What the reader enters: offers, inhabitants, accounts, results and published ideals.

use crate::{
    AccountItem, Accounts, EditError, ForbundId, InsatsFigures, InsatsKind, Kommun, KommunCode, Kronor, Offer, Party,
    PathRule, PopulationValue, ResultItem, Results, State, matching, reorganise::as_name,
};
use std::sync::{Arc, OnceLock};

impl State {
    /// The reader knows how many inhabitants aged 16–64 a kommun has.
    pub(crate) fn populate(&mut self, kommun: KommunCode, value: i64) -> Result<(), EditError> {
        let index = self.dataset.kommun_index(kommun).ok_or(EditError::UnknownKommun(kommun))?;
        let most = PopulationValue::MOST_TIMES * self.dataset.kommuner[index].population;
        let most = most.min(Kommun::MOST_INHABITANTS);
        if !(1..=most).contains(&value) {
            return Err(EditError::Population { most });
        }
        Arc::make_mut(&mut self.entered).insert(index, value);
        Arc::make_mut(&mut self.populations)[index] =
            PopulationValue::of(&self.dataset.kommuner[index], self.rules.ages, Some(value));
        if let Some(home) = self.forbund.iter().position(|forbund| forbund.now.kommuner.contains_key(&kommun)) {
            self.follow_stances(home);
        }
        Ok(())
    }

    /// Counts the inhabitants of other ages, which what the regions offer follows.
    pub(crate) fn count_anew(&mut self) {
        let kommuner = self.dataset.kommuner.iter().enumerate();
        let of_ages = kommuner
            .map(|(index, kommun)| PopulationValue::of(kommun, self.rules.ages, self.entered.get(&index).copied()));
        self.populations = Arc::new(of_ages.collect());
        for index in 0..self.forbund.len() {
            self.follow_stances(index);
        }
    }

    /// A party offers another amount.
    pub(crate) fn contribute(&mut self, forbund: &ForbundId, party: Party, kronor: Kronor) -> Result<(), EditError> {
        let index = self.index(forbund)?;
        let forbund = self.changed(index);
        let offer = Offer::imported(kronor.entered()?);
        match party {
            Party::State => forbund.now.state = Some(offer),
            Party::Region => forbund.enter_region(offer),
            Party::Kommun(kommun) if forbund.now.kommuner.contains_key(&kommun) => {
                forbund.now.state_kommun(kommun, offer);
            }
            Party::Kommun(kommun) => return Err(EditError::NotAMember { kommun, forbund: forbund.id }),
        }
        Ok(())
    }

    /// All parties offer the law's share of an allocation, and the kommuner divide theirs by the förbund's key.
    pub(crate) fn allocate(&mut self, id: &ForbundId, kronor: Kronor) -> Result<(), EditError> {
        let index = self.index(id)?;
        let parts = matching::parts_of(kronor.entered()?, &self.rules);
        let weights = matching::key_weights(self, &self.forbund[index]);
        if weights.is_empty() {
            return Err(EditError::NoMembers(*id));
        }
        let by_kommun = self.rules.rounding.divide(parts.kommuner, &weights);
        let forbund = self.changed(index);
        forbund.now.state = Some(Offer::imported(parts.state));
        forbund.enter_region(Offer::imported(parts.region));
        let members: Vec<KommunCode> = forbund.now.kommuner.keys().copied().collect();
        for (code, part) in members.into_iter().zip(by_kommun) {
            forbund.now.state_kommun(code, Offer::imported(part));
        }
        Ok(())
    }

    /// The reader knows, or plans, a figure of a förbund's account.
    pub(crate) fn enter(
        &mut self,
        id: &ForbundId,
        year: i64,
        item: AccountItem,
        kronor: Kronor,
    ) -> Result<(), EditError> {
        let index = self.index(id)?;
        self.check_year(year)?;
        let kronor = item.checked(kronor)?;
        self.changed(index).accounts.enter(year, item, kronor);
        Ok(())
    }

    /// The reader knows a figure of what a förbund's insatser led to.
    pub(crate) fn enter_result(
        &mut self,
        id: &ForbundId,
        year: i64,
        item: ResultItem,
        value: i64,
    ) -> Result<(), EditError> {
        let results = self.results_of(id, year)?;
        results.enter(year, item, item.checked(value)?);
        Ok(())
    }

    /// The reader knows an insats, or that there was none of that name.
    pub(crate) fn enter_insats(
        &mut self,
        id: &ForbundId,
        year: i64,
        name: &str,
        kind: InsatsKind,
        figures: &InsatsFigures,
    ) -> Result<(), EditError> {
        let results = self.results_of(id, year)?;
        // One that is written in two ways would be two.
        as_name(name).filter(|same| *same == name).ok_or(EditError::InsatsName)?;
        figures.check()?;
        results.enter_insats(year, name, kind, figures);
        Ok(())
    }

    /// A förbund's results, to change what is stated of a year that there can be.
    fn results_of(&mut self, id: &ForbundId, year: i64) -> Result<&mut Results, EditError> {
        let index = self.index(id)?;
        self.check_year(year)?;
        Ok(&mut self.changed(index).results)
    }

    /// Accounts and results are of a year that there can be.
    fn check_year(&self, year: i64) -> Result<(), EditError> {
        let (first, last) = (Accounts::FIRST_YEAR, self.dataset.year() + PathRule::MOST_YEARS);
        if (first..=last).contains(&year) { Ok(()) } else { Err(EditError::AccountYear { first, last }) }
    }

    /// The reader knows the ideal that has been published for a förbund.
    pub(crate) fn publish(&mut self, forbund: &ForbundId, kronor: Kronor) -> Result<(), EditError> {
        let place = self.index(forbund)?;
        let index = self.forbund[place].in_dataset.ok_or(EditError::NotInDataset(*forbund))?;
        let room = self.dataset.room();
        let former = self.ideals.get(&index).map_or(0, |former| room.taken(index, *former));
        let others = self.taken_by_ideals - former;
        if let Some(fault) = room.fault_of(&self.dataset, index, kronor, others) {
            return Err(fault.into());
        }
        self.taken_by_ideals = others + room.taken(index, kronor);
        Arc::make_mut(&mut self.ideals).insert(index, kronor);
        self.calibrated = Some(OnceLock::new());
        Ok(())
    }
}
