//! A table, as the page sees it.

use crate::{
    Import, Reading,
    border::{
        AtHand, Change, Column, Layout, Meaning, Place, Preview, Refusal, Said, Source, Statistics, UnclearName,
        Unusable, Warning,
    },
    import::{self, Planned},
    plausible::Plausible,
    statistics,
};
use finsam_engine::Scenario;
use std::collections::BTreeSet;

/// How many columns are shown, besides those that mean something.
const MOST_COLUMNS: usize = 40;

/// How many of what cannot be used are looked through for names to ask about, and how many names are asked about at once.
const MOST_LOOKED_THROUGH: usize = 1_000;
const MOST_UNCLEAR: usize = 20;

/// How many cells of a column are shown, and how much of each.
const EXAMPLES: usize = 3;
const EXAMPLE_LENGTH: usize = 24;

/// A table with the scenario that it is read beside.
pub struct OpenTable {
    reading: Reading,
    present: Scenario,
}

impl OpenTable {
    /// Reads a file, or the named sheet of it.
    pub fn open(bytes: &[u8], sheet: Option<&str>, present: &Scenario) -> Result<Self, Refusal> {
        Ok(Self { reading: Reading::of(bytes, sheet, present)?, present: present.clone() })
    }

    /// Takes in what the reader says. What is of a column or a content that there is not changes nothing.
    pub fn say(&mut self, said: Said) {
        let reading = &mut self.reading;
        match said {
            Said::Present(AtHand(present)) => self.present = present,
            Said::Meaning { column, meaning } => reading.set_meaning(column, meaning),
            Said::Unit { column, unit } => reading.set_unit(column, unit),
            Said::Year(year) => reading.set_year(year),
            Said::Forbund(forbund) => reading.set_forbund(forbund),
            Said::Chosen { content, is_chosen } => reading.choose(content, is_chosen),
            Said::Counted { content, counted } => reading.set_counted(content, counted),
            Said::Ages { first, last } => reading.set_ages(first, last),
            Said::AsList => reading.take_as_list(&self.present),
            Said::Answer { name, answer: Some(answer) } => reading.answer(&name, answer),
            Said::Answer { name, answer: None } => reading.take_back_answer(&name),
        }
    }

    /// What it is taken to mean, and what it would change.
    pub fn preview(&self) -> Preview {
        let import = self.reading.import(&self.present);
        let changes: Vec<&Planned> = changes(&import, &self.present).collect();
        let Plausible { summaries, mut warnings } =
            Plausible::of(&self.present, &import.scenario, changes.iter().map(|planned| &planned.edit));
        if !changes.is_empty() {
            if import.used < import.rows {
                warnings.insert(0, Warning::NotAllRows { used: import.used, rows: import.rows });
            }
            let said = self.reading.warnings();
            // What the table says itself need not be guessed.
            if said.iter().any(|warning| matches!(warning, Warning::Ages(_))) {
                warnings.retain(|warning| !warning.is_of_population());
            }
            warnings.splice(0..0, said);
        }
        Preview {
            source: Source::Table(Box::new(self.layout(&import, &changes))),
            summaries,
            gone: import.gone.iter().cloned().collect(),
            warnings,
            changes: changes.iter().take(Preview::MOST).map(|planned| Change::from(*planned)).collect(),
            change_count: changes.len(),
            unusable: import.unusable.iter().take(Preview::MOST).map(Unusable::from).collect(),
            unusable_count: import.unusable.len(),
            missing: import.missing,
            scenario: AtHand(import.scenario),
        }
    }

    fn layout(&self, import: &Import, changes: &[&Planned]) -> Layout {
        let reading = &self.reading;
        let lines = |lines: BTreeSet<u32>| lines.len();
        let year = reading.statistics().and_then(|statistics| statistics.year).or(reading.year());
        Layout {
            sheets: reading.sheets().to_vec(),
            sheet: reading.sheet(),
            columns: self.columns(),
            column_count: reading.columns().len(),
            year,
            forbund: reading.forbund(),
            statistics: reading.statistics().map(Statistics::from),
            rows: reading.rows().len(),
            // What belongs to no row, a förbund that is formed, has the line 0.
            changing: lines(changes.iter().map(|planned| planned.line).filter(|line| *line > 0).collect()),
            unusable: lines(import.unusable.iter().map(|unusable| unusable.line).collect()),
            unclear: self.unclear(import),
        }
    }

    fn columns(&self) -> Vec<Column> {
        let example = |text: String| text.chars().take(EXAMPLE_LENGTH).collect();
        let columns = self.reading.columns().iter().enumerate().map(|(place, column)| {
            let cells = self.reading.rows().iter().take(EXAMPLES).map(|row| row.cell(place).to_text());
            Column {
                place,
                heading: column.heading.clone(),
                examples: cells.filter(|text| !text.is_empty()).map(example).collect(),
                meaning: column.meaning,
                unit: column.unit,
                unit_from: column.unit_from,
                ages: column.ages,
            }
        });
        columns.filter(|column| column.place < MOST_COLUMNS || column.meaning != Meaning::Ignored).collect()
    }

    /// The names to ask about.
    fn unclear(&self, import: &Import) -> Vec<UnclearName> {
        let mut unclear: Vec<UnclearName> = Vec::new();
        for unusable in import.unusable.iter().take(MOST_LOOKED_THROUGH) {
            if unclear.len() == MOST_UNCLEAR {
                break;
            }
            let Some(candidates) = unusable.reason.candidates() else { continue };
            if unclear.iter().any(|one| one.name == unusable.text) {
                continue;
            }
            let meaning = self.reading.columns().get(unusable.column).map(|column| column.meaning);
            unclear.push(UnclearName {
                name: unusable.text.clone(),
                is_of_kommun: meaning != Some(Meaning::Forbund),
                candidates: candidates.to_vec(),
            });
        }
        unclear
    }
}

/// The changes of what is not so already.
fn changes<'a>(import: &'a Import, present: &Scenario) -> impl Iterator<Item = &'a Planned> {
    let is_new = |edit| import.scenario.edits.contains(edit) && !present.edits.contains(edit);
    import.edits.iter().filter(move |planned| is_new(&planned.edit))
}

impl From<&Planned> for Change {
    fn from(planned: &Planned) -> Self {
        let place = if planned.line == 0 { Place::Several } else { Place::Line(planned.line) };
        Self { place, edit: planned.edit.clone() }
    }
}

impl From<&import::Unusable> for Unusable {
    fn from(unusable: &import::Unusable) -> Self {
        let import::Unusable { line, whose, text, reason, .. } = unusable;
        Self { place: Place::Line(*line), whose: whose.clone(), text: text.clone(), reason: reason.clone() }
    }
}

impl From<&statistics::Statistics> for Statistics {
    fn from(statistics: &statistics::Statistics) -> Self {
        Self {
            contents: statistics.contents.iter().take(Preview::MOST).cloned().collect(),
            years: statistics.years(),
            ages: statistics.has_ages().then(|| statistics.age_group.ends()),
            of: statistics.ages_counted(),
        }
    }
}
