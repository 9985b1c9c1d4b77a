//! What each financed insats cost and led to, and the results of a whole län, as sources state them.

use crate::{ForbundId, Kronor, LanCode, ResultItem, Results, per_person, result_tables};

/// What one insats of a förbund cost and led to in a year. What the source does not give is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insats {
    pub forbund: &'static str,
    pub year: i64,
    pub name: &'static str,
    /// For structures (strukturinriktad) and not for individuals.
    pub is_structural: bool,
    pub budget: Option<Kronor>,
    /// Below 0 where more was paid back than spent.
    pub cost: Kronor,
    pub participants: Option<i64>,
    pub women: Option<i64>,
    pub men: Option<i64>,
    pub unstated: Option<i64>,
    pub finished: Option<i64>,
    /// To work, studies or actively seeking work, which sources publish together.
    pub work_studies_or_seeking: Option<i64>,
    pub rehabilitation: Option<i64>,
    pub illness: Option<i64>,
    pub other: Option<i64>,
    /// What its source says of the figures, in Swedish and in English.
    pub remark: [&'static str; 2],
    pub source: &'static str,
}

impl Insats {
    /// Those of a förbund in a year, in the order of its annual report.
    pub fn all_of(forbund: ForbundId, year: i64) -> impl Iterator<Item = &'static Self> {
        result_tables::INSATSER.iter().filter(move |of| of.forbund == forbund.as_str() && of.year == year)
    }

    /// What was left of the budget; below 0 where it cost more.
    pub fn deviation(&self) -> Option<Kronor> {
        Some(self.budget? - self.cost)
    }

    /// What it cost for each participant, to the nearest krona.
    pub fn per_participant(&self) -> Option<Kronor> {
        per_person(self.cost, self.participants?)
    }
}

impl Results {
    /// Those of all förbund of a län together, where a source adds them up.
    pub fn of_lan(lan: LanCode) -> Self {
        let code = lan.to_string();
        let mut results = Self::default();
        for row in result_tables::RESULTS_OF_LAN.iter().filter(|row| row.of == code) {
            results.publish(row.year, row.item, row.value, row.source);
        }
        results
    }

    /// Those that sources state of a förbund.
    pub(crate) fn published(forbund: &str) -> Self {
        let mut results = Self::default();
        for row in result_tables::RESULTS.iter().filter(|row| row.of == forbund) {
            results.publish(row.year, row.item, row.value, row.source);
        }
        results
    }

    /// Where each figure that a source states of a year is.
    pub fn places(&self, year: i64) -> Vec<(ResultItem, &'static str)> {
        let place = |item| match self.stated(year, item)?.origin {
            crate::ResultOrigin::Published { place } => Some((item, place)),
            _ => None,
        };
        ResultItem::ALL.into_iter().filter_map(place).collect()
    }
}
