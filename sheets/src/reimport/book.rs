//! A workbook of ours, as it comes back: its cells by the names that its formulas use.

use super::{NotReturned, Place};
use crate::{
    Cell, Refusal, Row,
    export::{Lang, ORIGIN_FORMAT, ORIGIN_SHEET, ORIGIN_VERSION, name},
    limits, workbook,
};
use calamine::{Reader, Xlsx};
use finsam_engine::{ReadError, Scenario};
use rust_xlsxwriter::utility::column_number_to_name;
use std::{collections::BTreeMap, io::Cursor, ops::RangeInclusive};

/// What a workbook was made of.
#[derive(Debug)]
pub struct Origin {
    pub lang: Lang,
    pub revision: u32,
    pub scenario: Scenario,
}

/// A workbook as it comes back.
#[derive(Debug)]
pub struct Returning {
    pub(super) origin: Origin,
    sheets: BTreeMap<String, Vec<Row>>,
    names: BTreeMap<String, Cells>,
}

/// A named column, or a named cell: one row of it.
#[derive(Debug, Clone)]
pub struct Cells {
    sheet: String,
    /// From 0.
    column: u16,
    /// From 1, as people count.
    pub rows: RangeInclusive<u32>,
}

/// More rows than any of our columns has. A name can say that it stands for a million.
const MOST_ROWS: u32 = 20_000;

impl Returning {
    /// Reads a file. Any bytes can be given.
    pub fn read(bytes: &[u8]) -> Result<Self, NotReturned> {
        if bytes.len() > limits::BYTES {
            return Err(Refusal::TooLarge { bytes: bytes.len() }.into());
        }
        match bytes {
            [b'P', b'K', 3, 4, ..] => {}
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(workbook::of_older_kind(bytes).into()),
            _ => return Err(Refusal::NotATable.into()),
        }
        workbook::check(bytes)?;
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
        let titles = workbook.sheet_names();
        if !titles.iter().any(|title| title == ORIGIN_SHEET) {
            return Err(NotReturned::NotOurs);
        }
        let origin = origin(&workbook::rows(&mut workbook, ORIGIN_SHEET)?)?;
        let defined = workbook.defined_names().iter();
        let names: BTreeMap<_, _> = defined.filter_map(|(name, range)| Some((name.clone(), cells(range)?))).collect();
        let mut sheets = BTreeMap::new();
        for title in titles {
            // Others may have been added, with whatever somebody likes.
            if names.values().any(|cells| cells.sheet == title) {
                let rows = workbook::rows(&mut workbook, &title)?;
                sheets.insert(title, rows);
            }
        }
        Ok(Self { origin, sheets, names })
    }

    /// The cells of a column (`kommuner.fye`) or a parameter (`state_grant`).
    pub(super) fn cells(&self, key: &str) -> Result<&Cells, NotReturned> {
        let name = name(key, self.origin.lang).unwrap_or_default();
        let cells = self.names.get(name).filter(|cells| self.sheets.contains_key(&cells.sheet));
        cells.ok_or(NotReturned::Missing { name })
    }

    /// What a named column has in a row.
    pub(super) fn at(&self, cells: &Cells, row: u32) -> &Cell {
        let rows = self.sheets.get(&cells.sheet).map(Vec::as_slice).unwrap_or_default();
        let found = rows.binary_search_by_key(&row, |of| of.line).ok();
        found.and_then(|index| rows[index].cells.get(usize::from(cells.column))).unwrap_or(&Cell::Empty)
    }

    /// The rows with something in them below a named column.
    pub(super) fn rows_below(&self, cells: &Cells) -> impl Iterator<Item = u32> + use<> {
        let rows = self.sheets.get(&cells.sheet).map(Vec::as_slice).unwrap_or_default();
        let first = rows.partition_point(|row| row.line <= *cells.rows.end());
        rows[first..].iter().map(|row| row.line).collect::<Vec<_>>().into_iter()
    }

    /// What a named column has in a row, as text.
    pub(super) fn text(&self, cells: &Cells, row: u32) -> String {
        match self.at(cells, row) {
            Cell::Text(text) => text.clone(),
            // A code that somebody's program has taken for a number.
            Cell::Number(number) => number.as_whole().map_or_else(String::new, |number| format!("{number:04}")),
            Cell::Empty => String::new(),
        }
    }
}

impl Cells {
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    pub fn first(&self) -> u32 {
        *self.rows.start()
    }

    pub fn place(&self, row: u32) -> Place {
        Place { sheet: self.sheet.clone(), cell: format!("{}{row}", column_number_to_name(self.column)) }
    }
}

fn origin(rows: &[Row]) -> Result<Origin, NotReturned> {
    let text = |row: &Row| match row.cells.first() {
        Some(Cell::Text(text)) => text.strip_prefix('|').and_then(|text| text.strip_suffix('|')).map(str::to_owned),
        _ => None,
    };
    let mut texts = rows.iter().map_while(text);
    let mut next = || texts.next().ok_or(NotReturned::NotOurs);
    if next()? != ORIGIN_FORMAT {
        return Err(NotReturned::NotOurs);
    }
    let version: u32 = next()?.parse().map_err(|_| NotReturned::NotOurs)?;
    if version > ORIGIN_VERSION {
        return Err(NotReturned::Newer { version });
    }
    let lang = Lang::named(&next()?).ok_or(NotReturned::NotOurs)?;
    let (dataset, revision) = (next()?, next()?.parse().map_err(|_| NotReturned::NotOurs)?);
    // The model says what formulas come to, not what was changed.
    next()?;
    let compact: String = texts.collect();
    let scenario = Scenario::from_compact(&compact).map_err(|error| match error {
        // One of somebody's own.
        ReadError::UnknownBase(id) => NotReturned::OtherDataset { id },
        _ => NotReturned::NotOurs,
    })?;
    if scenario.base != dataset {
        return Err(NotReturned::NotOurs);
    }
    Ok(Origin { lang, revision, scenario })
}

/// `'Eget kapital'!$D$5:$D$508`, or one cell; `None` where a name stands for anything else.
fn cells(range: &str) -> Option<Cells> {
    let (sheet, range) = range.rsplit_once('!')?;
    let sheet = sheet.trim_start_matches('$');
    let sheet = match sheet.strip_prefix('\'') {
        Some(quoted) => quoted.strip_suffix('\'')?.replace("''", "'"),
        None => sheet.to_owned(),
    };
    let range = range.replace('$', "");
    let (first, last) = range.split_once(':').unwrap_or((&range, &range));
    let ((column, first), (last_column, last)) = (address(first)?, address(last)?);
    let is_column = column == last_column && first <= last && last - first < MOST_ROWS;
    is_column.then_some(Cells { sheet, column, rows: first..=last })
}

/// "D17": the column from 0, and the row from 1.
fn address(text: &str) -> Option<(u16, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let row: u32 = text[letters..].parse().ok()?;
    let digit = |column: u16, letter: u8| column.checked_mul(26)?.checked_add(u16::from(letter - b'A') + 1);
    let column = text[..letters].bytes().try_fold(0_u16, digit)?;
    Some((column.checked_sub(1)?, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn stands_for(range: &str, expected: Option<(&str, u16, RangeInclusive<u32>)>) {
        let found = cells(range);
        let found = found.as_ref().map(|of| (of.sheet.as_str(), of.column, of.rows.clone()));
        assert_eq!(found, expected, "{range}");
    }

    #[test]
    fn a_name_stands_for_a_column_or_a_cell() {
        stands_for("'Eget kapital'!$D$5:$D$508", Some(("Eget kapital", 3, 5..=508)));
        stands_for("Parametrar!$B$5", Some(("Parametrar", 1, 5..=5)));
        stands_for("$Kommuner.$D$5", None);
        stands_for("'It''s'!AA1:AA2", Some(("It's", 26, 1..=2)));
        for nothing in
            ["#REF!", "Kommuner!#REF!", "A!$A$1:$B$2", "A!$A$9:$A$1", "A!$A$1:$A$1048576", "", "A!", "A!ZZZZZ1"]
        {
            stands_for(nothing, None);
        }
    }
}
