//! How a table that is being read is laid out, and what the reader can say of it.

use super::{AgeGroup, Answer, Meaning, Missing};
use finsam_engine::{ForbundId, Unit};
use serde::{Deserialize, Serialize};

/// What a table is taken to be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The names of a workbook's sheets; none where it is no workbook.
    pub sheets: Vec<String>,
    /// Which of them is read.
    pub sheet: usize,
    /// The first columns, and those that mean something.
    pub columns: Vec<Column>,
    pub column_count: usize,
    /// The year of the accounts where the table does not name it, or the one taken of statistics.
    pub year: Option<i64>,
    /// The förbund that every row is of, where no column names one.
    pub forbund: Option<ForbundId>,
    /// Where it is an agency's statistics, of which one sum for each kommun is taken.
    pub statistics: Option<Statistics>,
    /// How many rows there are under the headings.
    pub rows: usize,
    /// How many rows change something.
    pub changing: usize,
    /// How many rows have something that cannot be used.
    pub unusable: usize,
    /// Names that the reader can say the meaning of, each once.
    pub unclear: Vec<UnclearName>,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub place: usize,
    /// As it stands in the file; empty where it has none.
    pub heading: String,
    /// What stands in its first cells.
    pub examples: Vec<String>,
    pub meaning: Meaning,
    /// The unit of its bare amounts; nothing where it is not known.
    pub unit: Option<Unit>,
    pub unit_from: UnitFrom,
    /// The ages that its inhabitants are of, where the heading or the title names them.
    pub ages: Option<AgeGroup>,
}

/// How a column's unit is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitFrom {
    /// It is not: somebody must say it, unless every amount says it itself.
    Nowhere,
    /// The heading, or the title above the table, names it.
    Heading,
    /// It is the only one with which the amounts are of a possible size.
    Size,
    /// The reader has said it.
    Reader,
}

/// What can be chosen of an agency's statistics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statistics {
    /// The first of them.
    pub contents: Vec<Content>,
    pub years: Vec<i64>,
    /// The first and the last age that are summed, where the figures are by age.
    pub ages: Option<(u32, u32)>,
    /// The ages that the figures are of, where the table says them.
    pub of: Option<AgeGroup>,
}

/// One content of statistics: a benefit, the population.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub label: String,
    pub counted: Counted,
    /// Whether it is a part of the sum.
    pub is_chosen: bool,
}

/// What a content of the statistics counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Helårsekvivalenter: of one benefit, or of all together.
    Fye {
        is_sum: bool,
    },
    Population,
    /// Nothing that is wanted here, such as a percent.
    Other,
    /// Nothing says what: a key figure by its number alone.
    Unknown,
}

/// A name that fits no förbund and no kommun alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnclearName {
    pub name: String,
    /// Of a kommun, not of a förbund.
    pub is_of_kommun: bool,
    /// What it may stand for.
    pub candidates: Vec<Answer>,
}

impl Layout {
    /// Whether some column is of an account, of results or of insatser, and so of a year.
    pub fn is_of_accounts(&self) -> bool {
        self.columns.iter().any(|column| column.meaning.is_of_a_year())
    }

    /// Whether some column is of förbund, and none says which.
    pub fn lacks_forbund(&self) -> bool {
        let is_named = self.columns.iter().any(|column| column.meaning == Meaning::Forbund);
        !is_named && self.columns.iter().any(|column| column.meaning.is_of_forbund())
    }

    /// A column by its place in the table.
    pub fn column(&self, place: usize) -> Option<&Column> {
        self.columns.iter().find(|column| column.place == place)
    }

    /// The heading of the column that something lacks, where it is of one.
    pub fn heading_of(&self, missing: &Missing) -> &str {
        match missing {
            Missing::Unit(place) => self.column(*place).map_or("", |column| &column.heading),
            _ => "",
        }
    }
}
