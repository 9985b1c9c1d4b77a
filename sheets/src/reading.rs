//! A table being read: what it is taken to mean, what the reader has said of it, and what it comes to.

use crate::{
    Answer, Cell, Column, Counted, Import, Meaning, Missing, Refusal, Row, Statistics, Table, UnitFrom, Warning,
    heading_of_insats::by_insats,
    import::{Taken, import},
    names::{Names, plain},
    own_sheet::OwnSheet,
    plausible::age_warning,
    recognise::recognised,
    statistics::Gap,
};
use finsam_engine::{ForbundId, Scenario, State, Unit, calculate};
use std::collections::HashMap;

/// A table being read. Nothing is changed by it: [`Reading::import`] says what would be.
pub struct Reading {
    sheets: Vec<String>,
    sheet: usize,
    /// What the columns are of; of statistics the sums.
    table: Table,
    first: usize,
    columns: Vec<Column>,
    year: Option<i64>,
    /// The förbund that every row is of, where no column names one.
    forbund: Option<ForbundId>,
    answers: HashMap<String, Answer>,
    statistics: Option<Statistics>,
    /// What the statistics lack of what is chosen.
    lacking: Vec<Missing>,
    /// Why a row of theirs has no sum, by its line.
    gaps: HashMap<u32, Gap>,
    /// Whether the file says that it is one page of several.
    is_one_page: bool,
    /// The sheet of a workbook of ours that it is.
    own_sheet: Option<OwnSheet>,
}

impl Reading {
    /// Reads a file, or what was pasted, beside the present scenario, whose förbund and amounts tell names and sizes. The named
    /// sheet of a workbook, or the first that has a table.
    pub fn of(bytes: &[u8], sheet: Option<&str>, scenario: &Scenario) -> Result<Self, Refusal> {
        let mut table = Table::read(bytes, sheet)?;
        let (sheets, sheet) = (std::mem::take(&mut table.sheets), table.sheet);
        let mut reading = Self {
            sheets,
            sheet,
            table: Table::default(),
            first: 0,
            columns: Vec::new(),
            year: None,
            forbund: None,
            answers: HashMap::new(),
            statistics: None,
            lacking: Vec::new(),
            gaps: HashMap::new(),
            is_one_page: table.is_one_page,
            own_sheet: None,
        };
        let state = State::apply(&scenario.dataset(), &scenario.edits);
        match Statistics::of(table, &Names::new(&scenario.dataset(), &state, 0)) {
            Ok(statistics) => {
                reading.statistics = Some(statistics);
                reading.sum();
            }
            Err(table) => reading.recognise(table, scenario),
        }
        Ok(reading)
    }

    fn recognise(&mut self, table: Table, scenario: &Scenario) {
        let state = State::apply(&scenario.dataset(), &scenario.edits);
        let names = Names::new(&scenario.dataset(), &state, 0);
        let found = recognised(&table, &names, &calculate(&state));
        self.first = found.first;
        self.columns = found.columns;
        self.own_sheet = OwnSheet::of(&self.columns);
        if let Some(own) = self.own_sheet {
            own.take(&mut self.columns);
        }
        (self.year, self.forbund) = (found.year, found.forbund);
        self.table = table;
    }

    /// Sums what is chosen of the statistics.
    fn sum(&mut self) {
        let Some(statistics) = &self.statistics else { return };
        let summed = statistics.summed();
        (self.table, self.lacking, self.gaps) = (summed.table, summed.missing, summed.gaps);
        let meaning = statistics.counted().unwrap_or(Meaning::Ignored);
        if meaning == Meaning::Population {
            // People are whole, and their mean is not asked for.
            for cell in self.table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                if let Cell::Number(number) = cell {
                    *cell = number.rounded(1).map_or(Cell::Empty, |whole| Cell::Number(crate::Number::whole(whole)));
                }
            }
        }
        let labels: Vec<&str> = statistics
            .contents
            .iter()
            .filter(|content| content.is_chosen)
            .map(|content| content.label.as_str())
            .collect();
        let column = |heading: String, meaning| Column {
            heading,
            meaning,
            unit: None,
            unit_from: UnitFrom::Nowhere,
            year: statistics.year,
            ages: statistics.ages_counted(),
        };
        self.columns = vec![column("region".to_owned(), Meaning::Kommun), column(labels.join(" + "), meaning)];
    }

    /// The names of the workbook's sheets; none where it is no workbook.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Which of them is read.
    pub fn sheet(&self) -> usize {
        self.sheet
    }

    /// The columns and what they are taken to mean.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows under the headings.
    pub fn rows(&self) -> &[Row] {
        self.table.rows.get(self.first..).unwrap_or_default()
    }

    /// The agencies' statistics, where it is such.
    pub fn statistics(&self) -> Option<&Statistics> {
        self.statistics.as_ref()
    }

    /// The year of the accounts, where neither a row nor a heading names it.
    pub fn year(&self) -> Option<i64> {
        self.year
    }

    /// The förbund that every row is of, where no column names one: that of the title, or as the reader says.
    pub fn forbund(&self) -> Option<ForbundId> {
        self.forbund
    }

    /// The reader says which förbund every row is of.
    pub fn set_forbund(&mut self, forbund: ForbundId) {
        self.forbund = Some(forbund);
    }

    /// The reader says what a column means.
    pub fn set_meaning(&mut self, column: usize, meaning: Meaning) {
        if let Some(column) = self.columns.get_mut(column) {
            column.meaning = meaning;
        }
        if meaning == Meaning::Insats {
            // What the others count is each insats's then.
            by_insats(&mut self.columns, self.table.rows.get(self.first..).unwrap_or_default());
        }
    }

    /// The reader says what unit a column is in.
    pub fn set_unit(&mut self, column: usize, unit: Unit) {
        if let Some(column) = self.columns.get_mut(column) {
            (column.unit, column.unit_from) = (Some(unit), UnitFrom::Reader);
        }
    }

    /// The reader says what year the accounts are of; of statistics, which year is taken.
    pub fn set_year(&mut self, year: i64) {
        self.year = Some(year);
        if let Some(statistics) = &mut self.statistics {
            statistics.year = Some(year);
            self.sum();
        }
    }

    /// The reader says what a name stands for, wherever it stands.
    pub fn answer(&mut self, name: &str, answer: Answer) {
        self.answers.insert(plain(name), answer);
    }

    /// The reader takes back what was said of a name.
    pub fn take_back_answer(&mut self, name: &str) {
        self.answers.remove(&plain(name));
    }

    /// The reader makes a content of the statistics a part of the sum, or not.
    pub fn choose(&mut self, content: usize, is_chosen: bool) {
        if let Some(statistics) = &mut self.statistics {
            statistics.choose(content, is_chosen);
            self.sum();
        }
    }

    /// The reader says what a content of the statistics counts.
    pub fn set_counted(&mut self, content: usize, counted: Counted) {
        if let Some(statistics) = &mut self.statistics {
            statistics.set_counted(content, counted);
            self.sum();
        }
    }

    /// The reader says which ages are counted, both included.
    pub fn set_ages(&mut self, from: u32, to: u32) {
        if let Some(statistics) = &mut self.statistics {
            statistics.set_ages(from, to);
            self.sum();
        }
    }

    /// The reader says that what looks like statistics is a list.
    pub fn take_as_list(&mut self, scenario: &Scenario) {
        if let Some(statistics) = self.statistics.take() {
            (self.lacking, self.gaps) = (Vec::new(), HashMap::new());
            self.recognise(statistics.into_table(), scenario);
        }
    }

    /// What the reader must agree to of what the table says of itself.
    pub fn warnings(&self) -> Vec<Warning> {
        let of_statistics = self.statistics.iter().flat_map(Statistics::warnings).cloned();
        let is_population = |column: &&Column| column.meaning == Meaning::Population;
        let ages = self.columns.iter().filter(is_population).filter_map(|column| age_warning(column.ages));
        let of_fye = self.statistics.as_ref().and_then(Statistics::other_fye_ages).map(Warning::FyeAges);
        let page = self.is_one_page.then_some(Warning::OnePage);
        of_statistics.chain(ages.take(1)).chain(of_fye).chain(page).collect()
    }

    /// What the table comes to beside the present scenario.
    pub fn import(&self, scenario: &Scenario) -> Import {
        let taken = Taken {
            table: &self.table,
            first: self.first,
            columns: &self.columns,
            year: self.year,
            forbund: self.forbund,
            answers: &self.answers,
            gaps: &self.gaps,
            own_sheet: self.own_sheet,
        };
        let mut import = import(&taken, scenario);
        if !self.lacking.is_empty() {
            import.missing.clone_from(&self.lacking);
        }
        import
    }
}
