//! The need index: what a kommun's HE is expected from, where no published ideal decides it (design, 2.4).

use crate::{Ages, Dataset, Kommun, KommunCode, LanCode, Percent, tables};
use std::ops::RangeInclusive;

/// HE per inhabitant aged 16–64 relative to the nation's, expected from the shares of unemployed and educated.
///
/// Its three coefficients minimise `Σ (predicted / published − 1)²` over the shares of HE that SCB has published in words
/// ([`FyeShare::is_fitted`]); a test fits them anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedIndex {
    /// In thousandths.
    pub constant: i64,
    /// Of the unemployed per inhabitant aged 16–64, in thousandths.
    pub unemployed: i64,
    /// Of the share with eftergymnasial utbildning, in thousandths.
    pub educated: i64,
}

/// One in thousand-millionths, the unit of rates.
const ONE: i128 = 1_000_000_000;

impl NeedIndex {
    /// The index that is used.
    pub const FITTED: Self = Self { constant: 891, unemployed: 13_497, educated: -1_099 };

    /// Its value for a kommun, in thousand-millionths; never below 0.
    pub fn of(&self, kommun: &Kommun) -> i64 {
        let [aged_16_to_64, aged_20_to_64] =
            [Ages::From16To64, Ages::From20To64].map(|ages| i128::from(kommun.by_ages[ages as usize]));
        let unemployed = i128::from(kommun.unemployed_tenths) * ONE / (10 * aged_16_to_64.max(1));
        let educated = i128::from(kommun.educated) * ONE / 100_000;
        let aged = i128::from(self.constant) * ONE
            + i128::from(self.unemployed) * unemployed
            + i128::from(self.educated) * educated;
        let of = aged.max(0) / 1_000 * aged_20_to_64 / aged_16_to_64.max(1);
        i64::try_from(of).unwrap_or(i64::MAX)
    }
}

/// HE as a share of those aged 20–64 that a source has published in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FyeShare {
    pub of: FyeOf,
    pub year: i64,
    /// In tenths of a percent.
    pub share: i64,
    /// The nation's of the same year, in tenths of a percent.
    pub nation: i64,
}

/// Whose share of HE is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FyeOf {
    /// One of SKR's groups of kommuner, by its code: "C8".
    Group(&'static str),
    Lan(LanCode),
    Kommun(KommunCode),
    Nation,
}

impl FyeShare {
    /// The years whose shares the index is fitted to, where no later one is published of the same.
    pub const FITTED_YEARS: RangeInclusive<i64> = 2018..=2023;

    /// All that are published.
    pub fn published() -> &'static [Self] {
        tables::FYE_SHARES
    }

    /// Whether the index is fitted to it: the latest of each.
    pub fn is_fitted(&self) -> bool {
        let is_later = |other: &&Self| other.of == self.of && other.year > self.year;
        Self::FITTED_YEARS.contains(&self.year) && !Self::published().iter().any(|other| is_later(&other))
    }

    /// The kommuner that it is of, by their places in a dataset.
    pub fn kommuner(&self, dataset: &Dataset) -> Vec<usize> {
        let is_of = |(index, kommun): &(usize, &Kommun)| match self.of {
            FyeOf::Group(group) => tables::GROUPS.get(*index) == Some(&group),
            FyeOf::Lan(lan) => kommun.code.lan() == lan,
            FyeOf::Kommun(code) => kommun.code == code,
            FyeOf::Nation => true,
        };
        dataset.kommuner.iter().enumerate().filter(is_of).map(|(index, _)| index).collect()
    }

    /// How far the HE that the dataset's calibration gives these kommuner, relative to the nation's, are from the published
    /// share relative to the nation's of its year: above 0 where they are too high.
    pub fn miss(&self, dataset: &Dataset) -> Percent {
        let sums = |kommuner: &[usize]| {
            let fye: i128 =
                kommuner.iter().map(|index| i128::from(dataset.calibration.fye[*index].fye.ten_thousandths())).sum();
            let aged: i64 = kommuner.iter().map(|index| dataset.kommuner[*index].population_of(Ages::From20To64)).sum();
            (fye, i128::from(aged))
        };
        let (fye, aged) = sums(&self.kommuner(dataset));
        let (fye_of_all, all) = sums(&(0..dataset.kommuner.len()).collect::<Vec<_>>());
        // Estimated over published, in hundredths of a percent.
        let full = i128::from(Percent::FULL.hundredths());
        let part = fye * all * i128::from(self.nation) * full;
        let whole = (fye_of_all * aged * i128::from(self.share)).max(1);
        let ratio = (2 * part + whole) / (2 * whole);
        Percent::from_hundredths(i64::try_from(ratio - full).unwrap_or(i64::MAX))
    }
}
