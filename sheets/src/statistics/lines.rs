//! The lines of statistics: of which kommun, age, period and so on each is.

use super::{
    Dimension, Line, Statistics,
    headings::{Role, age, period},
};
use crate::Cell;
use std::collections::HashMap;

impl Statistics {
    pub(super) fn read_lines(&mut self, roles: &[Role], contents: &mut Categories) {
        let mut places = Categories::default();
        let mut ages: Vec<(u32, u32)> = Vec::new();
        let mut others: Vec<(Categories, bool)> = Vec::new();
        for role in roles {
            if matches!(role, Role::Sex | Role::Other) {
                others.push((Categories::default(), matches!(role, Role::Sex)));
            }
        }
        // A workbook of PxWeb's names a region, and so on, on its first row alone.
        let mut last: Vec<String> = vec![String::new(); roles.len()];
        for (row_index, row) in self.rows.iter().enumerate() {
            let has_figures = self.figures.iter().any(|figures| *row.cell(figures.column) != Cell::Empty);
            let filled = row.cells.iter().filter(|cell| **cell != Cell::Empty).count();
            // A note under the table.
            if !has_figures && filled < 2 {
                continue;
            }
            let mut line =
                Line { row: row_index, place: 0, age: None, content: None, period: None, others: Vec::new() };
            let mut other = 0;
            let mut is_counted = true;
            for (column, role) in roles.iter().enumerate() {
                if matches!(role, Role::Figures { .. } | Role::None) {
                    continue;
                }
                match row.cell(column) {
                    Cell::Empty => {}
                    cell => last[column] = cell.to_text(),
                }
                let text = last[column].as_str();
                match role {
                    Role::Place => {
                        is_counted &= !text.is_empty();
                        line.place = places.index(text);
                        if line.place == self.first_lines.len() {
                            self.first_lines.push(row.line);
                        }
                    }
                    Role::Age => match age(text) {
                        Some(age) => {
                            let known = ages.iter().position(|other| *other == age);
                            line.age = Some(known.unwrap_or_else(|| {
                                ages.push(age);
                                ages.len() - 1
                            }));
                        }
                        None => is_counted = false,
                    },
                    Role::Content => line.content = Some(contents.index(text)),
                    Role::Period => {
                        line.period = period(text);
                        is_counted &= line.period.is_some();
                    }
                    Role::Sex | Role::Other => {
                        line.others.push(others[other].0.index(text));
                        other += 1;
                    }
                    Role::Figures { .. } | Role::None => {}
                }
            }
            if is_counted {
                self.lines.push(line);
            }
        }
        self.places = places.labels;
        self.ages = ages;
        self.others = others.into_iter().map(|(of, is_sex)| Dimension { categories: of.labels, is_sex }).collect();
    }
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
