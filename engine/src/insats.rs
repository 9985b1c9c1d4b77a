//! What each financed insats cost and led to, as sources and the reader state it, and the results of a whole län.

use crate::{
    InsatsFigures, InsatsItem, InsatsKind, Kronor, LanCode, ResultItem, Results, per_person,
    result_tables::{self, InsatsRow},
};
use std::{borrow::Cow, ops::Range};

/// What one insats of a förbund cost and led to in a year. What is not known is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insats {
    pub name: Cow<'static, str>,
    /// For structures (strukturinriktad) and not for individuals.
    pub is_structural: bool,
    /// In the order of [`InsatsItem::ALL`].
    pub(crate) figures: [Option<i64>; InsatsItem::ALL.len()],
    /// Its source states the budgets of others and none of it: it had none, which is not the same as one that nobody knows.
    is_without_budget: bool,
    /// What its source says of the figures, in Swedish and in English.
    pub remark: [&'static str; 2],
    /// Where a source states it; empty of what the reader has added.
    pub source: &'static str,
    pub origin: InsatsOrigin,
}

/// How an insats is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InsatsOrigin {
    /// A source states it.
    Published,
    /// The reader has stated something else in its place.
    Changed,
    /// The reader has added it.
    Own,
    /// Förbund that have become one had one each of this name.
    Together,
}

/// What the reader knows of an insats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownInsats {
    /// For which of the förbund that have become one it was entered, by their places in `Results::whose`.
    pub of: Range<usize>,
    pub year: i64,
    pub name: String,
    pub kind: InsatsKind,
    pub figures: InsatsFigures,
}

impl Insats {
    /// Without any figures.
    pub fn named(name: impl Into<Cow<'static, str>>, is_structural: bool) -> Self {
        Self {
            name: name.into(),
            is_structural,
            figures: [None; InsatsItem::ALL.len()],
            is_without_budget: false,
            remark: ["", ""],
            source: "",
            origin: InsatsOrigin::Own,
        }
    }

    fn published(row: &InsatsRow) -> Self {
        let InsatsRow { name, is_structural, figures, remark, source, .. } = *row;
        let (is_without_budget, origin) = (is_without_budget(row), InsatsOrigin::Published);
        Self { name: name.into(), is_structural, figures, is_without_budget, remark, source, origin }
    }

    fn known(of: &KnownInsats) -> Self {
        let figures = InsatsItem::ALL.map(|item| of.figures.of(item));
        Self { figures, ..Self::named(of.name.clone(), of.kind == InsatsKind::Structural) }
    }

    /// The figures of several together: each is known where it is of all. Those that had no budget had nothing.
    #[must_use]
    pub fn sum<'a>(all: impl Iterator<Item = &'a Self> + Clone, is_structural: bool) -> Self {
        let is_without_budget = all.clone().all(|of| of.is_without_budget);
        let figures = InsatsItem::ALL.map(|item| {
            let is_left_out = |of: &Self| item == InsatsItem::Budget && of.is_without_budget;
            let mut stated = all.clone().filter(|of| !is_left_out(of)).map(|of| of.of(item)).peekable();
            stated.peek()?;
            stated.sum()
        });
        Self { figures, is_without_budget, ..Self::named("", is_structural) }
    }

    /// Two of one name, as one.
    fn together(&self, other: &Self) -> Self {
        let sum = Self::sum([self, other].into_iter(), self.is_structural);
        Self { name: self.name.clone(), origin: InsatsOrigin::Together, ..sum }
    }

    /// A figure: kronor, or persons.
    pub fn of(&self, item: InsatsItem) -> Option<i64> {
        self.figures[item as usize]
    }

    pub fn budget(&self) -> Option<Kronor> {
        self.of(InsatsItem::Budget).map(Kronor)
    }

    pub fn cost(&self) -> Option<Kronor> {
        self.of(InsatsItem::Cost).map(Kronor)
    }

    /// What was left of the budget; below 0 where it cost more.
    pub fn deviation(&self) -> Option<Kronor> {
        Some(self.budget()? - self.cost()?)
    }

    /// What it cost for each participant, to the nearest krona.
    pub fn per_participant(&self) -> Option<Kronor> {
        per_person(self.cost()?, self.of(InsatsItem::Participants)?)
    }

    /// What the reader would state of it.
    pub fn stated(&self) -> (InsatsKind, InsatsFigures) {
        let kind = if self.is_structural { InsatsKind::Structural } else { InsatsKind::Individual };
        let known = InsatsItem::ALL.into_iter().filter_map(|item| Some((item, self.of(item)?)));
        (kind, InsatsFigures::in_order(known.collect()).unwrap_or_default())
    }
}

/// Whether a source states the budgets of a förbund's insatser of a year, and none of this one.
fn is_without_budget(row: &InsatsRow) -> bool {
    let budget = |row: &InsatsRow| row.figures[InsatsItem::Budget as usize];
    let are_stated = || {
        let mut others = result_tables::INSATSER.iter();
        others.any(|other| (other.forbund, other.year) == (row.forbund, row.year) && budget(other).is_some())
    };
    budget(row).is_none() && are_stated()
}

impl Results {
    /// The insatser of a year: those that sources state, in the order of annual reports, each as the reader knows it; then those
    /// that the reader has added. What the reader says that there was none of is not there. Where förbund that have become one had
    /// one each of a name, it is one.
    pub fn insatser(&self, year: i64) -> Vec<Insats> {
        let known: Vec<&KnownInsats> = self.known.iter().filter(|of| of.year == year).collect();
        let mut is_used = vec![false; known.len()];
        let mut all = Vec::new();
        for row in self.published_insatser(year) {
            let whose = self.whose.iter().position(|id| id.as_str() == row.forbund);
            let stands_for =
                |of: &&KnownInsats| of.name == row.name && whose.is_some_and(|place| of.of.contains(&place));
            match known.iter().position(stands_for) {
                None => all.push(Insats::published(row)),
                Some(place) => {
                    // Of two of one name, in förbund that have merged, it is said once what they are together.
                    if !is_used[place] && known[place].kind != InsatsKind::None {
                        let origin = InsatsOrigin::Changed;
                        let stated = Insats::known(known[place]);
                        let is_without_budget = stated.budget().is_none() && is_without_budget(row);
                        all.push(Insats { origin, is_without_budget, source: row.source, ..stated });
                    }
                    is_used[place] = true;
                }
            }
        }
        let added = known.iter().zip(is_used).filter(|(of, is_used)| !is_used && of.kind != InsatsKind::None);
        all.extend(added.map(|(of, _)| Insats::known(of)));
        let mut named: Vec<Insats> = Vec::new();
        for insats in all {
            let is_same = |of: &&mut Insats| of.name == insats.name && of.is_structural == insats.is_structural;
            match named.iter_mut().find(is_same) {
                Some(same) => *same = same.together(&insats),
                None => named.push(insats),
            }
        }
        named
    }

    /// Those that sources state, as they state them.
    pub fn published_insats(&self, year: i64, name: &str) -> Option<Insats> {
        self.published_insatser(year).find(|row| row.name == name).map(Insats::published)
    }

    /// The names of those that the reader says that there were none of.
    pub fn removed_insatser(&self, year: i64) -> impl Iterator<Item = &str> {
        let removed = self.known.iter().filter(move |of| of.year == year && of.kind == InsatsKind::None);
        removed.map(|of| of.name.as_str())
    }

    /// The years of which some insats is known.
    pub fn years_of_insatser(&self) -> Vec<i64> {
        let published = result_tables::INSATSER.iter().filter(|row| self.has(row)).map(|row| row.year);
        let mut years: Vec<i64> = published.chain(self.known.iter().map(|of| of.year)).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn published_insatser(&self, year: i64) -> impl Iterator<Item = &'static InsatsRow> {
        result_tables::INSATSER.iter().filter(move |row| row.year == year && self.has(row))
    }

    fn has(&self, row: &InsatsRow) -> bool {
        self.whose.iter().any(|id| id.as_str() == row.forbund)
    }

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
    pub(crate) fn published(forbund: crate::ForbundId) -> Self {
        let mut results = Self::of_sources(forbund);
        for row in result_tables::RESULTS.iter().filter(|row| row.of == forbund.as_str()) {
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
