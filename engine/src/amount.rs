//! Reading amounts as people write them.

use crate::{Kronor, Unit};
use std::fmt;

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing was written.
    Empty,
    /// This piece of the text is neither a number nor a unit.
    NotAnAmount(String),
    /// "32.500" may be 32 500 or 32,5.
    Ambiguous(String),
    /// The amount has öre.
    NotWhole,
    /// The amount is below 0.
    Negative,
    /// The amount is above [`Kronor::LIMIT`].
    TooLarge,
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "Write an amount. Nothing to pay is written 0."),
            Self::NotAnAmount(piece) => {
                write!(f, "\u{201c}{piece}\u{201d} is not an amount. Write for instance 32 000 tkr or 32.5 mnkr.")
            }
            Self::Ambiguous(piece) => {
                write!(
                    f,
                    "\u{201c}{piece}\u{201d} can be read in two ways. Write thousands with a space and decimals with one or two digits."
                )
            }
            Self::NotWhole => write!(f, "Write whole kronor, without öre."),
            Self::Negative => write!(f, "The amount is below 0. Write 0 or more."),
            Self::TooLarge => write!(f, "The amount is too large: at most 100 000 million kronor. Check the unit."),
        }
    }
}

impl std::error::Error for AmountError {}

/// Reads an amount as people write it: `32 000 000`, `32 000 tkr`, `32,5 mnkr`, `32.5 mnkr`; a bare number is in
/// `bare_unit`. From 0 to [`Kronor::LIMIT`].
pub fn read_amount(text: &str, bare_unit: Unit) -> Result<Kronor, AmountError> {
    read_signed_amount(text, bare_unit)?.entered()
}

/// Reads an amount that may be below 0, written with a minus: from −[`Kronor::LIMIT`] to [`Kronor::LIMIT`].
pub fn read_signed_amount(text: &str, bare_unit: Unit) -> Result<Kronor, AmountError> {
    let text = text.replace(['\u{2212}', '\u{2013}'], "-").to_ascii_lowercase();
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let not_an_amount = |piece: &str| AmountError::NotAnAmount(piece.trim().chars().take(40).collect());
    let end = text.find(|c: char| !(c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '+' | ',' | '.')));
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    let unit = match unit.split_whitespace().collect::<Vec<_>>().join(" ").as_str() {
        "" => bare_unit,
        name => Unit::named(name).ok_or_else(|| not_an_amount(if number.trim().is_empty() { text } else { unit }))?,
    };
    let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (is_negative, digits) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(&number)),
    };
    let (whole, decimals) = whole_and_decimals(digits, unit)?;
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_digits(&whole) || !is_digits(&decimals) {
        return Err(not_an_amount(if number.is_empty() { text } else { &number }));
    }
    let amount = scaled(&whole, decimals.trim_end_matches('0'), unit)?;
    let amount = amount.entered()?;
    Ok(if is_negative { -amount } else { amount })
}

/// Splits at the decimal sign; several points or commas in groups of three are thousands.
fn whole_and_decimals(digits: &str, unit: Unit) -> Result<(String, String), AmountError> {
    let signs: Vec<(usize, char)> = digits.char_indices().filter(|(_, sign)| matches!(sign, ',' | '.')).collect();
    match signs.as_slice() {
        [] => Ok((digits.to_owned(), String::new())),
        [(at, sign)] => {
            let (whole, decimals) = (&digits[..*at], &digits[at + 1..]);
            let could_be_thousands = decimals.len() == 3 && whole != "0" && (1..=3).contains(&whole.len());
            if could_be_thousands && (*sign == '.' || unit == Unit::Kronor) {
                return Err(AmountError::Ambiguous(digits.to_owned()));
            }
            Ok((whole.to_owned(), decimals.to_owned()))
        }
        [.., (last, last_sign)] => {
            // 32.000.000 or 32,000,000.50: the last sign is a decimal one if it differs from the others.
            let is_grouping = |sign: char| digits.split(sign).skip(1).all(|group| group.len() == 3);
            if signs.iter().all(|(_, sign)| sign == last_sign) {
                let whole: String = digits.split(*last_sign).collect();
                let whole = if is_grouping(*last_sign) { whole } else { digits.to_owned() };
                return Ok((whole, String::new()));
            }
            let (grouped, decimals) = (&digits[..*last], &digits[last + 1..]);
            let other = if *last_sign == ',' { '.' } else { ',' };
            let groups_well =
                !grouped.contains(*last_sign) && grouped.split(other).skip(1).all(|group| group.len() == 3);
            let whole = if groups_well { grouped.split(other).collect() } else { digits.to_owned() };
            Ok((whole, decimals.to_owned()))
        }
    }
}

fn scaled(whole: &str, decimals: &str, unit: Unit) -> Result<Kronor, AmountError> {
    let places = unit.kronor().ilog10() as usize;
    let is_too_large = whole.trim_start_matches('0').len() > 12;
    if is_too_large {
        return Err(AmountError::TooLarge);
    }
    if decimals.len() > places {
        return Err(AmountError::NotWhole);
    }
    let kronor = format!("{whole}{decimals:0<places$}");
    kronor.parse().map(Kronor).map_err(|_| AmountError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, kronor: i64) {
        assert_eq!(read_amount(text, Unit::Kronor), Ok(Kronor(kronor)), "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        reads("32 000 000", 32_000_000);
        reads("32000000", 32_000_000);
        reads("32 mnkr", 32_000_000);
        reads("32,5 mnkr", 32_500_000);
        reads("32.5 mnkr", 32_500_000);
        reads("32 000 tkr", 32_000_000);
        reads("32\u{a0}000\u{202f}tkr", 32_000_000);
        reads("  1 000 kr ", 1_000);
        reads("12,345 mnkr", 12_345_000);
        reads("1.234.567 kr", 1_234_567);
        reads("1,234,567.00 kr", 1_234_567);
        reads("0,500 mnkr", 500_000);
        reads("0", 0);
        reads("-0", 0);
        reads("8 MNKR", 8_000_000);
        reads("500:-", 500);
        reads("2 miljoner kronor", 2_000_000);
        reads("100 000 mnkr", Kronor::LIMIT.0);
    }

    #[test]
    fn a_bare_number_is_in_the_unit_of_the_field() {
        assert_eq!(read_amount("18 000", Unit::Thousands), Ok(Kronor(18_000_000)));
        assert_eq!(read_amount("18 000 kr", Unit::Thousands), Ok(Kronor(18_000)));
        assert_eq!(read_amount("1,5", Unit::Millions), Ok(Kronor(1_500_000)));
    }

    #[test]
    fn an_amount_that_may_be_below_0_is_read_with_its_minus() {
        let read = |text| read_signed_amount(text, Unit::Thousands);
        assert_eq!(read("\u{2212}1 168,4"), Ok(Kronor(-1_168_400)));
        assert_eq!(read("-5,66 mnkr"), Ok(Kronor(-5_660_000)));
        assert_eq!(read("0"), Ok(Kronor(0)));
        assert_eq!(read("-100 001 mnkr"), Err(AmountError::TooLarge));
    }

    #[test]
    fn what_is_no_amount_is_told() {
        let texts = [
            "",
            " ",
            "abc",
            "12 apples",
            "tkr",
            "-5",
            "\u{2212}5 tkr",
            "1e30",
            "1000000000000000000000000000000",
            "100 001 mnkr",
            "32.500",
            "1,500 kr",
            "32,5",
            "0,0005 tkr",
            "1,2,3",
            "1 2 . 3 . 4",
            "--5",
            ".",
            ",5 mnkr",
        ];
        let told = texts.map(|text| match read_amount(text, Unit::Kronor) {
            Ok(Kronor(amount)) => format!("{text:?} → {amount}"),
            Err(error) => format!("{text:?} → {error}"),
        });
        insta::assert_debug_snapshot!(told);
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC*") {
            for unit in [Unit::Kronor, Unit::Thousands, Unit::Millions] {
                if let Ok(amount) = read_amount(&text, unit) {
                    prop_assert!((Kronor::ZERO..=Kronor::LIMIT).contains(&amount));
                }
            }
        }

        #[test]
        fn an_amount_written_in_any_unit_is_read_back(kronor in 0..=Kronor::LIMIT.0) {
            prop_assert_eq!(read_amount(&format!("{kronor}"), Unit::Kronor), Ok(Kronor(kronor)));
            let millions = format!("{},{:06} mnkr", kronor / 1_000_000, kronor % 1_000_000);
            prop_assert_eq!(read_amount(&millions, Unit::Kronor), Ok(Kronor(kronor)));
        }
    }
}
