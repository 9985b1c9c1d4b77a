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
    /// What these take of the whole.
    pub taken_by_all: i128,
}

impl Room {
    pub fn new(dataset: &Dataset) -> Self {
        let with_members = dataset.forbund.iter().filter(|forbund| !forbund.members.is_empty()).count();
        let Pot { pool, base, .. } = Pot::new(&dataset.rules, with_members);
        let inhabitants =
            |code| dataset.kommun(code).map_or(0, |kommun| i128::from(kommun.population_of(dataset.rules.ages)));
        let population: Vec<i128> =
            dataset.forbund.iter().map(|forbund| forbund.members.iter().map(|code| inhabitants(*code)).sum()).collect();
        let published = dataset.forbund.iter().enumerate();
        let ideals = published.filter_map(|(index, forbund)| Some((index, forbund.published_ideal()?))).collect();
        let mut room = Self {
            base: base.0.into(),
            pool: pool.0.into(),
            population_weight: dataset.rules.population_weight.into(),
            fye_weight: dataset.rules.fye_weight.into(),
            members: population.iter().sum(),
            population,
            ideals: Arc::new(ideals),
            taken_by_all: 0,
        };
        room.taken_by_all = room.taken_by(&room.ideals);
        room
    }

    /// A förbund's share of the members' HE, where its ideal is so much: `h = ((ideal − b) / pool − wp · p) / wh`, the weights
    /// normalised. `None` where it would be below 0 or above 1.
    pub fn share(&self, forbund: usize, ideal: Kronor) -> Option<Share> {
        Share::new(self.taken(forbund, ideal), self.whole())
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

    /// What some ideals take of the whole together.
    pub fn taken_by(&self, ideals: &BTreeMap<usize, Kronor>) -> i128 {
        ideals.iter().map(|(forbund, ideal)| self.taken(*forbund, *ideal)).sum()
    }

    /// What one of them takes.
    pub fn taken(&self, forbund: usize, ideal: Kronor) -> i128 {
        (i128::from(ideal.0) - self.base) * self.step() - self.by_population(forbund)
    }

    /// Why some ideals cannot be together. It lies with one that cannot be by itself, else with the one that takes the most.
    pub fn fault(&self, dataset: &Dataset, ideals: &BTreeMap<usize, Kronor>) -> Option<CalibrationError> {
        let taken = |(forbund, ideal): (&usize, &Kronor)| self.taken(*forbund, *ideal);
        let cannot_be = |of: &(&usize, &Kronor)| self.population[*of.0] == 0 || taken(*of) < 0;
        let greatest = || ideals.iter().max_by_key(|of| taken(*of));
        let (forbund, ideal) = ideals.iter().find(cannot_be).or_else(greatest)?;
        let others = self.taken_by(ideals) - taken((forbund, ideal));
        self.fault_of(dataset, *forbund, *ideal, others)
    }

    /// Why a förbund's ideal cannot be where the others take so much, and which could.
    pub fn fault_of(&self, dataset: &Dataset, forbund: usize, ideal: Kronor, others: i128) -> Option<CalibrationError> {
        let id = dataset.forbund[forbund].id;
        if self.whole() <= 0 {
            return Some(CalibrationError::NoWeight);
        }
        if self.population[forbund] == 0 {
            return Some(CalibrationError::NoMembers { forbund: id });
        }
        let (lowest, highest) = (self.lowest(forbund), self.highest(forbund, self.whole() - others));
        let kronor = |limit: i128| Kronor(i64::try_from(limit).expect("an ideal is at most the pot"));
        match i128::from(ideal.0) {
            ideal if (lowest..=highest).contains(&ideal) => None,
            _ if lowest > highest => Some(CalibrationError::NothingLeft { forbund: id }),
            ideal if ideal < lowest => Some(CalibrationError::TooLow { forbund: id, lowest: kronor(lowest) }),
            _ => Some(CalibrationError::TooHigh { forbund: id, highest: kronor(highest) }),
        }
    }
}
