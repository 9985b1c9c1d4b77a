//! A table on a sheet of its own: its headings, and the cells of each row by their columns' keys.

use super::{
    Book,
    column::{Both, By, Column, Kind, band, format, heading, unit_sign, with_unit},
    formula::{Place, resolve},
    words,
};
use finsam_engine::Kronor;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, Formula, Note, Worksheet, XlsxError};

/// The first row of every table, under its title, what it is, its bands and its headings; from 0.
pub const FIRST_ROW: u32 = 4;

/// So many signs on a sheet of paper are still legible.
const PAPER_WIDTH: u32 = 230;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    Text(String),
    Empty,
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "amounts are below 10^14, where every whole number is exact")]
        Self::Number(number as f64)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        i64::try_from(number).unwrap_or(i64::MAX).into()
    }
}

impl From<Kronor> for Value {
    fn from(Kronor(kronor): Kronor) -> Self {
        kronor.into()
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A name in the workbook's formulas, and what it stands for.
pub type DefinedName = (&'static str, String);

/// A table being written.
pub struct Grid<'a> {
    book: &'a Book<'a>,
    columns: &'static [Column],
    formats: Vec<Format>,
    pub sheet: Worksheet,
    /// The row that is written now.
    pub row: u32,
    /// The first row of the present block.
    pub block: u32,
}

impl<'a> Grid<'a> {
    /// A sheet with the table's headings. The columns to the left of `frozen` stay in sight.
    pub fn new(
        book: &'a Book<'a>,
        columns: &'static [Column],
        title: Both,
        lead: Both,
        frozen: u16,
    ) -> Result<Self, XlsxError> {
        let lang = book.lang;
        let mut sheet = book.sheet(title)?;
        sheet.write_string_with_format(0, 0, lang.of(title), &Format::new().set_bold().set_font_size(14))?;
        let unit = format!("{} {}.", lang.of(words::AMOUNTS_IN), unit_sign(book.unit));
        sheet.write_string(1, 0, format!("{} {unit}", lang.of(lead)))?;
        // Programs do not fit rows to headings of several lines.
        sheet.set_row_height(3, 48)?;
        for (index, column) in (0..).zip(columns) {
            sheet.set_column_width(index, column.width)?;
            let text = with_unit(lang.of(column.heading), column.kind, column.by, book.unit);
            sheet.write_string_with_format(3, index, text, &heading())?;
            let note = lang.of(column.note);
            if !note.is_empty() {
                let note = Note::new(note).add_author_prefix(false).set_width(280).set_height(110);
                sheet.insert_note(3, index, &note)?;
            }
        }
        let starts: Vec<usize> = (0..columns.len()).filter(|index| !lang.of(columns[*index].band).is_empty()).collect();
        for (place, start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(columns.len()) - 1;
            let text = lang.of(columns[*start].band);
            let (first, last) = (column_number(*start), column_number(end));
            if first == last {
                sheet.write_string_with_format(2, first, text, &band())?;
            } else {
                sheet.merge_range(2, first, 2, last, text, &band())?;
            }
        }
        sheet.set_freeze_panes(FIRST_ROW, frozen)?;
        // On paper a wide table goes on over several sheets, each with the columns that say what a row is about.
        let width: u32 = columns.iter().map(|column| column.width).sum();
        let pages = u16::try_from(width.div_ceil(PAPER_WIDTH)).unwrap_or(1);
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(pages, 0).set_repeat_rows(2, 3)?;
        sheet.set_repeat_columns(0, frozen - 1)?;
        book.on_paper(&mut sheet, title);
        let formats = columns.iter().map(|column| format(column.kind, column.by, book.unit)).collect();
        Ok(Self { book, columns, formats, sheet, row: FIRST_ROW, block: FIRST_ROW })
    }

    /// Writes what the export decides, or the reader's value as it is now.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) -> Result<(), XlsxError> {
        let (column, format) = self.column(key)?;
        let format = format.clone();
        put(&mut self.sheet, self.row, column, value.into(), &format)
    }

    /// Writes a value of the export where the column otherwise has formulas.
    pub fn fix(&mut self, key: &str, value: impl Into<Value>) -> Result<(), XlsxError> {
        let (column, _) = self.column(key)?;
        let kind = self.columns[usize::from(column)].kind;
        put(&mut self.sheet, self.row, column, value.into(), &format(kind, By::Export, self.book.unit))
    }

    /// Writes a formula, with what it comes to.
    pub fn compute(&mut self, key: &str, formula: &str, value: impl Into<Value>) -> Result<(), XlsxError> {
        let place = Place { columns: self.columns, row: self.row, block: self.block };
        let formula = self.book.formula(formula, place, value.into())?;
        let (column, format) = self.column(key)?;
        let format = format.clone();
        self.sheet.write_formula_with_format(self.row, column, formula, &format)?;
        Ok(())
    }

    /// Puts a note on this row's cell.
    pub fn note(&mut self, key: &str, text: &str) -> Result<(), XlsxError> {
        let (column, _) = self.column(key)?;
        self.sheet.insert_note(self.row, column, &Note::new(text).add_author_prefix(false).set_width(240))?;
        Ok(())
    }

    /// The cells of a column take only what the validation lets through. Whoever is to type an amount is told its unit.
    pub fn validate(&mut self, key: &str, validation: &DataValidation) -> Result<(), XlsxError> {
        let (column, _) = self.column(key)?;
        let is_amount = self.columns[usize::from(column)].kind == Kind::Amount;
        let told;
        let validation = if is_amount {
            told = self.book.in_kronor(validation.clone())?;
            &told
        } else {
            validation
        };
        self.sheet.add_data_validation(FIRST_ROW, column, self.last_row(), column, validation)?;
        Ok(())
    }

    /// The column takes numbers of 0 or more.
    pub fn validate_not_negative(&mut self, key: &str) -> Result<(), XlsxError> {
        let validation = self.book.not_negative()?;
        self.validate(key, &validation)
    }

    /// What there is to print is the table, and no more.
    pub fn end(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_print_area(0, 0, self.last_row(), column_number(self.columns.len() - 1))?;
        Ok(())
    }

    pub fn last_row(&self) -> u32 {
        self.row.max(FIRST_ROW + 1) - 1
    }

    fn column(&self, key: &str) -> Result<(u16, &Format), XlsxError> {
        let index = self.columns.iter().position(|column| column.key == key);
        let index = index.ok_or_else(|| XlsxError::ParameterError(format!("no column {key}")))?;
        Ok((column_number(index), &self.formats[index]))
    }

    /// The names of the columns that have one, with what they stand for.
    pub fn names(&self) -> Vec<DefinedName> {
        let title = self.sheet.name();
        let name = |(index, column): (usize, &Column)| {
            let name = self.book.lang.of(column.name);
            let letter = rust_xlsxwriter::utility::column_number_to_name(column_number(index));
            let (first, last) = (FIRST_ROW + 1, self.last_row() + 1);
            (!name.is_empty()).then(|| (name, format!("='{title}'!${letter}${first}:${letter}${last}")))
        };
        self.columns.iter().enumerate().filter_map(name).collect()
    }
}

fn column_number(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// Writes a value, or an empty cell that looks like one.
pub fn put(sheet: &mut Worksheet, row: u32, column: u16, value: Value, format: &Format) -> Result<(), XlsxError> {
    match value {
        Value::Number(number) => sheet.write_number_with_format(row, column, number, format)?,
        Value::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Value::Empty => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}

impl Book<'_> {
    /// A formula in the workbook's names, with the value that it is stored with.
    pub fn formula(&self, formula: &str, place: Place, value: Value) -> Result<Formula, XlsxError> {
        let resolved =
            resolve(formula, self.lang, place).ok_or_else(|| XlsxError::ParameterError(formula.to_owned()))?;
        let result = match value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text,
            Value::Empty => String::new(),
        };
        Ok(Formula::new(resolved).set_result(result))
    }

    /// The amount, or the word for an unknown one.
    pub fn known(&self, kronor: Option<Kronor>) -> Value {
        kronor.map_or_else(|| self.lang.of(words::UNKNOWN).into(), Value::from)
    }

    pub fn not_negative(&self) -> Result<DataValidation, XlsxError> {
        let validation = DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0));
        self.explained(validation, words::AT_LEAST_0)
    }

    pub fn any_number(&self) -> Result<DataValidation, XlsxError> {
        let all = DataValidationRule::Between(-1e11, 1e11);
        self.explained(DataValidation::new().allow_decimal_number(all), words::A_NUMBER)
    }

    /// Tells whoever types an amount that it is in kronor.
    pub fn in_kronor(&self, validation: DataValidation) -> Result<DataValidation, XlsxError> {
        let validation = validation.set_input_title(self.lang.of(words::IN_KRONOR))?;
        validation.set_input_message(self.lang.of(words::IN_KRONOR_ABOUT))
    }

    pub fn one_of(&self, choices: &[&str]) -> Result<DataValidation, XlsxError> {
        self.explained(DataValidation::new().allow_list_strings(choices)?, words::ONE_OF_LIST)
    }

    pub fn explained(&self, validation: DataValidation, message: Both) -> Result<DataValidation, XlsxError> {
        let validation = validation.set_error_title(self.lang.of(words::CANNOT_BE))?;
        validation.set_error_message(self.lang.of(message))
    }
}
