//! The lines of statistics: of which kommun, age, period and so on each is.

use super::{
    Line, Period, Statistics,
    category::age,
    dimension::Dimension,
    headings::{Role, month, period},
};
use crate::{
    Cell, Row, cells,
    names::{Match, Names},
};
use std::collections::HashMap;

impl Statistics {
    pub(super) fn read_lines(&mut self, roles: &[Role], headings: &[String], contents: &mut Categories, names: &Names) {
        let mut places = Categories::default();
        let mut others: Vec<(usize, Categories)> = Vec::new();
        for (column, role) in roles.iter().enumerate() {
            if matches!(role, Role::Sex | Role::Other) {
                others.push((column, Categories::default()));
            }
        }
        let of = |wanted: &Role| (0..roles.len()).filter(|column| roles[*column] == *wanted).collect::<Vec<_>>();
        // A third name of the place says no more.
        let (place_columns, ages, periods, content) =
            (of(&Role::Place), of(&Role::Age), of(&Role::Period), of(&Role::Content));
        let place_columns = &place_columns[..place_columns.len().min(2)];
        let inherited: Vec<bool> =
            roles.iter().map(|role| !matches!(role, Role::Figures { .. } | Role::None)).collect();
        // A workbook of PxWeb's names a region, and so on, on its first row alone.
        let mut last: Vec<String> = vec![String::new(); roles.len()];
        for (row_index, row) in self.rows.iter().enumerate() {
            if self.is_note(row, place_columns, names) {
                continue;
            }
            for column in (0..roles.len()).filter(|column| inherited[*column]) {
                if *row.cell(column) != Cell::Empty {
                    last[column] = row.cell(column).to_text();
                }
            }
            let place = place_of(place_columns.iter().map(|column| last[*column].as_str()));
            let age = match ages.first() {
                Some(column) => match age(&last[*column]) {
                    Some(age) => Some(age),
                    // "Uppgift saknas".
                    None => continue,
                },
                None => None,
            };
            let period = match periods.as_slice() {
                [] => None,
                columns => match period_of(columns.iter().map(|column| last[*column].as_str())) {
                    Some(period) => Some(period),
                    None => continue,
                },
            };
            if place.is_empty() {
                continue;
            }
            let place = places.index(&place);
            if place == self.first_lines.len() {
                self.first_lines.push(row.line);
            }
            let age = age.map(|age| {
                let known = self.ages.iter().position(|other| *other == age);
                known.unwrap_or_else(|| {
                    self.ages.push(age);
                    self.ages.len() - 1
                })
            });
            let content = content.first().map(|column| contents.index(&last[*column]));
            let others = others.iter_mut().map(|(column, categories)| categories.index(&last[*column])).collect();
            self.lines.push(Line { row: row_index, place, age, content, period, others });
        }
        self.places = places.labels;
        let dimensions = others
            .into_iter()
            .map(|(column, of)| Dimension::new(headings[column].clone(), of.labels, roles[column] == Role::Sex));
        self.others = dimensions.collect();
    }

    /// Whether a row is a note, a source or a heading: it has no figures, and what it begins with is no place.
    fn is_note(&self, row: &Row, places: &[usize], names: &Names) -> bool {
        let is_figure = |cell: &Cell| cells::number(cell).is_ok();
        let figures = || self.figures.iter().map(|figures| row.cell(figures.column));
        if figures().any(is_figure) {
            return false;
        }
        let filled = row.cells.iter().filter(|cell| **cell != Cell::Empty).count();
        let is_place = |column: &usize| !matches!(names.kommun(&row.cell(*column).to_text()), Match::None(_));
        let goes_on = places.iter().all(|column| *row.cell(*column) == Cell::Empty);
        filled < 2 || !goes_on && !places.iter().any(is_place)
    }
}

/// A place by its one or two names, the code first.
fn place_of<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    texts.sort_by_key(|text| !text.starts_with(|sign: char| sign.is_ascii_digit()));
    // Two names without a code say the same, or the first says what the second is a part of.
    if texts.len() > 1 && !texts[0].starts_with(|sign: char| sign.is_ascii_digit()) {
        texts.truncate(1);
    }
    texts.join(" ")
}

/// A period by its columns: one that has it whole, or a year and a month.
fn period_of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Period> {
    let found = texts.clone().find_map(period)?;
    let month = texts.filter(|text| period(text).is_none()).find_map(month);
    Some(Period { month: found.month.or(month), ..found })
}

/// The different texts of a column.
#[derive(Default)]
pub(super) struct Categories {
    pub labels: Vec<String>,
    places: HashMap<String, usize>,
}

impl Categories {
    pub fn index(&mut self, label: &str) -> usize {
        if let Some(index) = self.places.get(label) {
            return *index;
        }
        self.labels.push(label.to_owned());
        self.places.insert(label.to_owned(), self.labels.len() - 1);
        self.labels.len() - 1
    }
}
