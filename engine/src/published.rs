//! What published ideals say of HE, and which can be (design, 2.4).

use crate::{CalibrationError, Dataset, Kronor, ideal::Pot, share::Share};
use std::{collections::BTreeMap, sync::Arc};

/// What ideals mean under a dataset's own rules, members and inhabitants.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    base: i128,
    pool: i128,
    population_weight: i128,
    fye_weight: i128,
    /// Each förbund's inhabitants.
    population: Vec<i128>,
    /// All members' inhabitants.
    members: i128,
    /// The ideals that the dataset has, by the förbund's place.
    pub ideals: Arc<BTreeMap<usize, Kronor>>,
}

impl Room {
    pub fn new(dataset: &Dataset) -> Self {
        let with_members = dataset.forbund.iter().filter(|forbund| !forbund.members.is_empty()).count();
        let Pot { pool, base, .. } = Pot::new(&dataset.rules, with_members);
        let inhabitants = |code| dataset.kommun(code).map_or(0, |kommun| i128::from(kommun.population));
        let population: Vec<i128> =
            dataset.forbund.iter().map(|forbund| forbund.members.iter().map(|code| inhabitants(*code)).sum()).collect();
        let published = dataset.forbund.iter().enumerate();
        let ideals = published.filter_map(|(index, forbund)| Some((index, forbund.published_ideal()?))).collect();
        Self {
            base: base.0.into(),
            pool: pool.0.into(),
            population_weight: dataset.rules.population_weight.into(),
            fye_weight: dataset.rules.fye_weight.into(),
            members: population.iter().sum(),
            population,
            ideals: Arc::new(ideals),
        }
    }

    /// The inhabitants of all member kommuner.
    pub fn member_population(&self) -> i128 {
        self.members
    }

    /// The inhabitants of a förbund's kommuner.
    pub fn population(&self, forbund: usize) -> i128 {
        self.population[forbund]
    }

    /// A förbund's share of the members' HE, where its ideal is so much: `h = ((ideal − b) / pool − wp · p) / wh`, the weights
    /// normalised. `None` where it would be below 0 or above 1.
    pub fn share(&self, forbund: usize, ideal: Kronor) -> Option<Share> {
        Share::new(self.taken(forbund, ideal), self.whole())
    }

    /// The same, in parts of [`Room::whole`].
    fn taken(&self, forbund: usize, ideal: Kronor) -> i128 {
        (i128::from(ideal.0) - self.base) * self.step() - self.by_population(forbund)
    }

    /// What all members' HE are.
    fn whole(&self) -> i128 {
        self.fye_weight * self.pool * self.members
    }

    /// What a krona of an ideal takes of the whole.
    fn step(&self) -> i128 {
        (self.population_weight + self.fye_weight) * self.members
    }

    fn by_population(&self, forbund: usize) -> i128 {
        self.population_weight * self.population[forbund] * self.pool
    }

    /// The lowest ideal that takes no less than nothing.
    fn lowest(&self, forbund: usize) -> i128 {
        self.base + (self.by_population(forbund) + self.step() - 1).div_euclid(self.step())
    }

    /// The highest ideal that takes no more than so much.
    fn highest(&self, forbund: usize, left: i128) -> i128 {
        self.base + (self.by_population(forbund) + left).div_euclid(self.step())
    }

    /// Why these ideals cannot be together. It lies with the one that is asked about; where none is, with one that takes less
    /// than nothing, else with the one that takes the most.
    pub fn fault(
        &self,
        dataset: &Dataset,
        ideals: &BTreeMap<usize, Kronor>,
        asked: Option<usize>,
    ) -> Option<CalibrationError> {
        if ideals.is_empty() {
            return None;
        }
        if self.whole() <= 0 {
            return Some(CalibrationError::NoWeight);
        }
        let id = |forbund: usize| dataset.forbund[forbund].id;
        let taken = |forbund: &usize| self.taken(*forbund, ideals[forbund]);
        let nobody = |forbund: &&usize| self.population[**forbund] == 0;
        if let Some(forbund) = asked.filter(|asked| nobody(&asked)).or_else(|| ideals.keys().find(nobody).copied()) {
            return Some(CalibrationError::NoMembers { forbund: id(forbund) });
        }
        let too_low = || ideals.keys().copied().find(|forbund| taken(forbund) < 0);
        let greatest = || ideals.keys().copied().max_by_key(|forbund| taken(forbund));
        let forbund = asked.or_else(too_low).or_else(greatest)?;
        let others: i128 = ideals.keys().filter(|other| **other != forbund).map(taken).sum();
        let (lowest, highest) = (self.lowest(forbund), self.highest(forbund, self.whole() - others));
        let ideal = i128::from(ideals[&forbund].0);
        let kronor = |limit: i128| Kronor(i64::try_from(limit).expect("an ideal is at most the pot"));
        match ideal {
            ideal if (lowest..=highest).contains(&ideal) => None,
            _ if lowest > highest => Some(CalibrationError::NothingLeft { forbund: id(forbund) }),
            ideal if ideal < lowest => Some(CalibrationError::TooLow { forbund: id(forbund), lowest: kronor(lowest) }),
            _ => Some(CalibrationError::TooHigh { forbund: id(forbund), highest: kronor(highest) }),
        }
    }
}
