//! Which row of a table has its headings, and what stands above it.

use crate::{
    Cell, Row, Table, cells,
    names::{Match, Names},
};

/// How many rows down a table's headings are looked for.
const WITHIN: usize = 40;

/// How many rows one heading may go over.
const MOST_LINES: usize = 6;

/// The rows that may be a table's headings, each with its place: none that has figures, or names a kommun, and none below the
/// first that does both.
pub fn candidates<'a>(table: &'a Table, names: &'a Names) -> impl Iterator<Item = (usize, &'a Row)> {
    let is_list = table.width() < 2;
    let is_data = |row: &Row| row.cells.iter().any(is_figure) && row.cells.iter().any(|cell| is_named(cell, names));
    let above = table.rows.iter().enumerate().take(WITHIN).take_while(move |(_, row)| !is_data(row));
    above.filter(move |(_, row)| is_list || may_be_headings(row, names))
}

fn may_be_headings(row: &Row, names: &Names) -> bool {
    // A title stands alone, and first.
    let is_title = *row.cell(0) != Cell::Empty && row.cells.iter().filter(|cell| **cell != Cell::Empty).count() == 1;
    !is_title && !row.cells.iter().any(|cell| is_figure(cell) || is_named(cell, names))
}

fn is_figure(cell: &Cell) -> bool {
    cells::number(cell).is_ok_and(|number| number.as_whole().is_none_or(|year| !is_year(year)))
}

fn is_named(cell: &Cell, names: &Names) -> bool {
    matches!(cell, Cell::Text(text) if is_kommun(text, names))
}

/// Whether a row has years alone, and nothing over the names: as `PxWeb` heads what it calls nothing else, also where there is
/// one year only.
pub fn is_of_years(row: &Row) -> bool {
    let mut filled = row.cells.iter().filter(|cell| **cell != Cell::Empty).peekable();
    let is_year_cell = |cell: &Cell| cells::number(cell).is_ok_and(|number| number.as_whole().is_some_and(is_year));
    *row.cell(0) == Cell::Empty && filled.peek().is_some() && filled.all(is_year_cell)
}

/// A year that a column may be headed by.
fn is_year(number: i64) -> bool {
    (1900..2100).contains(&number)
}

/// Whether a text names a kommun, rightly or not, by more than the beginning of its name.
fn is_kommun(text: &str, names: &Names) -> bool {
    // "2021" is a year, or Vansbro.
    if !text.contains(char::is_alphabetic) {
        return false;
    }
    match names.kommun(text) {
        Match::One(_) | Match::Disagreement { .. } => true,
        // "Total" is also what a column is headed.
        Match::Total => text.chars().next().is_some_and(|sign| sign.is_ascii_digit()),
        Match::Several(_) | Match::None(_) => false,
    }
}

/// The texts above the headings.
pub fn above(table: &Table, header: Option<usize>) -> impl Iterator<Item = String> {
    let above = &table.rows[..header.unwrap_or(0)];
    above.iter().flat_map(|row| &row.cells).filter(|cell| **cell != Cell::Empty).map(Cell::to_text)
}

/// The texts above the headings, as one.
pub fn title(table: &Table, header: Option<usize>) -> String {
    above(table, header).collect::<Vec<_>>().join(" ")
}

/// The headings of each column, and the first row under them. A heading may go on below itself, as in printed tables, where
/// some column with figures has nothing in the first of its lines, or a word is broken there.
pub fn headings(table: &Table, header: usize, names: &Names) -> (Vec<String>, usize) {
    let width = table.width();
    let mut headings: Vec<String> = (0..width).map(|column| table.rows[header].cell(column).to_text()).collect();
    let below = &table.rows[header + 1..];
    let has_figures = |row: &Row| row.cells.iter().any(|cell| cells::number(cell).is_ok());
    let lines = below.iter().take(MOST_LINES).position(has_figures).unwrap_or(0);
    let Some(first) = below.get(lines) else { return (headings, header + 1) };
    let is_bare = |column: usize| headings[column].is_empty() && cells::number(first.cell(column)).is_ok();
    let is_broken = headings.iter().any(|heading| heading.ends_with('-'));
    let goes_on = below[..lines].iter().all(|row| may_be_headings(row, names));
    if lines == 0 || !goes_on || !(is_broken || (0..width).any(is_bare)) {
        return (headings, header + 1);
    }
    for row in &below[..lines] {
        for (column, heading) in headings.iter_mut().enumerate() {
            match (row.cell(column).to_text(), heading.pop()) {
                (text, Some('-')) => heading.push_str(&text),
                (text, last) => {
                    heading.extend(last);
                    if !heading.is_empty() && !text.is_empty() {
                        heading.push(' ');
                    }
                    heading.push_str(&text);
                }
            }
        }
    }
    (headings, header + 1 + lines)
}
