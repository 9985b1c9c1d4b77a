//! Percents that somebody has chosen: rates and targets.

use crate::{Kronor, apportion::share_of};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A rate or a target that somebody chose, in hundredths of a percent: `Percent::from_hundredths(2050)` is 20.5 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

/// Why a text is not a percent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PercentError {
    /// Nothing was written.
    Empty,
    /// This cannot be read as a number with at most two decimals.
    NotANumber(String),
    /// The number lies outside these limits.
    Outside { lowest: Percent, highest: Percent },
}

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "Write a percent, for instance 100."),
            Self::NotANumber(text) => {
                write!(
                    f,
                    "\u{201c}{text}\u{201d} is not a percent. Write digits and at most two decimals, for instance 87.5."
                )
            }
            Self::Outside { lowest, highest } => write!(f, "Write a percent from {lowest} to {highest}."),
        }
    }
}

impl std::error::Error for PercentError {}

impl Percent {
    /// The whole: 100 %.
    pub const FULL: Self = Self(10_000);

    /// So many hundredths of a percent.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a percent.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// In whole percent, half away from zero.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self((self.0.abs() + 50) / 100 * 100 * self.0.signum())
    }

    /// An amount changed by so much, half a krona rounded away from zero: 200 kr by −5 % is 190 kr. At most
    /// [`Kronor::LIMIT`].
    pub fn changing(self, amount: Kronor) -> Kronor {
        let full = Self::FULL.hundredths();
        share_of(amount, full.saturating_add(self.0), full).min(Kronor::LIMIT)
    }

    /// Whether an amount can be changed by so much: from −100 to 100 %.
    pub(crate) fn is_a_change(self) -> bool {
        (-Self::FULL.0..=Self::FULL.0).contains(&self.0)
    }

    /// Reads "100", "87,5", "87.5" or "87,5 %", from `lowest` to `highest`.
    pub fn read(text: &str, lowest: Self, highest: Self) -> Result<Self, PercentError> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
        if digits.is_empty() {
            return Err(PercentError::Empty);
        }
        let digits = digits.replace('\u{2212}', "-").replace(',', ".");
        let not_a_number = || PercentError::NotANumber(text.trim().to_owned());
        let (sign, digits) = digits.strip_prefix('-').map_or((1, digits.as_str()), |rest| (-1, rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = !whole.is_empty()
            && decimals.len() <= 2
            && whole.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit());
        if !is_number {
            return Err(not_a_number());
        }
        let outside = PercentError::Outside { lowest, highest };
        let hundredths: i64 = format!("{whole}{decimals:0<2}").parse().map_err(|_| outside.clone())?;
        let percent = Self(sign * hundredths);
        if (lowest..=highest).contains(&percent) { Ok(percent) } else { Err(outside) }
    }
}

impl Percent {
    /// The number without its sign and with the decimals that it has: "2.5".
    fn digits(self) -> String {
        let (whole, hundredths) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match hundredths {
            0 => whole.to_string(),
            h if h % 10 == 0 => format!("{whole}.{}", h / 10),
            h => format!("{whole}.{h:02}"),
        }
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        write!(f, "{sign}{} %", self.digits())
    }
}

/// In JSON a whole number of percent, or a text where there are decimals, so that no floating point comes between:
/// `-5`, `"-2.5"`.
impl Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 % 100 {
            0 => serializer.serialize_i64(self.0 / 100),
            _ => serializer.serialize_str(&format!("{}{}", if self.0 < 0 { "-" } else { "" }, self.digits())),
        }
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a percent as a whole number, or as a text with at most two decimals")]
        enum Written {
            Whole(i64),
            Decimals(String),
        }
        let most = Self(i64::MAX);
        match Written::deserialize(deserializer)? {
            Written::Whole(percent) => percent.checked_mul(100).map(Self).ok_or("a percent as large as that cannot be"),
            Written::Decimals(text) => {
                Self::read(&text, Self(-most.0), most).map_err(|_| "a percent has at most two decimals")
            }
        }
        .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_json_a_percent_is_a_number_or_a_text_with_decimals() {
        let read = |json: &str| serde_json::from_str::<Percent>(json).map_err(|error| error.to_string());
        for (json, hundredths) in [("-5", -500), ("0", 0), ("\"-2.5\"", -250), ("\"87.55\"", 8_755)] {
            assert_eq!(read(json), Ok(Percent(hundredths)));
            assert_eq!(serde_json::to_string(&Percent(hundredths)).ok().as_deref(), Some(json));
        }
        assert_eq!(read("\"5,0\""), Ok(Percent(500)));
        insta::assert_debug_snapshot!([read("2.5"), read("\"1.234\""), read("9223372036854775807"), read("null")]);
    }

    #[track_caller]
    fn reads(text: &str, hundredths: i64) {
        assert_eq!(Percent::read(text, Percent(-5_000), Percent(100_000)), Ok(Percent(hundredths)));
    }

    #[test]
    fn percents_are_read_as_people_write_them() {
        reads("100", 10_000);
        reads(" 87,5 % ", 8_750);
        reads("87.55", 8_755);
        reads("\u{2212}3", -300);
        reads("0", 0);
    }

    #[test]
    fn what_is_no_percent_is_told() {
        let read = |text| Percent::read(text, Percent(0), Percent(100_000)).map_err(|e| e.to_string());
        insta::assert_debug_snapshot!([
            read(""),
            read("hundra"),
            read("1,234"),
            read("-1"),
            read("99999999999999999999")
        ]);
    }
}
