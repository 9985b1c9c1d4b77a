//! The changes of a table, row by row.

use super::{
    Taken, Unusable,
    decimals::decimal_sign,
    insats::KnownInsatser,
    note::{has_digit, is_of_no_one},
};
use crate::{
    Cell, Meaning, Reason, Row,
    border::OwnRow,
    cells,
    names::{Match, Names},
    recognise::Column,
    statistics::Gap,
};
use finsam_engine::{Dataset, Edit, ForbundId, InsatsKind, KommunCode, Party, State};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// What one change sets: a second of the same is a mistake in the table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    Member(KommunCode),
    Value(Meaning, Option<ForbundId>, Option<KommunCode>),
    Offer(ForbundId, Party),
    Year(Meaning, ForbundId, i64),
    /// By its name in plain letters.
    Insats(ForbundId, i64, String),
}

/// A name of a row, and what it is.
pub(super) type Named<T> = Result<T, (usize, Reason)>;

/// The changes so far.
pub(super) struct Plan<'a> {
    pub taken: &'a Taken<'a>,
    pub state: &'a State,
    pub names: Names,
    /// Names come again and again.
    pub forbund: HashMap<String, Match<ForbundId>>,
    pub kommuner: HashMap<String, Match<KommunCode>>,
    /// The insatser that are known of the förbund and years that rows are of.
    pub insatser: Vec<KnownInsatser>,
    /// What the insatser of the rows to come are for, where a row has said it as a heading.
    pub section: Option<InsatsKind>,
    /// The förbund that the last row was of, which the section is of.
    pub section_of: Option<ForbundId>,
    /// The förbund that are formed, by name.
    pub formed: HashMap<String, ForbundId>,
    pub planned: Vec<Step>,
    pub slots: HashMap<Slot, usize>,
    pub unusable: Vec<Unusable>,
    pub unchanged: usize,
    /// How many rows are of somebody, and how many of those are used.
    pub rows: usize,
    pub used: usize,
    /// The rows of a sheet of ours that are there, by whose they are.
    pub there: HashSet<OwnRow>,
    /// The columns of persons whose figures are all too small to be persons.
    pub percents: Vec<bool>,
    /// The sign before the decimals in each column, where some number of it says which that is.
    pub decimal_signs: Vec<Option<char>>,
    /// The columns whose unit is not known and was needed.
    pub without_unit: Vec<bool>,
}

/// A change that the plan may still take back.
pub(super) struct Step {
    pub line: u32,
    pub whose: String,
    pub column: usize,
    pub text: String,
    pub edit: Edit,
    pub is_contradicted: bool,
}

/// For how many names the nearest are looked for.
const MOST_LOOKED_FOR: usize = 200;

/// How many rows are looked at to see whether the table stands on its side.
const FIRST_ROWS: usize = 20;

/// Below this, and with at least this many rows, a column of persons holds percents.
const FEWEST_PERSONS: i128 = 100;
const ENOUGH_ROWS: usize = 10;

impl<'a> Plan<'a> {
    pub fn new(taken: &'a Taken, dataset: &Arc<Dataset>, state: &'a State) -> Self {
        let rows = &taken.table.rows[taken.first.min(taken.table.rows.len())..];
        let holds_percents = |(index, column): (usize, &Column)| {
            let is_of_persons = matches!(column.meaning, Meaning::Fye | Meaning::Population);
            let numbers = || rows.iter().filter_map(|row| cells::number(row.cell(index)).ok());
            is_of_persons
                && numbers().count() >= ENOUGH_ROWS
                && numbers().all(|number| number.millionths() <= FEWEST_PERSONS * crate::Number::ONE)
        };
        Self {
            taken,
            state,
            names: Names::new(dataset, state, MOST_LOOKED_FOR),
            forbund: HashMap::new(),
            kommuner: HashMap::new(),
            insatser: Vec::new(),
            section: None,
            section_of: None,
            formed: HashMap::new(),
            planned: Vec::new(),
            slots: HashMap::new(),
            unusable: Vec::new(),
            unchanged: 0,
            rows: 0,
            used: 0,
            there: HashSet::new(),
            percents: taken.columns.iter().enumerate().map(holds_percents).collect(),
            decimal_signs: (0..taken.columns.len()).map(|column| decimal_sign(rows, column)).collect(),
            without_unit: vec![false; taken.columns.len()],
        }
    }

    /// Whether the first rows have one that names several kommuner or förbund: the table stands on its side.
    pub fn is_turned(&self) -> bool {
        let is_named = |cell: &Cell| match cell {
            Cell::Text(text) if text.contains(char::is_alphabetic) => {
                matches!(self.names.kommun(text), Match::One(_)) || matches!(self.names.forbund(text), Match::One(_))
            }
            _ => false,
        };
        let is_of_names = |row: &Row| row.cells.iter().skip(1).filter(|cell| is_named(cell)).count() > 1;
        self.taken.table.rows.iter().take(FIRST_ROWS).any(is_of_names)
    }

    /// Takes in a row.
    pub fn take(&mut self, row: &Row) {
        let before = (self.unusable.len(), self.unchanged, self.planned.len());
        self.take_values(row);
        let told = &self.unusable[before.0..];
        let is_of_nobody = told.iter().any(|told| matches!(told.reason, Reason::Total | Reason::Note));
        if !is_of_nobody {
            self.rows += 1;
            let is_used = self.planned.len() > before.2 || self.unchanged > before.1;
            self.used +=
                usize::from(is_used || told.iter().all(|told| matches!(told.reason, Reason::Duplicate { .. })));
        }
    }

    fn take_values(&mut self, row: &Row) {
        let taken = self.taken;
        let values: Vec<usize> =
            (0..taken.columns.len()).filter(|column| taken.columns[*column].meaning.is_value()).collect();
        if values.is_empty() {
            if let Err((column, reason)) = self.member(row) {
                self.cannot_use(row, column, reason);
            }
            return;
        }
        if let Some(own) = taken.own_sheet {
            return self.take_own(own.table, row, &values);
        }
        if let Some(gap) = taken.gaps.get(&row.line) {
            match self.kommun(row) {
                Ok(_) => self.tell(gap, row, values[0]),
                Err((column, reason)) => self.cannot_use(row, column, reason),
            }
            return;
        }
        let is_filled = |column: &usize| !row.cell(*column).is_missing();
        let filled: Vec<usize> = values.iter().copied().filter(is_filled).collect();
        let has_figures = filled.iter().any(|column| has_digit(row.cell(*column)));
        let (of_insats, values) = self.of_insats(values);
        let (_, filled) = self.of_insats(filled);
        let mut told = if of_insats.is_empty() { Vec::new() } else { self.insats(row, &of_insats) };
        // A row without any value is told by its first, unless its name says that it is none.
        let considered = if filled.is_empty() { &values[..values.len().min(1)] } else { &filled[..] };
        for column in considered {
            if let Err(problem) = self.value(row, *column) {
                // One name that is not found is told once, not for each value.
                if !told.contains(&problem) {
                    told.push(problem);
                }
            }
        }
        for (column, reason) in told {
            let reason = if !has_figures && is_of_no_one(&reason, row) { Reason::Note } else { reason };
            self.cannot_use(row, column, reason);
        }
    }

    pub(super) fn cannot_use(&mut self, row: &Row, column: usize, reason: Reason) {
        if reason == Reason::UnitUnknown {
            self.without_unit[column] = true;
        }
        let text: String = row.cell(column).to_text().chars().take(80).collect();
        let whose = self.whose(row).filter(|whose| !text.starts_with(whose.as_str())).unwrap_or_default();
        self.unusable.push(Unusable { line: row.line, whose, column, text, reason });
    }

    /// Tells why a place has no sum.
    fn tell(&mut self, gap: &Gap, row: &Row, column: usize) {
        let Gap { line, text, reason } = gap.clone();
        let text = text.chars().take(80).collect();
        let whose = self.whose(row).unwrap_or_default();
        self.unusable.push(Unusable { line, whose, column, text, reason });
    }

    /// Whose a row is, as the file has it.
    pub(super) fn whose(&self, row: &Row) -> Option<String> {
        let of = [Meaning::Insats, Meaning::Party, Meaning::Kommun, Meaning::Forbund];
        let named = of.into_iter().flat_map(|of| self.columns(of));
        let mut texts = named.map(|column| row.cell(column).to_text()).filter(|text| !text.is_empty());
        // A name says more than a code.
        let is_name = |text: &String| text.chars().any(char::is_alphabetic);
        let first = texts.next()?;
        let text = if is_name(&first) { first } else { texts.find(is_name).unwrap_or(first) };
        Some(text.chars().take(60).collect())
    }
}
