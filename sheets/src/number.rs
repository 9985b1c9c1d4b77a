//! A number as a table has it.

use crate::Reason;

/// A number, exact to the sixth decimal: a millionth of a million kronor is one krona.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i128);

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    NotANumber,
    /// "1.234" may be 1234 or 1,234.
    Ambiguous,
    /// It is a percent.
    Percent,
}

impl From<NumberError> for Reason {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::NotANumber => Self::NotANumber,
            NumberError::Ambiguous => Self::AmbiguousNumber,
            NumberError::Percent => Self::Percent,
        }
    }
}

/// Digits that a number of a workbook is read to. Excel shows no more; what follows is the rounding of its arithmetic.
const DIGITS: usize = 15;

impl Number {
    /// Millionths in one.
    pub const ONE: i128 = 1_000_000;

    /// So many millionths.
    pub const fn from_millionths(millionths: i128) -> Self {
        Self(millionths)
    }

    /// In millionths.
    pub const fn millionths(self) -> i128 {
        self.0
    }

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self(i128::from(number) * Self::ONE)
    }

    /// A number of a workbook or of JSON, to fifteen digits; `None` where it is none, or too large for an amount.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        // "1.23450000000000e3": the digits, and where the decimal sign stands.
        let text = format!("{value:.*e}", DIGITS - 1);
        let (digits, exponent) = text.split_once('e')?;
        let digits: i128 = digits.replace('.', "").parse().ok()?;
        let exponent: i32 = exponent.parse().ok()?;
        if exponent > 15 {
            return None;
        }
        let shift = exponent - (i32::try_from(DIGITS).ok()? - 1) + 6;
        let power = |of: i32| 10_i128.checked_pow(of.unsigned_abs());
        Some(Self(if shift >= 0 {
            digits.checked_mul(power(shift)?)?
        } else {
            power(shift).map_or(0, |power| divided(digits, power))
        }))
    }

    /// Reads a number as people write it: `1 234,5`, `1234.5`, `−5`, `1.234.567`.
    pub fn read(text: &str) -> Result<Self, NumberError> {
        let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        if text.ends_with('%') {
            return Err(NumberError::Percent);
        }
        let text = text.replace(['\u{2212}', '\u{2013}'], "-");
        let (is_negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let (whole, decimals) = parts(digits)?;
        let is_number = !whole.is_empty() && whole.len() <= 15 && whole.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberError::NotANumber);
        }
        let kept: String = decimals.chars().take(12).collect();
        let units: i128 = format!("{whole}{kept:0<12}").parse().map_err(|_| NumberError::NotANumber)?;
        let millionths = divided(units, Self::ONE);
        Ok(Self(if is_negative { -millionths } else { millionths }))
    }

    /// The number as a whole one of `per` in a one, half rounded away from zero: 1.2345 with 1 000 is 1 235.
    pub fn rounded(self, per: i128) -> Option<i64> {
        i64::try_from(divided(self.0.checked_mul(per)?, Self::ONE)).ok()
    }

    /// The whole number that it is, where it is one.
    pub fn as_whole(self) -> Option<i64> {
        if self.0 % Self::ONE == 0 { i64::try_from(self.0 / Self::ONE).ok() } else { None }
    }

    /// With a decimal comma, as a Swedish reader writes it.
    pub fn to_text(self) -> String {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        let (whole, rest) = (self.0.abs() / Self::ONE, self.0.abs() % Self::ONE);
        let decimals = format!("{rest:06}");
        match decimals.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole},{decimals}"),
        }
    }
}

/// `number / by`, half rounded away from zero.
fn divided(number: i128, by: i128) -> i128 {
    (number.abs() + by / 2) / by * number.signum()
}

/// Splits at the decimal sign; several of one sign, in groups of three, part thousands.
fn parts(digits: &str) -> Result<(String, String), NumberError> {
    let signs: Vec<(usize, char)> = digits.char_indices().filter(|(_, sign)| matches!(sign, ',' | '.')).collect();
    let grouped = |text: &str, sign: char| {
        let is_grouped = text.split(sign).skip(1).all(|group| group.len() == 3);
        is_grouped.then(|| text.replace(sign, "")).ok_or(NumberError::NotANumber)
    };
    match signs.as_slice() {
        [] => Ok((digits.to_owned(), String::new())),
        [(at, _)] => {
            let (whole, decimals) = (&digits[..*at], &digits[at + 1..]);
            if decimals.bytes().all(|byte| byte.is_ascii_digit())
                && decimals.len() == 3
                && whole != "0"
                && (1..=3).contains(&whole.len())
            {
                return Err(NumberError::Ambiguous);
            }
            Ok((whole.to_owned(), decimals.to_owned()))
        }
        [.., (last, sign)] if signs.iter().filter(|(_, other)| other == sign).count() == 1 => {
            let other = if *sign == ',' { '.' } else { ',' };
            Ok((grouped(&digits[..*last], other)?, digits[last + 1..].to_owned()))
        }
        [.., (_, sign)] => Ok((grouped(digits, *sign)?, String::new())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, expected: Result<&str, NumberError>) {
        assert_eq!(Number::read(text).map(Number::to_text), expected.map(str::to_owned), "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        reads("1 234,5", Ok("1234,5"));
        reads("1\u{a0}234.5", Ok("1234,5"));
        reads("1.234.567,25", Ok("1234567,25"));
        reads("1,234,567", Ok("1234567"));
        reads("\u{2212}5", Ok("\u{2212}5"));
        reads("0,125", Ok("0,125"));
        reads("0.12345678", Ok("0,123457"));
    }

    #[test]
    fn what_is_no_number_is_told() {
        reads("1.234", Err(NumberError::Ambiguous));
        reads("55 %", Err(NumberError::Percent));
        for text in ["", "abc", "3.14e", "--5", "1,2,3", "12 kr", "1e30", "=1+1", ","] {
            reads(text, Err(NumberError::NotANumber));
        }
    }

    #[test]
    fn the_rounding_of_a_workbooks_arithmetic_is_left_out() {
        let read = |value| Number::from_f64(value).map(Number::to_text);
        assert_eq!(read(0.1 + 0.2), Some("0,3".into()));
        assert_eq!(read(15_270_000.000_000_002), Some("15270000".into()));
        assert_eq!(read(-1e-9), Some("0".into()));
        assert_eq!(read(1e300), None);
        assert_eq!(read(f64::NAN), None);
        assert_eq!(read(f64::MIN_POSITIVE), Some("0".into()));
    }

    proptest! {
        #[test]
        fn any_text_and_any_number_gets_an_answer(text in "\\PC*", value in any::<f64>()) {
            let _ = Number::read(&text);
            let _ = Number::from_f64(value);
        }

        #[test]
        fn a_number_written_is_read_back(millionths in -1_000_000_000_000_000_i128..1_000_000_000_000_000) {
            let number = Number::from_millionths(millionths);
            match Number::read(&number.to_text()) {
                Ok(read) => prop_assert_eq!(read, number),
                Err(error) => prop_assert_eq!(error, NumberError::Ambiguous),
            }
        }
    }
}
