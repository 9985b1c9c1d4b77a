//! Amounts as they are written in the reader's language.

use super::Lang;
use std::borrow::Cow;

/// An amount as who reads Swedish writes it: who reads English writes `8,000` for eight thousand, not for eight, and parts
/// decimals with a point alone.
pub fn amount_in(lang: Lang, typed: &str) -> Cow<'_, str> {
    let is_grouped = |number: &str| {
        let whole = number.split('.').next().unwrap_or_default();
        let mut groups = whole.split(',');
        let is_digits = |group: &str| !group.is_empty() && group.bytes().all(|sign| sign.is_ascii_digit());
        let first = groups.next().unwrap_or_default();
        let others: Vec<&str> = groups.collect();
        is_digits(first)
            && first.len() <= 3
            && !others.is_empty()
            && others.iter().all(|group| is_digits(group) && group.len() == 3)
    };
    let number = typed.trim().trim_start_matches(['-', '+', '\u{2212}', '\u{2013}']).trim_start();
    let end = number.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ',' | '.'))).unwrap_or(number.len());
    let number = &number[..end];
    match (lang, is_grouped(number), number.matches('.').count()) {
        (Lang::En, true, _) => typed.replace(',', "").replacen('.', ",", 1).into(),
        (Lang::En, false, 1) if !number.contains(',') => typed.replacen('.', ",", 1).into(),
        _ => typed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::{AmountError, Kronor, Unit, read_amount};

    #[test]
    fn a_comma_groups_digits_in_english_and_parts_decimals_in_swedish() {
        let read = |lang, typed| read_amount(&amount_in(lang, typed), Unit::Thousands).map(|Kronor(kronor)| kronor);
        for (typed, in_english, in_swedish) in [
            ("8,000", Ok(8_000_000), Ok(8_000)),
            ("1,234,000 kr", Ok(1_234_000), Ok(1_234_000)),
            ("8,500.5", Ok(8_500_500), Ok(8_500_500)),
            ("8.125", Ok(8_125), Err(AmountError::Ambiguous("8.125".into()))),
            ("32.000.000 kr", Ok(32_000_000), Ok(32_000_000)),
            ("8.5 million", Ok(8_500_000), Ok(8_500_000)),
            ("8.5 MSEK", Ok(8_500_000), Ok(8_500_000)),
            ("8,5", Ok(8_500), Ok(8_500)),
            ("0,5 mnkr", Ok(500_000), Ok(500_000)),
        ] {
            assert_eq!((read(Lang::En, typed), read(Lang::Sv, typed)), (in_english, in_swedish), "{typed}");
        }
    }
}
