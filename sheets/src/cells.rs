//! What a cell says: an amount, a number of persons, a year.

use crate::{Cell, Number, Reason};
use finsam_engine::{AmountError, Fye, Kronor, Unit, read_signed_amount};

/// An amount, whole: öre are rounded. A bare number is in the column's unit; one that is below ten and not whole is a part of
/// something.
pub fn amount(cell: &Cell, unit: Option<Unit>) -> Result<Kronor, Reason> {
    match cell {
        Cell::Number(number) if unit.is_some_and(|unit| unit != Unit::Millions) && is_a_part(*number) => {
            Err(Reason::Percent)
        }
        _ => amount_of_any_size(cell, unit),
    }
}

/// The same where it can be as small as it likes.
pub fn amount_of_any_size(cell: &Cell, unit: Option<Unit>) -> Result<Kronor, Reason> {
    match cell {
        cell if cell.is_missing() => Err(Reason::Missing),
        Cell::Empty => Err(Reason::Missing),
        Cell::Number(number) => {
            let unit = unit.ok_or(Reason::UnitUnknown)?;
            let kronor = number.rounded(unit.kronor().into()).map(Kronor).ok_or(Reason::TooLarge)?;
            let is_possible = (-Kronor::LIMIT..=Kronor::LIMIT).contains(&kronor);
            if is_possible { Ok(kronor) } else { Err(Reason::TooLarge) }
        }
        Cell::Text(text) => {
            if text.ends_with('%') || text.to_lowercase().ends_with("procent") {
                return Err(Reason::Percent);
            }
            match unit {
                Some(unit) => read(text, unit),
                // What names its own unit is the same in any.
                None => match (read(text, Unit::Kronor), read(text, Unit::Millions)) {
                    (Ok(one), Ok(other)) if one == other => Ok(one),
                    (Err(reason), Err(_)) => Err(reason),
                    _ => Err(Reason::UnitUnknown),
                },
            }
        }
    }
}

/// Whether it is below ten and not whole: as kronor or thousands that is no budget, but the part of one, 0.55.
fn is_a_part(number: Number) -> bool {
    number.as_whole().is_none() && number.millionths().abs() < 10 * Number::ONE
}

/// Reads an amount, and rounds one with öre.
fn read(text: &str, unit: Unit) -> Result<Kronor, Reason> {
    let error = match read_signed_amount(text, unit) {
        Err(AmountError::NotWhole) => AmountError::NotWhole,
        other => return other.map_err(Reason::from),
    };
    let Some(sign) = text.rfind([',', '.']) else { return Err(error.into()) };
    let decimals = text[sign + 1..].bytes().take_while(u8::is_ascii_digit).count();
    let (before, rest) = (&text[..sign], &text[sign + 1 + decimals..]);
    // As many decimals as the unit has, which the text itself may name.
    for places in [6, 3, 0].into_iter().filter(|places| *places < decimals) {
        let kept = if places == 0 { String::new() } else { text[sign..=sign + places].to_owned() };
        if let Ok(Kronor(cut)) = read_signed_amount(&format!("{before}{kept}{rest}"), unit) {
            let is_up = text.as_bytes().get(sign + 1 + places).is_some_and(|digit| *digit >= b'5');
            let is_negative = before.trim_start().starts_with(['-', '\u{2212}', '\u{2013}']);
            let away = if is_negative { -1 } else { 1 };
            return Ok(Kronor(if is_up { cut + away } else { cut }));
        }
    }
    Err(error.into())
}

/// A number that is not of kronor.
pub fn number(cell: &Cell) -> Result<Number, Reason> {
    match cell {
        cell if cell.is_missing() => Err(Reason::Missing),
        Cell::Empty => Err(Reason::Missing),
        Cell::Number(number) => Ok(*number),
        Cell::Text(text) => Number::read(text).map_err(Reason::from),
    }
}

/// A number of HE, rounded to the fourth decimal.
pub fn fye(cell: &Cell) -> Result<Fye, Reason> {
    let number = not_negative(number(cell)?)?;
    let fye = number.rounded(Fye::ONE.into()).map(Fye::from_ten_thousandths).ok_or(Reason::TooLarge)?;
    if fye.is_possible() { Ok(fye) } else { Err(Reason::TooLarge) }
}

/// A number of inhabitants.
pub fn persons(cell: &Cell) -> Result<i64, Reason> {
    not_negative(number(cell)?)?.as_whole().ok_or(Reason::NotWhole)
}

fn not_negative(number: Number) -> Result<Number, Reason> {
    if number.millionths() < 0 { Err(Reason::Negative) } else { Ok(number) }
}

/// A year: "2022", "2022-12-31".
pub fn year(cell: &Cell) -> Result<i64, Reason> {
    match cell {
        Cell::Number(number) => number.as_whole().ok_or(Reason::NotAYear),
        Cell::Text(text) => crate::heading::year(text).ok_or(Reason::NotAYear),
        Cell::Empty => Err(Reason::NotAYear),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_amount(text: &str, unit: Option<Unit>, expected: Result<i64, Reason>) {
        assert_eq!(amount(&Cell::of_text(text), unit).map(|kronor| kronor.0), expected, "{text}");
    }

    #[test]
    fn amounts_are_read_in_the_columns_unit_and_ore_are_rounded() {
        is_amount("32 000", Some(Unit::Thousands), Ok(32_000_000));
        is_amount("32 mnkr", Some(Unit::Thousands), Ok(32_000_000));
        is_amount("32 mnkr", None, Ok(32_000_000));
        is_amount("32 000", None, Err(Reason::UnitUnknown));
        is_amount("15270000,50", Some(Unit::Kronor), Ok(15_270_001));
        is_amount("\u{2212}15270000,50", Some(Unit::Kronor), Ok(-15_270_001));
        is_amount("15 270,0004 tkr", Some(Unit::Kronor), Ok(15_270_000));
        is_amount("15270,33333", Some(Unit::Thousands), Ok(15_270_333));
        is_amount("1,12345678", Some(Unit::Millions), Ok(1_123_457));
        is_amount("55 %", Some(Unit::Kronor), Err(Reason::Percent));
        is_amount("32.500", Some(Unit::Kronor), Err(Reason::AmbiguousNumber));
        is_amount("=1+1", Some(Unit::Kronor), Err(Reason::NotANumber));
        is_amount("..", Some(Unit::Kronor), Err(Reason::Missing));
        is_amount("1e30", Some(Unit::Kronor), Err(Reason::NotANumber));
        is_amount("100 001 mnkr", None, Err(Reason::TooLarge));
    }

    #[test]
    fn a_workbooks_percent_is_no_amount() {
        let cell = |value| Cell::Number(Number::from_f64(value).expect("a number"));
        assert_eq!(amount(&cell(0.55), Some(Unit::Thousands)), Err(Reason::Percent));
        assert_eq!(amount(&cell(0.55), Some(Unit::Millions)), Ok(Kronor(550_000)));
        assert_eq!(amount(&cell(15_270.5), Some(Unit::Thousands)), Ok(Kronor(15_270_500)));
        assert_eq!(amount(&cell(1e14), Some(Unit::Thousands)), Err(Reason::TooLarge));
    }
}
