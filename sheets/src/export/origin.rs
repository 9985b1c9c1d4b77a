//! The hidden sheet that says what a workbook was made of, so that what has been changed in it can be told.

use super::Book;
use finsam_engine::MODEL_VERSION;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The name of the sheet, in both languages.
pub const SHEET: &str = "finsam";
/// What its first cell says.
pub const FORMAT: &str = "finsam-workbook";
/// The version of the workbook's layout: it grows whenever a former one could be misread.
pub const VERSION: u32 = 1;
/// So many signs of the scenario a cell: a cell holds 32 767, and some signs are written longer than they are.
const PIECE: usize = 8_000;

/// From the top: format, version, language, dataset, its revision, the model's version, and the scenario in pieces.
pub fn sheet(book: &Book) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(SHEET)?.set_hidden(true);
    let dataset = &book.state.dataset;
    let facts = [
        FORMAT.to_owned(),
        VERSION.to_string(),
        book.lang.code().to_owned(),
        dataset.id().to_owned(),
        dataset.revision().to_string(),
        MODEL_VERSION.to_string(),
    ];
    let compact: Vec<char> = book.scenario.to_compact().chars().collect();
    let pieces = compact.chunks(PIECE).map(|piece| piece.iter().collect::<String>());
    for (row, text) in (0..).zip(facts.into_iter().chain(pieces)) {
        // The mark keeps programs from taking a text for a number, and pieces from losing a space at their ends.
        sheet.write_string(row, 0, format!("|{text}|"))?;
    }
    Ok(sheet)
}
