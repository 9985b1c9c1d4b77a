//! A förbund of the overview of equity as it is written, and the sum of those that are shown.

use super::{AccountRow, ComingYears, coming::latest};
use crate::{
    state::Computed,
    text::{self, equity as told, format::Format, way},
};
use finsam_engine::{AccountItem, AccountYear, EquitySum, ForbundId};

/// A row: what a förbund has at the end of its latest known year.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub name: String,
    pub known: Option<KnownLevel>,
}

/// The figures of a row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KnownLevel {
    pub year: i64,
    /// In the order of [`Level::EXPLAINED`].
    pub figures: [String; 3],
    pub of_contributions: String,
}

impl Level {
    /// The figures that can be explained, each with the letter that its id has.
    pub const EXPLAINED: [(&'static str, AccountRow); 3] =
        [("c", AccountRow::Item(AccountItem::Closing)), ("m", AccountRow::RecommendedMax), ("o", AccountRow::Over)];

    pub fn new(format: Format, now: &Computed, coming: &ComingYears, id: ForbundId) -> Self {
        let known = latest(coming.of(id)).map(|of| KnownLevel::new(format, of));
        Self { name: way::name(&now.state, id), known }
    }
}

impl KnownLevel {
    fn new(format: Format, of: &AccountYear) -> Self {
        let part = of.part_of_contributions().map(|part| format.percent(part));
        Self {
            year: of.year,
            figures: Level::EXPLAINED.map(|(_, row)| row.figure(format, of)),
            of_contributions: part.unwrap_or_else(|| format.lang.words().unknown.to_owned()),
        }
    }
}

/// What the förbund that are shown have together, each at the end of its latest known year.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelSum {
    pub sentence: String,
    pub known_for: String,
    /// In the order of [`Level::EXPLAINED`]; none where nothing is known.
    pub figures: Option<[String; 3]>,
    /// The accounts that it is the sum of.
    pub years: Vec<(ForbundId, i64)>,
}

impl LevelSum {
    pub fn new(format: Format, coming: &ComingYears, ids: &[ForbundId]) -> Self {
        let (sum, years) = sum(coming, ids);
        let figures =
            [format.figure(sum.closing), format.figure(sum.recommended_max), told::too_much(format, sum.excess)];
        Self {
            sentence: told::overview(format, &sum),
            known_for: text::known_for(format.lang, sum.known, sum.of),
            figures: (sum.known > 0).then_some(figures),
            years,
        }
    }
}

fn sum(coming: &ComingYears, ids: &[ForbundId]) -> (EquitySum, Vec<(ForbundId, i64)>) {
    let mut sum = EquitySum { of: ids.len(), ..EquitySum::default() };
    let mut years = Vec::new();
    for (id, year) in ids.iter().filter_map(|id| Some((*id, latest(coming.of(*id))?))) {
        let known = year.kronor(AccountItem::Closing).zip(year.recommended_max).zip(year.excess());
        if let Some(((closing, recommended_max), excess)) = known {
            years.push((id, year.year));
            sum.known += 1;
            sum.over += usize::from(year.is_over());
            sum.closing += closing;
            sum.recommended_max += recommended_max;
            sum.excess += excess;
        }
    }
    (sum, years)
}
