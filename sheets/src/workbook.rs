//! Excel's workbooks.

use crate::{Cell, Number, Refusal, Row, Table, limits};
use calamine::{DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// How much is unpacked at a time to be measured.
const PIECE: usize = 64 * 1024;

/// What a file in the container of Excel 97–2003 is: a workbook of that age, or a newer one that is locked, whose content lies
/// in a part of this name.
pub(crate) fn of_older_kind(bytes: &[u8]) -> Refusal {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_locked = bytes.windows(name.len()).any(|part| part == name);
    if is_locked { Refusal::Locked } else { Refusal::OldExcel }
}

/// The named sheet; or the first that has a table of two rows with two cells each, else of one such row, else with anything.
pub fn table(bytes: &[u8], wanted: Option<&str>) -> Result<Table, Refusal> {
    check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheets = workbook.sheet_names();
    if let Some(wanted) = wanted {
        let unknown = || Refusal::UnknownSheet(wanted.chars().take(60).collect());
        let sheet = sheets.iter().position(|name| name == wanted).ok_or_else(unknown)?;
        let rows = rows(&mut workbook, wanted)?;
        return if rows.is_empty() {
            Err(Refusal::NoTable)
        } else {
            Ok(Table { rows, sheets, sheet, is_one_page: false })
        };
    }
    let mut first_refusal = None;
    let mut best: Option<(usize, usize, Vec<Row>)> = None;
    for (sheet, name) in sheets.iter().enumerate() {
        match rows(&mut workbook, name) {
            Ok(rows) => {
                let full = full_rows(&rows);
                if !rows.is_empty() && best.as_ref().is_none_or(|(most, ..)| full > *most) {
                    best = Some((full, sheet, rows));
                }
                if full == ENOUGH {
                    break;
                }
            }
            // A sheet of another kind, such as a chart, is none to read.
            Err(refusal) => first_refusal = first_refusal.or(Some(refusal)),
        }
    }
    match (best, first_refusal) {
        (Some((_, sheet, rows)), None) => Ok(Table { rows, sheets, sheet, is_one_page: false }),
        (Some((full, sheet, rows)), Some(_)) if full > 0 => Ok(Table { rows, sheets, sheet, is_one_page: false }),
        (_, refusal) => Err(refusal.unwrap_or(Refusal::NoTable)),
    }
}

/// With so many rows of several cells a sheet is a table, whatever follows.
const ENOUGH: usize = 2;

/// How many rows have several cells, up to [`ENOUGH`].
fn full_rows(rows: &[Row]) -> usize {
    let is_full = |row: &&Row| row.cells.iter().filter(|cell| **cell != Cell::Empty).count() >= 2;
    rows.iter().filter(is_full).take(ENOUGH).count()
}

/// What must hold before anything of the workbook is believed: what it says of its parts' sizes, and what they come to.
pub(crate) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let names: Vec<String> = archive.file_names().map(str::to_ascii_lowercase).collect();
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(Refusal::Macros);
    }
    if !names.iter().any(|name| name == "[content_types].xml") {
        return Err(if names.iter().any(|name| name == "mimetype") {
            Refusal::OpenDocument
        } else {
            Refusal::NotATable
        });
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        declared = declared.saturating_add(part.size());
    }
    if declared > limits::UNPACKED_BYTES {
        return Err(Refusal::UnpacksTooLarge);
    }
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let is_strings = part.name().to_ascii_lowercase().ends_with("sharedstrings.xml");
        let mut piece = vec![0; PIECE];
        let mut strings = Vec::new();
        loop {
            let length = part.read(&mut piece).map_err(|_| Refusal::Damaged)?;
            if length == 0 {
                break;
            }
            unpacked += length as u64;
            if unpacked > limits::UNPACKED_BYTES {
                return Err(Refusal::UnpacksTooLarge);
            }
            if is_strings {
                strings.extend_from_slice(&piece[..length]);
            }
        }
        if promises_too_much(&strings) {
            return Err(Refusal::Damaged);
        }
    }
    Ok(())
}

/// Whether the shared strings say that they are more than there is room for. Their reader makes room for what they say.
fn promises_too_much(strings: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    strings.windows(COUNT.len()).enumerate().filter(|(_, found)| *found == COUNT).any(|(place, _)| {
        let after = strings[place + COUNT.len()..].iter().skip_while(|byte| !byte.is_ascii_digit());
        let digits: String = after.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        digits.parse::<usize>().is_ok_and(|count| count > strings.len()) || digits.len() > 18
    })
}

/// The rows of a sheet with something in them. Formulas give the values that were stored with them.
pub(crate) fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>, Refusal> {
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|_| Refusal::Damaged)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value());
        if value == Cell::Empty {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits::COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        let line = row.saturating_add(1);
        if rows.last().is_none_or(|last| last.line != line) {
            if rows.len() == limits::ROWS {
                return Err(Refusal::TooManyRows);
            }
            rows.push(Row { line, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut() else { continue };
        if last.cells.len() <= column {
            cells += column + 1 - last.cells.len();
            if cells > limits::CELLS {
                return Err(Refusal::TooManyCells);
            }
            last.cells.resize(column + 1, Cell::Empty);
        }
        last.cells[column] = value;
    }
    Ok(rows)
}

fn value(value: &DataRef) -> Cell {
    match value {
        DataRef::Int(number) => Cell::Number(Number::whole(*number)),
        DataRef::Float(number) => {
            Number::from_f64(*number).map_or_else(|| Cell::of_text(&number.to_string()), Cell::Number)
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::Bool(is) => Cell::of_text(if *is { "SANT" } else { "FALSKT" }),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Cell::Text(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::Error(error) => Cell::of_text(&error.to_string()),
        DataRef::Empty => Cell::Empty,
    }
}
