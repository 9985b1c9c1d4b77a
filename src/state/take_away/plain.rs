//! A table of the page as rows of plain values: what stands together in a cell comes into columns of its own.

use super::cell::{Cell, Part, Table};
use crate::text::Lang;

/// The table's rows, the names of its columns first. Columns without a name and without values are left out.
pub fn rows(lang: Lang, table: Table) -> Vec<Vec<String>> {
    let Table { head, beside_names, rows } = table;
    let words = lang.take_away_words();
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
            if part == Part::Value && cells().flatten().any(|(_, is_estimate)| *is_estimate) {
                columns[0].push(format!("{name}, {}", words.is_estimated));
                for (row, cell) in columns[1..].iter_mut().zip(cells()) {
                    let is_estimate = cell.is_some_and(|(_, is_estimate)| *is_estimate);
                    row.push(if is_estimate { words.yes } else { "" }.to_owned());
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
    let mut is_estimate = false;
    for part in Part::ALL {
        let text = cell.take(part);
        let figure = text.trim_start_matches(['≈', ' ']);
        if unknown.contains(&figure) {
            continue;
        }
        match number(figure) {
            Some((number, "")) => {
                is_estimate |= figure.len() < text.len();
                cell.add(part, &number);
            }
            // An amount that names its unit is a number beside it.
            Some((number, unit @ ("kr" | "tkr" | "mnkr"))) => {
                is_estimate |= figure.len() < text.len();
                cell.add(part, &number);
                cell.put(Part::Remark, unit);
            }
            // A figure with its sign, and a word about it: "+500 över".
            Some((number, about)) if figure.starts_with(['+', '−', '±']) || about.starts_with(',') => {
                cell.add(part, &number);
                cell.put(Part::Remark, about.trim_start_matches([',', ' ']));
            }
            _ => cell.add(part, &text),
        }
    }
    (cell, is_estimate)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::take_away::writing::csv;

    /// A table of one row, whose cells are what stands in them and perhaps something beside it.
    #[track_caller]
    fn is_written(cells: &[(&str, Option<(Part, &str)>)], head: &str, row: &str) {
        let cell = |(value, beside): &(&str, Option<(Part, &str)>)| {
            let mut cell = Cell::default();
            cell.add(Part::Value, value);
            if let Some((part, text)) = beside {
                cell.add(*part, text);
            }
            cell
        };
        let names = ["A", "B", "C"].map(str::to_owned);
        let table = Table {
            head: names[..cells.len()].to_vec(),
            beside_names: "Kommuner".to_owned(),
            rows: vec![cells.iter().map(cell).collect()],
        };
        assert_eq!(csv(&rows(Lang::Sv, table)), format!("\u{feff}{head}\r\n{row}\r\n"));
    }

    #[test]
    fn numbers_are_plain() {
        is_written(&[("HBS", None), ("32\u{a0}000", None)], "A;B", "HBS;32000");
        is_written(&[("HBS", None), ("−1\u{a0}500,5", None)], "A;B", "HBS;-1500,5");
        is_written(&[("HBS", None), ("32.5", None)], "A;B", "HBS;32,5");
        is_written(&[("HBS", None), ("54,68\u{a0}%", None)], "A;B", "HBS;54,68%");
        is_written(&[("HBS", None), ("±0", None)], "A;B", "HBS;0");
        is_written(&[("2023", None), ("16–64 år", None)], "A;B", "2023;16–64 år");
        is_written(&[("2023", None), ("2 av 3", None)], "A;B", "2023;2 av 3");
    }

    #[test]
    fn what_stands_beside_a_figure_has_a_column_of_its_own() {
        is_written(&[("HBS", Some((Part::Remark, "Botkyrka, Salem")))], "A;Kommuner", "HBS;Botkyrka, Salem");
        is_written(&[("HBS", None), ("9\u{a0}000", Some((Part::Change, "+500")))], "A;B;B, ändring", "HBS;9000;500");
        is_written(&[("HBS", None), ("≈\u{a0}9\u{a0}000", None)], "A;B;B, uppskattad", "HBS;9000;ja");
        is_written(&[("HBS", None), ("7\u{a0}000\u{a0}tkr", None)], "A;B;B, anmärkning", "HBS;7000;tkr");
        is_written(&[("HBS", None), ("+9\u{a0}294 över", None)], "A;B;B, anmärkning", "HBS;9294;över");
        is_written(&[("HBS", None), ("12", Some((Part::Quality, "härledd")))], "A;B;B, hur känd", "HBS;12;härledd");
    }

    #[test]
    fn what_is_unknown_is_an_empty_cell() {
        is_written(&[("HBS", None), ("saknas", None)], "A;B", "HBS;");
        is_written(&[("HBS", None), ("unknown", None)], "A;B", "HBS;");
    }

    #[test]
    fn text_that_would_be_a_formula_is_made_harmless() {
        for formula in ["=1+1", "+Nord", "-Syd", "@SUM(A1)", "-1+2"] {
            is_written(&[(formula, None)], "A", &format!("'{formula}"));
        }
        is_written(&[("A;B", None), ("\"Nord\"", None)], "A;B", "\"A;B\";\"\"\"Nord\"\"\"");
    }
}
