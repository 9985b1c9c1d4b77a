//! What the page knows of a table or a workbook that is being read: all of it anew each time that the reader has said something.

use super::{layout::Layout, table::Table};
use crate::table_codes::{Missing, Reason};
use finsam_engine::{Edit, Scenario};

/// How many rows are shown of what changes, and of what cannot be used.
pub const MOST_SHOWN: usize = 200;

/// What is taken to be read, and what it would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    pub source: Source,
    /// The first of the changes, with where they are from.
    pub changes: Vec<(Place, Edit)>,
    pub change_count: usize,
    /// The first of what cannot be used.
    pub unusable: Vec<Unusable>,
    pub unusable_count: usize,
    pub missing: Vec<Missing>,
    /// The present scenario with the changes.
    pub scenario: Scenario,
}

/// What is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    Table(Layout),
    /// A workbook that this page has made of a scenario with this title, whose cells are known.
    Workbook {
        title: String,
        is_of_another: bool,
    },
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// A line; 0 for what several lines come to.
    Line(u32),
    Cell {
        sheet: String,
        cell: String,
    },
}

/// What cannot be used of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Unusable {
    pub place: Place,
    pub text: String,
    pub reason: Reason,
}

impl Preview {
    /// All that the page shows; nothing where the module has stopped.
    pub fn of(table: &Table) -> Option<Self> {
        let source = Source::of(table)?;
        let is_table = matches!(source, Source::Table(_));
        let places = if is_table { "lines_of_first_changes" } else { "cells_of_first_changes" };
        let places = table.lines(places, &[&MOST_SHOWN])?;
        let first = Scenario::from_compact(&table.ask("first_changes", &[&MOST_SHOWN])?).ok()?;
        let unusable_count = table.count("unusable_count")?;
        let unusable = (0..unusable_count.min(MOST_SHOWN)).map(|place| Unusable::of(table, is_table, place));
        let missing = table.lines("missing", &[])?;
        Some(Self {
            source,
            changes: places.iter().map(|place| Place::of(place)).zip(first.edits).collect(),
            change_count: table.count("change_count")?,
            unusable: unusable.collect::<Option<_>>()?,
            unusable_count,
            missing: missing.iter().map(|code| Missing::from_code(code)).collect(),
            scenario: Scenario::from_compact(&table.ask("scenario", &[])?).ok()?,
        })
    }

    /// Whether there is something to use.
    pub fn can_be_used(&self) -> bool {
        self.change_count > 0 && !self.missing.iter().any(Missing::is_of_all)
    }

    /// How a table is laid out.
    pub fn layout(&self) -> Option<&Layout> {
        match &self.source {
            Source::Table(layout) => Some(layout),
            Source::Workbook { .. } => None,
        }
    }
}

impl Source {
    fn of(table: &Table) -> Option<Self> {
        Some(if table.is_own_workbook() {
            Self::Workbook { title: table.ask("title", &[])?, is_of_another: table.is("is_of_another", &[])? }
        } else {
            Self::Table(Layout::of(table)?)
        })
    }
}

impl Place {
    /// A line, or a sheet and a cell parted by a tab.
    fn of(text: &str) -> Self {
        match text.split_once('\t') {
            Some((sheet, cell)) => Self::Cell { sheet: sheet.to_owned(), cell: cell.to_owned() },
            None => Self::Line(text.parse().unwrap_or_default()),
        }
    }
}

impl Unusable {
    fn of(table: &Table, is_table: bool, index: usize) -> Option<Self> {
        let ask = |question| table.ask(question, &[&index]);
        Some(Self {
            place: Place::of(&ask(if is_table { "unusable_line" } else { "unusable_cell" })?),
            text: ask("unusable_text")?,
            reason: Reason::from_code(&ask("unusable_code")?, &ask("unusable_data")?),
        })
    }
}
