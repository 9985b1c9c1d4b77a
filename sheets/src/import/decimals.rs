//! What "826.103" is in a column where another number is "3730.5854".

use crate::{Cell, Row};

/// The sign before the decimals in a column, where numbers of it have other than three, and none has another sign.
pub(super) fn decimal_sign(rows: &[Row], column: usize) -> Option<char> {
    let mut found = None;
    for row in rows {
        let Cell::Text(text) = row.cell(column) else { continue };
        let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, sign)| matches!(sign, ',' | '.')).collect();
        match (signs.as_slice(), found) {
            ([], _) => {}
            ([(at, sign)], None) if text.len() - at - 1 != 3 => found = Some(*sign),
            ([(_, sign)], Some(known)) if *sign == known => {}
            // Before the first that says it there may be some of three decimals.
            ([(at, _)], None) if text.len() - at - 1 == 3 => {}
            _ => return None,
        }
    }
    found
}

/// A number with three decimals in such a column, so that it can be read in one way alone.
pub(super) fn unambiguous(cell: &Cell, decimal_sign: Option<char>) -> Cell {
    let Cell::Text(text) = cell else { return cell.clone() };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = decimal_sign.and_then(|sign| text.split_once(sign));
    match parts {
        Some((whole, decimals)) if is_number(whole) && is_number(decimals) && decimals.len() == 3 => {
            Cell::Text(format!("{text}0"))
        }
        _ => cell.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_sign(cells: &[&str], expected: Option<char>) {
        let rows: Vec<Row> = cells.iter().map(|cell| Row { line: 1, cells: vec![Cell::of_text(cell)] }).collect();
        assert_eq!(decimal_sign(&rows, 0), expected, "{cells:?}");
    }

    #[test]
    fn the_sign_before_decimals_is_that_of_the_column() {
        is_sign(&["826.103", "3730.5854"], Some('.'));
        is_sign(&["12,5", "826,103", "7"], Some(','));
        is_sign(&["826.103", "1.234"], None);
        is_sign(&["12,5", "826.103"], None);
        is_sign(&["1.234.567", "826.103"], None);
        assert_eq!(unambiguous(&Cell::of_text("826.103"), Some('.')), Cell::of_text("826.1030"));
        assert_eq!(unambiguous(&Cell::of_text("826.103"), None), Cell::of_text("826.103"));
    }
}
