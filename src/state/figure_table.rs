//! A table of figures as it is written: every text in it is ready.

use super::ToExplain;
use std::sync::Arc;

/// A table with a row for each name and a figure for each column. Without columns there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureTable {
    /// What the names are, above them.
    pub heading: String,
    /// What the figures are, above them; where a row's figures stand below each other, beside each.
    pub columns: Arc<Vec<String>>,
    rows: Vec<Arc<FigureRow>>,
}

/// What a row is among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    #[default]
    Plain,
    /// The name of the rows below it, which has its row for itself.
    Group,
    /// One of those that the row above has together.
    Part,
    Sum,
}

/// A row: a name with a remark on it, and figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureRow {
    /// What names the row among the others for as long as it is the same.
    pub key: String,
    pub kind: RowKind,
    pub name: String,
    pub remark: String,
    /// One for each column; a group has none.
    pub figures: Arc<Vec<String>>,
    /// What tells how the figures were computed, one for each that has a derivation; none where no figure has.
    pub derivations: Arc<Vec<Option<ToExplain>>>,
}

impl FigureTable {
    pub fn new(heading: impl Into<String>, columns: Vec<String>) -> Self {
        Self { heading: heading.into(), columns: Arc::new(columns), rows: Vec::new() }
    }

    pub fn add(&mut self, row: FigureRow) {
        self.rows.push(Arc::new(row));
    }

    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    pub fn keys(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.key.clone()).collect()
    }

    /// A row by its key, with the names of the columns; an empty one where it has gone.
    pub fn row(&self, key: &str) -> (Arc<FigureRow>, Arc<Vec<String>>) {
        let row = self.rows.iter().find(|row| row.key == key).cloned();
        (row.unwrap_or_default(), Arc::clone(&self.columns))
    }
}

impl RowKind {
    /// As the style sheets know it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Group => "group",
            Self::Part => "part",
            Self::Sum => "sum",
        }
    }
}
