//! The border to the page: a reading as texts and numbers.

use crate::{Answer, Counted, Import, Meaning, Planned, Reading, UnitFrom};
use finsam_engine::{OwnDataset, Scenario, Unit};
use std::collections::BTreeSet;
use wasm_bindgen::prelude::wasm_bindgen;

/// A table that the page holds while the reader looks at it; `Reading` in JavaScript.
#[wasm_bindgen(js_name = Reading)]
pub struct OpenTable {
    reading: Reading,
    present: Scenario,
    import: Import,
}

fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Kronor => "kr",
        Unit::Thousands => "tkr",
        Unit::Millions => "mnkr",
    }
}

fn counted_code(counted: Counted) -> &'static str {
    match counted {
        Counted::Fye { .. } => "fye",
        Counted::Population => "population",
        Counted::Other => "other",
        Counted::Unknown => "unknown",
    }
}

#[wasm_bindgen(js_class = Reading)]
impl OpenTable {
    /// Reads a file's bytes, or the UTF-8 of what was pasted. `sheet` is the name of a workbook's sheet, or empty for the first
    /// that has a table; `present` the scenario at hand in the compact form. Fails with a [`crate::Refusal::code`], or
    /// `unreadable::` where the scenario cannot be read.
    pub fn open(bytes: &[u8], sheet: &str, present: &str) -> Result<OpenTable, String> {
        let present = OwnDataset::read_along(present).map_err(|_| "unreadable:0:".to_owned())?;
        let sheet = (!sheet.is_empty()).then_some(sheet);
        let reading = Reading::of(bytes, sheet, &present).map_err(|refusal| refusal.code())?;
        let import = reading.import(&present);
        Ok(Self { reading, present, import })
    }

    fn renewed(&mut self) {
        self.import = self.reading.import(&self.present);
    }

    /// The scenario at hand is another now. Answers whether it could be read.
    pub fn set_present(&mut self, present: &str) -> bool {
        let Ok(present) = OwnDataset::read_along(present) else { return false };
        self.present = present;
        self.renewed();
        true
    }

    /// How many sheets the workbook has; 0 where it is no workbook.
    pub fn sheet_count(&self) -> usize {
        self.reading.sheets().len()
    }

    /// The name of a sheet. To read another, open the file again with its name.
    pub fn sheet_name(&self, sheet: usize) -> String {
        self.reading.sheets().get(sheet).cloned().unwrap_or_default()
    }

    /// Which of the sheets is read.
    pub fn sheet(&self) -> usize {
        self.reading.sheet()
    }

    /// How many columns there are.
    pub fn column_count(&self) -> usize {
        self.reading.columns().len()
    }

    /// A column's heading, as it stands in the file.
    pub fn heading(&self, column: usize) -> String {
        self.reading.columns().get(column).map_or_else(String::new, |column| column.heading.clone())
    }

    /// What a column means: a [`Meaning::code`].
    pub fn meaning(&self, column: usize) -> String {
        self.reading.columns().get(column).map_or("", |column| column.meaning.code()).to_owned()
    }

    /// Every meaning that a column can be given, one a line.
    pub fn meanings() -> String {
        Meaning::all().into_iter().map(Meaning::code).collect::<Vec<_>>().join("\n")
    }

    /// Whether a column holds amounts, which have a unit.
    pub fn is_amount(&self, column: usize) -> bool {
        self.reading.columns().get(column).is_some_and(|column| column.meaning.is_amount())
    }

    /// The unit of a column's bare amounts: `kr`, `tkr`, `mnkr`, or nothing where it is not known.
    pub fn unit(&self, column: usize) -> String {
        self.reading.columns().get(column).and_then(|column| column.unit).map_or("", unit_code).to_owned()
    }

    /// How the unit is known: `heading`, `size`, `reader` or `nowhere`.
    pub fn unit_from(&self, column: usize) -> String {
        let code = match self.reading.columns().get(column).map(|column| column.unit_from) {
            Some(UnitFrom::Heading) => "heading",
            Some(UnitFrom::Size) => "size",
            Some(UnitFrom::Reader) => "reader",
            Some(UnitFrom::Nowhere) | None => "nowhere",
        };
        code.to_owned()
    }

    /// Gives a column a meaning. Answers whether there is such a one.
    pub fn set_meaning(&mut self, column: usize, meaning: &str) -> bool {
        let Some(meaning) = Meaning::from_code(meaning) else { return false };
        self.reading.set_meaning(column, meaning);
        self.renewed();
        true
    }

    /// Gives a column a unit, `kr`, `tkr` or `mnkr`. Answers whether there is such a one.
    pub fn set_unit(&mut self, column: usize, unit: &str) -> bool {
        let Some(unit) = Unit::named(unit) else { return false };
        self.reading.set_unit(column, unit);
        self.renewed();
        true
    }

    /// The year of the accounts where the table does not name it, or the year taken of statistics; 0 where there is none.
    pub fn year(&self) -> i32 {
        let of_statistics = self.reading.statistics().and_then(|statistics| statistics.year);
        of_statistics.or(self.reading.year()).and_then(|year| i32::try_from(year).ok()).unwrap_or(0)
    }

    /// Says what that year is.
    pub fn set_year(&mut self, year: i32) {
        self.reading.set_year(year.into());
        self.renewed();
    }

    /// How many rows there are under the headings.
    pub fn row_count(&self) -> usize {
        self.reading.rows().len()
    }

    /// The line of a row in the file.
    pub fn line(&self, row: usize) -> u32 {
        self.reading.rows().get(row).map_or(0, |row| row.line)
    }

    /// What stands in a cell.
    pub fn cell(&self, row: usize, column: usize) -> String {
        self.reading.rows().get(row).map_or_else(String::new, |row| row.cell(column).to_text())
    }

    /// Whether it is an agency's statistics, of which one sum for each kommun is taken: the contents, years and ages below are
    /// then to be chosen among.
    pub fn is_statistics(&self) -> bool {
        self.reading.statistics().is_some()
    }

    /// How many contents the statistics have: benefits, key figures.
    pub fn content_count(&self) -> usize {
        self.reading.statistics().map_or(0, |statistics| statistics.contents.len())
    }

    /// A content's name, as the agency has it.
    pub fn content(&self, content: usize) -> String {
        let contents = self.reading.statistics().map(|statistics| statistics.contents.as_slice()).unwrap_or_default();
        contents.get(content).map_or_else(String::new, |content| content.label.clone())
    }

    /// What a content counts: `fye`, `population`, `other` (nothing that is wanted), `unknown` (the reader must say it).
    pub fn counted(&self, content: usize) -> String {
        let contents = self.reading.statistics().map(|statistics| statistics.contents.as_slice()).unwrap_or_default();
        contents.get(content).map_or("", |content| counted_code(content.counted)).to_owned()
    }

    /// Whether a content is a part of the sum.
    pub fn is_chosen(&self, content: usize) -> bool {
        let contents = self.reading.statistics().map(|statistics| statistics.contents.as_slice()).unwrap_or_default();
        contents.get(content).is_some_and(|content| content.is_chosen)
    }

    /// Makes a content a part of the sum, or not. "Summa helårsekvivalenter" takes the place of the benefits, and they its.
    pub fn choose(&mut self, content: usize, is_chosen: bool) {
        self.reading.choose(content, is_chosen);
        self.renewed();
    }

    /// Says that a content counts `fye` or `population`, and takes it. Answers whether it is one of these.
    pub fn set_counted(&mut self, content: usize, counted: &str) -> bool {
        let counted = match counted {
            "fye" => Counted::Fye { is_sum: false },
            "population" => Counted::Population,
            _ => return false,
        };
        self.reading.set_counted(content, counted);
        self.renewed();
        true
    }

    /// The years that the statistics have, one a line.
    pub fn years(&self) -> String {
        let years = self.reading.statistics().map(crate::Statistics::years).unwrap_or_default();
        years.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    /// Whether the statistics are by age. Where they are not, the figures are of all ages, and the page says so.
    pub fn has_ages(&self) -> bool {
        self.reading.statistics().is_some_and(crate::Statistics::has_ages)
    }

    /// The first year of age that is counted.
    pub fn first_age(&self) -> u32 {
        self.reading.statistics().map_or(0, |statistics| statistics.age_range.0)
    }

    /// The last year of age that is counted.
    pub fn last_age(&self) -> u32 {
        self.reading.statistics().map_or(0, |statistics| statistics.age_range.1)
    }

    /// Says which ages are counted, both included.
    pub fn set_ages(&mut self, first: u32, last: u32) {
        self.reading.set_ages(first, last);
        self.renewed();
    }

    /// Says what a name stands for, wherever it stands in the table: `forbund:hbs`, `kommun:0126`, or `new` for a förbund that is
    /// formed; nothing takes back what was said. Answers whether that can be read.
    pub fn answer(&mut self, name: &str, answer: &str) -> bool {
        if answer.is_empty() {
            self.reading.take_back_answer(name);
            self.renewed();
            return true;
        }
        let answer = match answer.split_once(':') {
            None if answer == "new" => Some(Answer::New),
            Some(("forbund", id)) => id.parse().ok().map(Answer::Forbund),
            Some(("kommun", code)) => code.parse().ok().map(Answer::Kommun),
            _ => None,
        };
        let Some(answer) = answer else { return false };
        self.reading.answer(name, answer);
        self.renewed();
        true
    }

    /// How many rows and cells cannot be used.
    pub fn unusable_count(&self) -> usize {
        self.import.unusable.len()
    }

    /// The line of the file that one of them stands on.
    pub fn unusable_line(&self, unusable: usize) -> u32 {
        self.import.unusable.get(unusable).map_or(0, |unusable| unusable.line)
    }

    /// Its column.
    pub fn unusable_column(&self, unusable: usize) -> usize {
        self.import.unusable.get(unusable).map_or(0, |unusable| unusable.column)
    }

    /// What stands there.
    pub fn unusable_text(&self, unusable: usize) -> String {
        self.import.unusable.get(unusable).map_or_else(String::new, |unusable| unusable.text.clone())
    }

    /// Why it cannot be used: a [`crate::Reason::code`].
    pub fn unusable_code(&self, unusable: usize) -> String {
        self.import.unusable.get(unusable).map_or("", |unusable| unusable.reason.code()).to_owned()
    }

    /// What belongs to the reason, one a line: see [`crate::Reason::data`].
    pub fn unusable_data(&self, unusable: usize) -> String {
        let data = self.import.unusable.get(unusable).map(|unusable| unusable.reason.data(&self.present.base));
        data.unwrap_or_default().join("\n")
    }

    /// What the whole lacks, one a line: [`crate::Missing::code`]s. Nothing can be taken in while a `column`, `values`, `year`,
    /// `ages`, `sex` or `too_many_edits` is missing.
    pub fn missing(&self) -> String {
        self.import.missing.iter().map(crate::Missing::code).collect::<Vec<_>>().join("\n")
    }

    /// How many changes the table comes to.
    pub fn edit_count(&self) -> usize {
        self.import.edits.len()
    }

    /// The changes of what is not so already.
    fn changes(&self) -> impl Iterator<Item = &Planned> {
        let is_new = |edit| self.import.scenario.edits.contains(edit) && !self.present.edits.contains(edit);
        self.import.edits.iter().filter(move |planned| is_new(&planned.edit))
    }

    /// How many rows change something.
    pub fn changing_row_count(&self) -> usize {
        // What belongs to no row, a förbund that is formed, has the line 0.
        self.changes().map(|planned| planned.line).filter(|line| *line > 0).collect::<BTreeSet<u32>>().len()
    }

    /// How many rows have something that cannot be used.
    pub fn unusable_row_count(&self) -> usize {
        self.import.unusable.iter().map(|unusable| unusable.line).collect::<BTreeSet<u32>>().len()
    }

    /// How many changes are of what is not so already.
    pub fn change_count(&self) -> usize {
        self.changes().count()
    }

    /// The first so many of these as a scenario of them alone, in the compact form.
    pub fn first_changes(&self, most: usize) -> String {
        let mut alone = Scenario::of(&self.present.base);
        alone.edits = self.changes().take(most).map(|planned| planned.edit.clone()).collect();
        alone.to_compact()
    }

    /// The lines that the same are from, one a line; 0 for a förbund that is formed.
    pub fn lines_of_first_changes(&self, most: usize) -> String {
        self.changes().take(most).map(|planned| planned.line.to_string()).collect::<Vec<_>>().join("\n")
    }

    /// How many of them, or of the rows, are of what is so already.
    pub fn unchanged_count(&self) -> usize {
        self.import.unchanged
    }

    /// The present scenario with the changes, in the compact form.
    pub fn scenario(&self) -> String {
        self.import.scenario.to_compact()
    }
}
