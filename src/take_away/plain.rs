//! A table of the page as rows of plain values: what stands together in a cell comes into columns of its own.

use crate::text::Lang;

/// What something in a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The figure or the text itself.
    Value,
    /// What the figure differs from the underlag's.
    Change,
    /// How well it is known.
    Quality,
    /// A percent that stands beside an amount.
    Percent,
    PercentChange,
    /// What else is said of it.
    Remark,
}

impl Part {
    const ALL: [Self; 6] = [Self::Value, Self::Change, Self::Quality, Self::Percent, Self::PercentChange, Self::Remark];
}

/// A cell by its parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell([String; Part::ALL.len()]);

impl Cell {
    /// A part of the cell.
    pub fn of(&self, part: Part) -> &str {
        self.0[part as usize].trim()
    }

    /// Adds to a part.
    pub fn add(&mut self, part: Part, text: &str) {
        let into = &mut self.0[part as usize];
        for sign in text.chars() {
            let sign = if sign.is_whitespace() { ' ' } else { sign };
            if sign != ' ' || !into.ends_with(' ') {
                into.push(sign);
            }
        }
    }

    /// Takes what stands in a part away.
    fn take(&mut self, part: Part) -> String {
        let text = self.of(part).to_owned();
        self.0[part as usize].clear();
        text
    }
}

/// A table as it stands on the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The columns' names; an empty one is a column's that has none, or that nobody needs on paper.
    pub head: Vec<String>,
    /// The name of what stands beside the names of the rows.
    pub beside_names: String,
    pub rows: Vec<Vec<Cell>>,
}

/// The table's rows, the names of its columns first. Columns without a name and without values are left out.
pub fn rows(lang: Lang, table: Table) -> Vec<Vec<String>> {
    let Table { head, beside_names, rows } = table;
    let unknown = [Lang::Sv, Lang::En].map(|lang| lang.words().unknown);
    let rows: Vec<Vec<(Cell, bool)>> =
        rows.into_iter().map(|row| row.into_iter().map(|cell| plain(cell, unknown)).collect()).collect();
    let mut columns = vec![Vec::new(); rows.len() + 1];
    for (place, name) in head.iter().enumerate() {
        let cells = || rows.iter().map(|row| row.get(place));
        for part in Part::ALL {
            let is_there = cells().flatten().any(|(cell, _)| !cell.of(part).is_empty());
            if is_there || (part == Part::Value && !name.is_empty()) {
                columns[0].push(if place == 0 && part == Part::Remark {
                    beside_names.clone()
                } else {
                    part_name(lang, name, part)
                });
                for (row, cell) in columns[1..].iter_mut().zip(cells()) {
                    row.push(cell.map_or(String::new(), |(cell, _)| cell.of(part).to_owned()));
                }
            }
            if part == Part::Value && cells().flatten().any(|(_, is_estimated)| *is_estimated) {
                let words = lang.take_away_words();
                columns[0].push(format!("{name}, {}", words.is_estimated));
                for (row, cell) in columns[1..].iter_mut().zip(cells()) {
                    let is_estimated = cell.is_some_and(|(_, is_estimated)| *is_estimated);
                    row.push(if is_estimated { words.yes } else { "" }.to_owned());
                }
            }
        }
    }
    columns
}

fn part_name(lang: Lang, column: &str, part: Part) -> String {
    let words = lang.take_away_words();
    let part = match part {
        Part::Value => return column.to_owned(),
        Part::Change => words.change,
        Part::Quality => words.how_known,
        Part::Percent => words.percent,
        Part::PercentChange => words.percent_change,
        Part::Remark => words.remark,
    };
    format!("{column}, {part}")
}

/// The cell with plain numbers, and whether its figure is an estimate.
fn plain(mut cell: Cell, unknown: [&str; 2]) -> (Cell, bool) {
    let mut is_estimated = false;
    for part in Part::ALL {
        let text = cell.take(part);
        let figure = text.trim_start_matches(['≈', ' ']);
        if unknown.contains(&figure) {
            continue;
        }
        match number(figure) {
            Some((number, "")) => {
                is_estimated |= figure.len() < text.len();
                cell.add(part, &number);
            }
            // A figure with its sign, and a word about it: "+500 över".
            Some((number, about)) if figure.starts_with(['+', '−', '±']) || about.starts_with(',') => {
                cell.add(part, &number);
                if !cell.of(Part::Remark).is_empty() {
                    cell.add(Part::Remark, "; ");
                }
                cell.add(Part::Remark, about.trim_start_matches([',', ' ']));
            }
            _ => cell.add(part, &text),
        }
    }
    (cell, is_estimated)
}

/// The number that a text begins with, as Swedish Excel reads it, and what follows: `−32 000,5 %` is `-32000,5%`.
fn number(text: &str) -> Option<(String, &str)> {
    let mut number = String::new();
    let unsigned = text.trim_start_matches(['+', '±']);
    let digits = unsigned.trim_start_matches(['−', '-']);
    if digits.len() < unsigned.len() {
        number.push('-');
    }
    let count = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, mut rest) = digits.split_at_checked(count(digits)).filter(|(whole, _)| !whole.is_empty())?;
    number.push_str(whole);
    // Three digits after a space belong to it.
    while let Some(group) = rest.strip_prefix(' ').filter(|group| whole.len() <= 3 && count(group) == 3) {
        let (group, after) = group.split_at(3);
        number.push_str(group);
        rest = after;
    }
    if let Some(decimals) = rest.strip_prefix([',', '.']).filter(|decimals| count(decimals) > 0) {
        let (decimals, after) = decimals.split_at(count(decimals));
        number.push(',');
        number.push_str(decimals);
        rest = after;
    }
    if let Some(after) = rest.trim_start_matches(' ').strip_prefix('%') {
        number.push('%');
        rest = after;
    }
    // "16–64 år" begins with no number.
    (rest.is_empty() || rest.starts_with([' ', ','])).then(|| (number, rest.trim_start_matches(' ')))
}
