//! How a table that is being read is laid out, and what the reader can say of it.

use super::{preview::MOST_SHOWN, table::Table};
use crate::table_codes::{Counted, Meaning, Missing, Reason, UnitFrom};
use finsam_engine::Unit;

/// How many columns are shown, besides those that mean something.
const MOST_COLUMNS: usize = 40;

/// How many of what cannot be used are looked through for names to ask about, and how many names are asked about at once.
const MOST_LOOKED_THROUGH: usize = 1_000;
const MOST_QUESTIONS: usize = 20;

/// How many cells of a column are shown, and how much of each.
const EXAMPLES: usize = 3;
const EXAMPLE_LENGTH: usize = 24;

/// What a table is taken to be made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The names of a workbook's sheets, and which of them is read.
    pub sheets: Vec<String>,
    pub sheet: usize,
    pub columns: Vec<Column>,
    pub column_count: usize,
    /// The year of the accounts, or the one taken of statistics.
    pub year: Option<i64>,
    pub statistics: Option<Statistics>,
    pub rows: usize,
    /// How many rows change something.
    pub changing: usize,
    /// How many rows have something that cannot be used.
    pub unusable_rows: usize,
    /// Names that the reader can say the meaning of.
    pub questions: Vec<Question>,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub place: usize,
    pub heading: String,
    pub examples: String,
    pub meaning: Meaning,
    pub is_amount: bool,
    pub unit: Option<Unit>,
    pub unit_from: UnitFrom,
}

/// What can be chosen of an agency's statistics.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    pub contents: Vec<Content>,
    pub years: Vec<i64>,
    /// The first and the last age that are summed, where the figures are by age.
    pub ages: Option<(u32, u32)>,
}

/// A benefit, a key figure, the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    pub label: String,
    pub counted: Counted,
    pub is_chosen: bool,
}

/// A name, and what it may stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub name: String,
    /// Of a kommun, not of a förbund.
    pub is_of_kommun: bool,
    /// Ids or codes.
    pub candidates: Vec<String>,
    /// What the reader has said: `forbund:hbs`, `kommun:0126`, `new`, or nothing.
    pub answer: String,
}

impl Layout {
    /// The layout of a table; nothing where the module has stopped.
    pub fn of(table: &Table) -> Option<Self> {
        let sheets = (0..table.count("sheet_count")?).map(|sheet| table.ask("sheet_name", &[&sheet]));
        let (column_count, rows) = (table.count("column_count")?, table.count("row_count")?);
        let columns = (0..column_count).map(|place| Column::of(table, place, rows)).collect::<Option<Vec<_>>>()?;
        Some(Self {
            sheets: sheets.collect::<Option<_>>()?,
            sheet: table.count("sheet")?,
            year: table.ask("year", &[])?.parse().ok().filter(|year| *year != 0),
            statistics: if table.is("is_statistics", &[])? { Some(Statistics::of(table)?) } else { None },
            rows,
            changing: table.count("changing_row_count")?,
            unusable_rows: table.count("unusable_row_count")?,
            questions: questions(table, &columns)?,
            columns: columns
                .into_iter()
                .filter(|column| column.place < MOST_COLUMNS || column.meaning != Meaning::Ignored)
                .collect(),
            column_count,
        })
    }

    /// Whether some column is of an account.
    pub fn is_of_accounts(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.meaning, Meaning::Account(_)))
    }

    /// The heading of the column that something lacks, where it is of one.
    pub fn heading_of(&self, missing: &Missing) -> &str {
        match missing {
            Missing::Unit(place) => {
                self.columns.iter().find(|column| column.place == *place).map_or("", |column| &column.heading)
            }
            _ => "",
        }
    }
}

impl Column {
    fn of(table: &Table, place: usize, rows: usize) -> Option<Self> {
        let ask = |question| table.ask(question, &[&place]);
        let mut examples = Vec::new();
        for row in 0..rows.min(EXAMPLES) {
            let cell = table.ask("cell", &[&row, &place])?;
            if !cell.is_empty() {
                examples.push(cell.chars().take(EXAMPLE_LENGTH).collect::<String>());
            }
        }
        Some(Self {
            place,
            heading: ask("heading")?,
            examples: examples.join(" · "),
            meaning: Meaning::from_code(&ask("meaning")?),
            is_amount: table.is("is_amount", &[&place])?,
            unit: Unit::named(&ask("unit")?),
            unit_from: UnitFrom::from_code(&ask("unit_from")?),
        })
    }
}

impl Statistics {
    fn of(table: &Table) -> Option<Self> {
        let content = |place: usize| {
            Some(Content {
                label: table.ask("content", &[&place])?,
                counted: Counted::from_code(&table.ask("counted", &[&place])?),
                is_chosen: table.is("is_chosen", &[&place])?,
            })
        };
        let contents = (0..table.count("content_count")?.min(MOST_SHOWN)).map(content).collect::<Option<_>>()?;
        let years = table.lines("years", &[])?.iter().filter_map(|year| year.parse().ok()).collect();
        let age = |question| table.ask(question, &[])?.parse().ok();
        let ages = if table.is("has_ages", &[])? { Some((age("first_age")?, age("last_age")?)) } else { None };
        Some(Self { contents, years, ages })
    }
}

/// The names to ask about, each once.
fn questions(table: &Table, columns: &[Column]) -> Option<Vec<Question>> {
    let mut questions: Vec<Question> = Vec::new();
    for place in 0..table.count("unusable_count")?.min(MOST_LOOKED_THROUGH) {
        if questions.len() == MOST_QUESTIONS {
            break;
        }
        if !Reason::from_code(&table.ask("unusable_code", &[&place])?, "").is_question() {
            continue;
        }
        let name = table.ask("unusable_text", &[&place])?;
        if questions.iter().any(|question| question.name == name) {
            continue;
        }
        let column = table.ask("unusable_column", &[&place])?.parse::<usize>().ok()?;
        let meaning = columns.get(column).map(|column| column.meaning);
        let candidates = table.lines("unusable_data", &[&place])?;
        let is_of_kommun = meaning != Some(Meaning::Forbund);
        questions.push(Question { name, is_of_kommun, candidates, answer: String::new() });
    }
    Some(questions)
}
