//! The first sheet: what the workbook is of, and how to read it.

use super::{
    Book,
    column::{Both, By, Kind, format, unit_sign, with_unit},
    formula::Place,
    grid::{Value, put},
    words,
};
use finsam_engine::{Kronor, MODEL_VERSION};
use rust_xlsxwriter::{Color, Format, FormatAlign, Worksheet, XlsxError};

/// The longest link that a cell can have as one.
const LINK_LENGTH: usize = 2_000;
/// How many lines of it are shown.
const LINK_LINES: u32 = 3;
/// The last row with something in it.
const LAST_ROW: u32 = 23;
/// The longest text of a cell.
const TEXT_LENGTH: usize = 32_000;

pub fn sheet(book: &Book) -> Result<Worksheet, XlsxError> {
    let lang = book.lang;
    let mut sheet = book.sheet(words::ABOUT)?;
    sheet.set_column_width(0, 32)?.set_column_width(1, 90)?;
    let title = Format::new().set_bold().set_font_size(18);
    sheet.write_string_with_format(0, 0, lang.of(words::TITLE), &title)?;
    let facts = [
        (words::SCENARIO, book.scenario.title.clone()),
        (words::DATE, book.choices.date.to_owned()),
        (words::DATASET, dataset_fact(book)),
        (words::MODEL, MODEL_VERSION.to_string()),
        (words::CHANGES, book.scenario.edits.len().to_string()),
        (words::AMOUNTS_IN, unit_sign(book.unit).to_owned()),
    ];
    let bold = Format::new().set_bold();
    for (row, (label, fact)) in (2..).zip(facts) {
        sheet.write_string_with_format(row, 0, lang.of(label), &bold)?;
        sheet.write_string(row, 1, fact)?;
    }
    sheet.write_string_with_format(8, 0, lang.of(words::LINK), &bold)?;
    let link = book.choices.link;
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    match link.len() {
        0 => {}
        1..=LINK_LENGTH if is_web => {
            sheet.write_url_with_options(8, 1, link, link, "", Some(&wrapped_link()))?;
        }
        1..=TEXT_LENGTH => {
            sheet.write_string_with_format(8, 1, link, &wrapped_link().set_font_color(Color::Automatic))?;
        }
        _ => {
            sheet.write_string(8, 1, lang.of(words::LINK_TOO_LONG))?;
        }
    }
    // A long link is cut at its cell: on paper nobody can open it, and no page is made smaller for it.
    let lines = u32::try_from(link.len() / 90).unwrap_or(0).clamp(0, LINK_LINES - 1) + 1;
    sheet.set_row_height(8, 15 * lines)?;
    totals(book, &mut sheet, 10)?;
    legend(book, &mut sheet, 15)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_print_area(0, 0, LAST_ROW, 1)?;
    book.on_paper(&mut sheet, words::ABOUT);
    Ok(sheet)
}

/// How a link looks: within its cell.
fn wrapped_link() -> Format {
    Format::new().set_hyperlink().set_text_wrap().set_align(FormatAlign::Top)
}

/// Which dataset, its revision, and where one of somebody's own comes from.
fn dataset_fact(book: &Book) -> String {
    let dataset = &book.state.dataset;
    let fact = format!("{}, {} {}", dataset.name(), book.lang.of(words::REVISION), dataset.revision());
    match dataset.own() {
        Some(own) => format!("{fact}, {} ({}). {}", own.year, own.id, own.source),
        None => fact,
    }
}

/// What there is for all förbund together, of those that are known.
fn totals(book: &Book, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    let known = || book.outcome.forbund.iter().filter_map(|of| of.allocation);
    let ideal_of_known = book.outcome.forbund.iter().filter(|of| of.allocation.is_some()).map(|of| of.ideal);
    let sums: [(Both, &str, Value); 4] = [
        (words::SUM_OF_IDEALS, "{ideal_sum}", book.outcome.forbund.iter().map(|of| of.ideal).sum::<Kronor>().into()),
        (words::SUM_OF_ALLOCATIONS, "SUM({forbund.allocation})", known().sum::<Kronor>().into()),
        (words::WITH_ALLOCATION, "COUNT({forbund.allocation})", known().count().into()),
        (
            words::IDEALS_OF_THESE,
            "SUMPRODUCT(ISNUMBER({forbund.allocation})*{forbund.ideal})",
            ideal_of_known.sum::<Kronor>().into(),
        ),
    ];
    for (row, (label, formula, value)) in (row..).zip(sums) {
        let kind = if formula.starts_with("COUNT") { Kind::Whole } else { Kind::Amount };
        let label = with_unit(book.lang.of(label), kind, By::Formula, book.unit);
        sheet.write_string_with_format(row, 0, label, &Format::new().set_bold())?;
        let format = format(kind, By::Formula, book.unit).set_align(FormatAlign::Left);
        let formula = book.formula(formula, Place { columns: &[], row, block: row }, value)?;
        sheet.write_formula_with_format(row, 1, formula, &format)?;
    }
    Ok(())
}

fn legend(book: &Book, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    let lang = book.lang;
    sheet.write_string_with_format(row, 0, lang.of(words::LEGEND), &Format::new().set_bold().set_font_size(13))?;
    let colours =
        [(By::Reader, words::LEGEND_INPUT), (By::Formula, words::LEGEND_FORMULA), (By::Export, words::LEGEND_FIXED)];
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, (by, text)) in (row + 1..).zip(colours) {
        put(sheet, row, 0, Value::Empty, &format(Kind::Amount, by, book.unit))?;
        sheet.write_string_with_format(row, 1, lang.of(text), &wrapped)?;
    }
    let texts =
        [words::LEGEND_SHEETS, words::LEGEND_UNKNOWN, words::LEGEND_ROUNDING, words::LEGEND_BACK, words::LEGEND_NEW];
    for (row, text) in (row + 4..).zip(texts) {
        sheet.write_string_with_format(row, 1, lang.of(text), &wrapped)?;
        // Programs that do not fit rows to their text would cut the second line.
        let lines = 1 + lang.of(text).chars().count() / 95;
        sheet.set_row_height(row, 15.0 * f64::from(u32::try_from(lines).unwrap_or(1)))?;
    }
    Ok(())
}
