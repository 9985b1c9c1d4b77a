//! The agencies' own exports: many figures for each kommun, by sex, age, benefit and month, that one is summed of.
//!
//! SCB's `PxWeb` as CSV, as a workbook, as JSON-stat and as PC-Axis, and Kolada's key figures. What belongs to one sum and what
//! does not is told apart by the headings: a total is taken before its parts, and both men and women must be there. What the
//! headings do not say is asked.

mod category;
mod chosen;
mod dimension;
mod headings;
mod lines;
mod sum;
mod total;

use crate::{
    AgeGroup, Cell, Content, Meaning, Row, Table, Warning,
    header::{candidates, headings, title},
    measure,
    names::Names,
};
use dimension::{Dimension, repeated};
use headings::{Role, counted, roles};
use lines::Categories;
pub use sum::Gap;

/// A year, or a month of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// An agency's table, with what is chosen of it.
pub struct Statistics {
    /// What stands over the figures: the title and the headings.
    above: Vec<Row>,
    rows: Vec<Row>,
    lines: Vec<Line>,
    figures: Vec<Figures>,
    places: Vec<String>,
    /// The line that each place first stands on.
    first_lines: Vec<u32>,
    others: Vec<Dimension>,
    /// What the reader must agree to of the dimensions.
    dimension_warnings: Vec<Warning>,
    /// The ages that there are.
    ages: Vec<AgeGroup>,
    /// The ages that the title or a content says that all figures are of.
    title_ages: Option<AgeGroup>,
    pub contents: Vec<Content>,
    pub periods: Vec<Period>,
    /// The year that the figures are taken of.
    pub year: Option<i64>,
    /// The ages that are counted, where the figures are by age.
    pub age_group: AgeGroup,
    /// Whether the reader has said them.
    are_ages_said: bool,
}

/// How many rows are looked at to see what a column holds.
const SAMPLE: usize = 60;

impl Statistics {
    /// The statistics that a table is, with a region and figures, by a sex, an age, a content or several periods; or the table
    /// itself, where it is none.
    pub fn of(mut table: Table, names: &Names) -> Result<Self, Table> {
        let found = candidates(&table, names).filter_map(|(header, _)| {
            let (headings, first) = headings(&table, header, names);
            let sample = &table.rows[first..table.rows.len().min(first + SAMPLE)];
            let roles = roles(&headings, sample, names)?;
            Some((header, headings, first, roles))
        });
        // A title with commas in it has fewer cells than the headings below it.
        let filled = |headings: &[String]| headings.iter().filter(|heading| !heading.is_empty()).count();
        let found = found.min_by_key(|(_, headings, ..)| std::cmp::Reverse(filled(headings)));
        let Some((header, headings, first, roles)) = found else { return Err(table) };
        let title = title(&table, Some(header));
        let rows = table.rows.split_off(first);
        let mut statistics = Self {
            above: table.rows,
            rows,
            lines: Vec::new(),
            figures: Vec::new(),
            places: Vec::new(),
            first_lines: Vec::new(),
            others: Vec::new(),
            dimension_warnings: Vec::new(),
            ages: Vec::new(),
            title_ages: measure::ages(&title),
            contents: Vec::new(),
            periods: Vec::new(),
            year: None,
            age_group: AgeGroup::COUNTED,
            are_ages_said: false,
        };
        // Where no heading says what the figures are, the title may; else the reader is asked.
        let is_by_content = roles.contains(&Role::Content);
        let mut contents = Categories::default();
        for (column, role) in roles.iter().enumerate() {
            if let Role::Figures { label, period } = role {
                let label = if label.is_empty() && !is_by_content { &title } else { label };
                let content = (!is_by_content || !label.is_empty()).then(|| contents.index(label));
                statistics.figures.push(Figures { column, content, period: *period });
            }
        }
        statistics.read_lines(&roles, &headings, &mut contents, names);
        statistics.contents = contents.labels.into_iter().map(Content::of).collect();
        statistics.find_dimensions();
        let periods = statistics.lines.iter().filter_map(|line| line.period);
        let mut periods: Vec<Period> =
            periods.chain(statistics.figures.iter().filter_map(|figures| figures.period)).collect();
        periods.sort_unstable();
        periods.dedup();
        statistics.periods = periods;
        statistics.choose_first();
        Ok(statistics)
    }

    /// The table that it was read from.
    pub fn into_table(self) -> Table {
        let rows = self.above.into_iter().chain(self.rows).collect();
        Table { rows, ..Table::default() }
    }

    /// Leaves out the dimensions that say nothing of their own, and finds the totals of the others.
    fn find_dimensions(&mut self) {
        let repeated = repeated(&self.lines, &self.others);
        let mut place = 0..repeated.len();
        self.others.retain(|_| place.next().is_some_and(|place| !repeated[place]));
        for line in &mut self.lines {
            let mut place = 0..repeated.len();
            line.others.retain(|_| place.next().is_some_and(|place| !repeated[place]));
        }
        self.find_totals();
        self.dimension_warnings = self.others.iter().filter_map(Dimension::warning).collect();
    }

    /// What is summed; `None` where nothing is chosen.
    pub fn counted(&self) -> Option<Meaning> {
        use crate::Counted;
        self.contents.iter().find(|content| content.is_chosen).and_then(|content| match content.counted {
            Counted::Fye { .. } => Some(Meaning::Fye),
            Counted::Population => Some(Meaning::Population),
            Counted::Other | Counted::Unknown => None,
        })
    }

    /// What the reader must agree to before the sums are used.
    pub fn warnings(&self) -> &[Warning] {
        &self.dimension_warnings
    }

    /// The years that there are figures of.
    pub fn years(&self) -> Vec<i64> {
        let mut years: Vec<i64> = self.periods.iter().map(|period| period.year).collect();
        years.dedup();
        years
    }

    /// What a line has in a column of figures.
    fn cell(&self, line: &Line, figures: &Figures) -> &Cell {
        self.rows[line.row].cell(figures.column)
    }
}

impl Content {
    fn of(label: String) -> Self {
        let counted = counted(&label);
        Self { label, counted, is_chosen: false }
    }
}
