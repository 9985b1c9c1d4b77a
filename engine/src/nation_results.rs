//! What insatser led to in the whole country, and what the nation's full-year equivalents consist of, as Försäkringskassan and
//! SCB state it.

use crate::{Finished, Interval, Ratio, result_tables};
use std::cmp::Ordering;

/// Whole percents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BySex {
    pub women: i64,
    pub men: i64,
    pub all: i64,
}

/// What the nation's insatser led to in a year (Försäkringskassan's reports for 2021 and 2023). Of 2022 nothing is
/// published; from 2023 the system follows no results after an insats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NationResults {
    pub year: i64,
    pub insatser: i64,
    /// Of them for individuals, and for structures.
    pub individual_percent: i64,
    pub structural_percent: i64,
    /// In those for individuals.
    pub participants: i64,
    pub participants_structural: Option<i64>,
    /// Of those who finished.
    pub work_or_studies: Option<BySex>,
    pub seeking: Option<BySex>,
}

impl NationResults {
    /// The published years, in order.
    pub fn all() -> &'static [Self] {
        result_tables::NATION_RESULTS
    }

    /// The share to work or studies to compare a förbund's with: that of the year, or of the last before it that has one.
    pub fn share_of(year: i64, of: Finished) -> Option<(i64, i64)> {
        let share = |nation: &Self| {
            let shares = nation.work_or_studies?;
            let percent = match of {
                Finished::All | Finished::FiveReasons => shares.all,
                Finished::Women => shares.women,
                Finished::Men => shares.men,
            };
            Some((nation.year, percent))
        };
        Self::all().iter().filter(|nation| nation.year <= year).filter_map(share).next_back()
    }
}

/// Whether a share is below, at or above the nation's, also by chance; `None` where chance alone could do either.
pub fn against_nation(interval: Interval<Ratio>, percent: i64) -> Option<Ordering> {
    let nation = Ratio::of(percent.into(), 100);
    if interval.high < nation {
        Some(Ordering::Less)
    } else if interval.low > nation {
        Some(Ordering::Greater)
    } else {
        None
    }
}

/// A group of those who took part in 2021 and are registered by name (Försäkringskassan, Redovisning av målgrupper och resultat
/// 2021, bilaga 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParticipantGroup {
    /// What it is a group by, in Swedish and in English: "ålder", "age".
    pub division: [&'static str; 2],
    pub name: [&'static str; 2],
    pub women: i64,
    pub men: i64,
    pub total: i64,
}

impl ParticipantGroup {
    /// The year that they are of.
    pub const YEAR: i64 = 2021;

    /// All of them, in the order of the source.
    pub fn all() -> &'static [Self] {
        result_tables::GROUPS_2021
    }

    /// What women and men come to, where the source has another total.
    pub fn remark(&self) -> Option<i64> {
        let sum = self.women + self.men;
        (sum != self.total).then_some(sum)
    }
}

/// Of whom a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    All,
    Women,
    Men,
}

/// Days of benefit per participant the year before an insats and the year after (the same, bilaga 5): a comparison, not an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysOfBenefit {
    /// When they finished.
    pub year: i64,
    pub of: Sex,
    pub persons: i64,
    /// In hundredths of a day: sickness benefit, activity compensation, sickness compensation.
    pub before: [i64; 3],
    pub after: [i64; 3],
}

impl DaysOfBenefit {
    pub fn all() -> &'static [Self] {
        result_tables::DAYS
    }
}

/// How many days of benefit more after than before, for those who finished in a year (the same, table 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysMore {
    pub year: i64,
    /// In tenths of a day, of the same three benefits; below 0 fewer.
    pub tenths: [i64; 3],
}

impl DaysMore {
    pub fn all() -> &'static [Self] {
        result_tables::DAYS_MORE
    }
}

/// The nation's full-year equivalents of a year by benefit (SCB, Antalet helårsekvivalenter): what the weights weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FyeByBenefit {
    pub year: i64,
    /// Sickness benefit, sickness and activity compensation, unemployment insurance, labour market measures, social assistance,
    /// introduction benefit.
    pub parts: [i64; 6],
    pub total: i64,
}

impl FyeByBenefit {
    /// The published years, in order.
    pub fn all() -> &'static [Self] {
        result_tables::FYE_BY_BENEFIT
    }

    /// How much the parts exceed the total in the source; below 0 how much they lack.
    pub fn remark(&self) -> Option<i64> {
        let over = self.parts.iter().sum::<i64>() - self.total;
        (over != 0).then_some(over)
    }
}
