//! Tables as text: parted by tabs, semicolons or commas.

use crate::{Cell, Refusal, Row, limits};
use csv::{ReaderBuilder, StringRecord};

/// How many lines are looked at to find what parts the columns.
const SAMPLE: usize = 60;

/// The rows of a table as text, whose lines end with `\n` alone; those with nothing in them are left out.
pub fn rows(text: &str) -> Result<Vec<Row>, Refusal> {
    let (text, skipped, delimiter) = match named_delimiter(text) {
        Some((delimiter, rest)) => (rest, 1, delimiter),
        None => (text, 0, delimiter(text)),
    };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut rows, mut cells) = (Vec::new(), 0);
    // What is text already cannot fail to be read.
    while reader.read_record(&mut record).unwrap_or(false) {
        if record.len() > limits::COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        let row: Vec<Cell> = record.iter().map(Cell::of_text).collect();
        if row.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        cells += row.len();
        if rows.len() == limits::ROWS {
            return Err(Refusal::TooManyRows);
        }
        if cells > limits::CELLS {
            return Err(Refusal::TooManyCells);
        }
        rows.push(Row { line: line(text, &record) + skipped, cells: row });
    }
    Ok(rows)
}

/// The line that a record begins on. The reader's own position lies before the empty lines that it has passed.
fn line(text: &str, record: &StringRecord) -> u32 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(start..).unwrap_or_default();
    let passed = before.iter().take_while(|byte| **byte == b'\n').count();
    u32::try_from(position.line()).unwrap_or(u32::MAX).saturating_add(u32::try_from(passed).unwrap_or(0))
}

/// Excel's own first line, `sep=;`, and what follows it.
fn named_delimiter(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    match first.trim_end().strip_prefix("sep=")?.as_bytes() {
        [sign] => Some((*sign, rest)),
        _ => None,
    }
}

/// What parts most lines into one and the same number of columns; of two alike, the one that no number is written with.
fn delimiter(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let alike = |delimiter: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| parting_signs(line, delimiter)).collect();
        let most = counts
            .iter()
            .filter(|count| **count > 0)
            .max_by_key(|count| counts.iter().filter(|other| other == count).count());
        most.map_or(0, |most| counts.iter().filter(|count| *count == most).count())
    };
    let mut best = (b'\t', alike(b'\t'));
    for delimiter in [b';', b','] {
        let alike = alike(delimiter);
        if alike > best.1 {
            best = (delimiter, alike);
        }
    }
    best.0
}

/// How often the sign stands in a line, outside quotes.
fn parting_signs(line: &str, delimiter: u8) -> usize {
    let mut is_quoted = false;
    line.bytes()
        .filter(|byte| {
            is_quoted ^= *byte == b'"';
            *byte == delimiter && !is_quoted
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has_cells(text: &str, expected: &[(u32, &[&str])]) {
        let rows = rows(text).expect("a table");
        let found: Vec<(u32, Vec<String>)> =
            rows.iter().map(|row| (row.line, row.cells.iter().map(Cell::to_text).collect())).collect();
        let expected: Vec<(u32, Vec<String>)> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_parts_the_columns_is_found() {
        has_cells("a\tb\nc\t1,5", &[(1, &["a", "b"]), (2, &["c", "1,5"])]);
        has_cells("a;b\nc;1,5\nd;2,5", &[(1, &["a", "b"]), (2, &["c", "1,5"]), (3, &["d", "2,5"])]);
        has_cells("\"a\",\"b; c\"\n\"d\",5", &[(1, &["a", "b; c"]), (2, &["d", "5"])]);
        has_cells("sep=;\na;b,c\n1;2", &[(2, &["a", "b,c"]), (3, &["1", "2"])]);
        has_cells("a\nb", &[(1, &["a"]), (2, &["b"])]);
    }

    #[test]
    fn a_row_knows_its_line_also_after_empty_ones() {
        has_cells("Titel;\n\n\n;;\na;b\n", &[(1, &["Titel", ""]), (5, &["a", "b"])]);
        has_cells("\"två\nrader\";1\nc;2", &[(1, &["två\nrader", "1"]), (3, &["c", "2"])]);
    }
}
