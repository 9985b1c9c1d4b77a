//! Figures of several dimensions as rows: what JSON-stat and PC-Axis have in common.

use crate::{Cell, Refusal, Row, limits};

/// A dimension: what it is called, and its categories in order.
pub struct Dimension {
    pub heading: String,
    pub categories: Vec<String>,
}

/// Whether so many categories of each dimension come to more rows than are read.
pub fn check(sizes: &[usize]) -> Result<(), Refusal> {
    let count = sizes.iter().try_fold(1_usize, |count, size| count.checked_mul(*size)).ok_or(Refusal::TooManyRows)?;
    if count >= limits::ROWS {
        return Err(Refusal::TooManyRows);
    }
    if sizes.len() >= limits::COLUMNS {
        return Err(Refusal::TooManyColumns);
    }
    if count * (sizes.len() + 1) > limits::CELLS { Err(Refusal::TooManyCells) } else { Ok(()) }
}

/// The title, the headings, and one row for each value. The last dimension runs fastest.
pub fn rows(title: &str, dimensions: &[Dimension], value: impl Fn(usize) -> Cell) -> Result<Vec<Row>, Refusal> {
    let sizes: Vec<usize> = dimensions.iter().map(|dimension| dimension.categories.len()).collect();
    check(&sizes)?;
    let headings = dimensions.iter().map(|dimension| dimension.heading.as_str()).chain(["v\u{e4}rde"]);
    let mut rows = vec![
        Row { line: 1, cells: vec![Cell::of_text(title)] },
        Row { line: 1, cells: headings.map(Cell::of_text).collect() },
    ];
    for place in 0..sizes.iter().product() {
        let mut rest = place;
        let mut cells = vec![value(place)];
        for dimension in dimensions.iter().rev() {
            cells.push(Cell::of_text(&dimension.categories[rest % dimension.categories.len()]));
            rest /= dimension.categories.len();
        }
        cells.reverse();
        rows.push(Row { line: u32::try_from(place + 1).unwrap_or(u32::MAX), cells });
    }
    Ok(rows)
}

/// What a category is called: "0114 Upplands Väsby" where both its code and its label tell something.
pub fn category(code: &str, label: &str) -> String {
    // Two digits are a län, four a kommun, or a year, whose label is itself.
    let is_region = matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_region && !label.starts_with(code) { format!("{code} {label}") } else { label.to_owned() }
}

/// The heading of a dimension by its role, where the source tells it.
pub const PERIOD: &str = "tid";
pub const PLACE: &str = "region";
pub const CONTENT: &str = "tabellinneh\u{e5}ll";
