//! A kommun's figures, and how each is known.

use crate::{Ages, Dataset, Fye, Interval, Kommun, Quality};

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
    /// How many times the dataset's own an entered population can be at most: more is a mistake.
    pub(crate) const MOST_TIMES: i64 = 5;

    /// Inhabitants of some ages. What the reader has entered is of the ages 16–64: of others there are as many more or fewer
    /// as in the source.
    pub(crate) fn of(kommun: &Kommun, ages: Ages, entered: Option<i64>) -> Self {
        let population = entered.map_or_else(|| kommun.population_of(ages), |aged| kommun.population_when(ages, aged));
        let quality = match entered {
            None => Quality::Published,
            Some(_) if ages == Ages::default() => Quality::Imported,
            Some(_) => Quality::Derived,
        };
        Self { population, quality }
    }
}
