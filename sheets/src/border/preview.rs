//! What the page shows of a table or a workbook that is being read: all of it anew each time that the reader has said something.

use super::{AtHand, GoneRows, Layout, Missing, Reason, Summary, Warning};
use finsam_engine::Edit;
use serde::{Deserialize, Serialize};

/// What is taken to be read, and what it would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub source: Source,
    /// What happens to the figures of each meaning.
    pub summaries: Vec<Summary>,
    /// The rows that sheets of ours have no more.
    pub gone: Vec<GoneRows>,
    /// What must be answered before anything is used.
    pub warnings: Vec<Warning>,
    /// The first of the changes of what is not so already.
    pub changes: Vec<Change>,
    pub change_count: usize,
    /// The first of what cannot be used.
    pub unusable: Vec<Unusable>,
    pub unusable_count: usize,
    pub missing: Vec<Missing>,
    /// The scenario at hand with the changes.
    pub scenario: AtHand,
}

/// What is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Table(Box<Layout>),
    /// A workbook of ours, made of a scenario with this title.
    Workbook {
        title: String,
        /// Whether that had other changes than the scenario at hand has.
        is_of_another: bool,
    },
}

/// A change, and where it is from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub place: Place,
    pub edit: Edit,
}

/// What cannot be used, of a row or a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unusable {
    pub place: Place,
    /// Whose the row is, as the file has it; empty where that is what stands there.
    pub whose: String,
    /// What stands there.
    pub text: String,
    pub reason: Reason,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Several lines come to it: a förbund that is formed.
    Several,
    Line(u32),
    Cell {
        sheet: String,
        cell: String,
    },
}

impl Preview {
    /// How many changes and unusable rows are shown.
    pub const MOST: usize = 200;

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
