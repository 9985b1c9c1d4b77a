//! The agencies' own exports: many figures for each kommun, by sex, age, benefit and month, that one is summed of.
//!
//! SCB's `PxWeb` as CSV, as a workbook and as JSON-stat2, and Kolada's key figures. What belongs to one sum and what does not
//! is told apart by the headings: a total is taken before its parts, and both men and women must be there.

mod headings;
mod lines;
mod sum;

use crate::{Content, Counted, Meaning, Row, Table};
use headings::{Role, counted, roles};
use lines::Categories;
use std::collections::BTreeMap;

/// A year, or a month of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i64,
    pub month: Option<u32>,
}

/// What one kommun has on one line.
struct Line {
    row: usize,
    place: usize,
    age: Option<usize>,
    content: Option<usize>,
    period: Option<Period>,
    /// The category of each other dimension.
    others: Vec<usize>,
}

/// A column with figures, and what its heading says of them.
struct Figures {
    column: usize,
    content: Option<usize>,
    period: Option<Period>,
}

/// A dimension that is summed over, or whose total is taken.
struct Dimension {
    categories: Vec<String>,
    is_sex: bool,
}

/// An agency's table, with what is chosen of it.
pub struct Statistics {
    rows: Vec<Row>,
    lines: Vec<Line>,
    figures: Vec<Figures>,
    places: Vec<String>,
    /// The line that each place first stands on.
    first_lines: Vec<u32>,
    others: Vec<Dimension>,
    /// From and to each age that there is, both included.
    ages: Vec<(u32, u32)>,
    pub contents: Vec<Content>,
    pub periods: Vec<Period>,
    /// The year that the figures are taken of.
    pub year: Option<i64>,
    /// The first and last year of age that are counted.
    pub age_range: (u32, u32),
}

/// How many rows down a table's headings are looked for.
pub const HEADINGS_WITHIN: usize = 20;

impl Statistics {
    /// The statistics that a table is, with a region and figures, by a sex, an age, a content or several periods; or the table
    /// itself, where it is none.
    pub fn of(mut table: Table) -> Result<Self, Table> {
        let header = table.rows.iter().take(HEADINGS_WITHIN).enumerate().find_map(|(index, row)| {
            let roles = roles(row, table.rows.get(index + 1))?;
            Some((index, roles))
        });
        let Some((header, roles)) = header else { return Err(table) };
        let mut statistics = Self {
            rows: table.rows.split_off(header + 1),
            lines: Vec::new(),
            figures: Vec::new(),
            places: Vec::new(),
            first_lines: Vec::new(),
            others: Vec::new(),
            ages: Vec::new(),
            contents: Vec::new(),
            periods: Vec::new(),
            year: None,
            age_range: (16, 64),
        };
        let mut contents = Categories::default();
        for (column, role) in roles.iter().enumerate() {
            if let Role::Figures { label, period } = role {
                let content = (!label.is_empty()).then(|| contents.index(label));
                statistics.figures.push(Figures { column, content, period: *period });
            }
        }
        statistics.read_lines(&roles, &mut contents);
        statistics.contents = contents.labels.into_iter().map(Content::of).collect();
        let periods = statistics.lines.iter().filter_map(|line| line.period);
        let mut periods: Vec<Period> =
            periods.chain(statistics.figures.iter().filter_map(|figures| figures.period)).collect();
        periods.sort_unstable();
        periods.dedup();
        statistics.periods = periods;
        statistics.choose_first();
        Ok(statistics)
    }

    /// What is most likely wanted: the sum of all benefits, or else all of them; the last whole year; 16–64, or the ages that
    /// HE are counted for.
    fn choose_first(&mut self) {
        let sum = self.contents.iter().position(|content| content.counted == Counted::Fye { is_sum: true });
        let part = self.contents.iter().position(|content| content.counted == Counted::Fye { is_sum: false });
        let population = self.contents.iter().position(|content| content.counted == Counted::Population);
        match (sum, part, population) {
            (Some(sum), ..) => self.choose(sum, true),
            (None, Some(_), _) => {
                for content in &mut self.contents {
                    content.is_chosen = content.counted == Counted::Fye { is_sum: false };
                }
            }
            (None, None, Some(population)) => self.choose(population, true),
            (None, None, None) => {}
        }
        let mut months: BTreeMap<i64, usize> = BTreeMap::new();
        for period in &self.periods {
            *months.entry(period.year).or_default() += 1;
        }
        let is_whole = |(year, count): &(&i64, &usize)| {
            **count == 12 || self.periods.iter().any(|period| period.year == **year && period.month.is_none())
        };
        let whole = months.iter().filter(is_whole).map(|(year, _)| *year).next_back();
        self.year = whole.or_else(|| months.keys().copied().next_back());
        if self.counted() == Some(Meaning::Fye) && !self.ages.is_empty() && self.ages_of((16, 64)).is_none() {
            let known = [(20, 64), (20, 65)].into_iter().find(|range| self.ages.contains(range));
            self.age_range = known.or_else(|| self.ages.first().copied()).unwrap_or((16, 64));
        }
    }

    /// Makes a content a part of the sum, or not. A sum takes the place of its parts, and they that of the sum.
    pub fn choose(&mut self, content: usize, is_chosen: bool) {
        let Some(counted) = self.contents.get(content).map(|content| content.counted) else { return };
        for (index, other) in self.contents.iter_mut().enumerate() {
            if index == content {
                other.is_chosen = is_chosen && counted != Counted::Other && counted != Counted::Unknown;
            } else if is_chosen && other.counted != (Counted::Fye { is_sum: false }) || other.counted != counted {
                other.is_chosen &= !is_chosen;
            }
        }
    }

    /// Says what a content counts, where its label does not, and takes it alone.
    pub fn set_counted(&mut self, content: usize, counted: Counted) {
        if let Some(found) = self.contents.get_mut(content) {
            found.counted = counted;
            self.choose(content, true);
        }
    }

    /// What is summed; `None` where nothing is chosen.
    pub fn counted(&self) -> Option<Meaning> {
        self.contents.iter().find(|content| content.is_chosen).and_then(|content| match content.counted {
            Counted::Fye { .. } => Some(Meaning::Fye),
            Counted::Population => Some(Meaning::Population),
            Counted::Other | Counted::Unknown => None,
        })
    }

    /// Whether the figures are by age. Where they are not, they are of all ages, whatever is wanted.
    pub fn has_ages(&self) -> bool {
        !self.ages.is_empty()
    }

    /// The years that there are figures of.
    pub fn years(&self) -> Vec<i64> {
        let mut years: Vec<i64> = self.periods.iter().map(|period| period.year).collect();
        years.dedup();
        years
    }

    /// The ages (by index) that together are the range, each once: the range itself, or the parts that fill it.
    fn ages_of(&self, (from, to): (u32, u32)) -> Option<Vec<usize>> {
        if let Some(whole) = self.ages.iter().position(|age| *age == (from, to)) {
            return Some(vec![whole]);
        }
        let (mut chosen, mut next) = (Vec::new(), from);
        while next <= to {
            let from_next = self.ages.iter().enumerate().filter(|(_, (first, last))| *first == next && *last <= to);
            let (index, (_, last)) = from_next.min_by_key(|(_, (_, last))| *last)?;
            chosen.push(index);
            next = last + 1;
        }
        Some(chosen)
    }
}

impl Content {
    fn of(label: String) -> Self {
        let counted = counted(&label);
        Self { label, counted, is_chosen: false }
    }
}
