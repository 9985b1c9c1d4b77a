//! Kommuner, län, and the persons counted in them.

use crate::{Ages, Kronor, apportion::share_of};
use serde::{
    Deserialize, Serialize,
    de::{Error, Unexpected},
};
use std::{fmt, str::FromStr};

/// A kommun's four-digit code, as Statistics Sweden has it: `"0180"` is Stockholm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct KommunCode(pub(crate) u32);

/// A text that is not a kommun's code of four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeError(String);

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "\u{201c}{}\u{201d} is not the code of a kommun, which has four digits", self.0)
    }
}

impl std::error::Error for CodeError {}

impl KommunCode {
    /// The län that the kommun lies in: the code's first two digits.
    pub const fn lan(self) -> LanCode {
        // Tiled datasets number their copies above four digits.
        LanCode(self.0 / 100 % 100)
    }

    pub(crate) const fn tile(self, copy: u32) -> Self {
        Self(self.0 + 10_000 * copy)
    }
}

/// The number that a code of so many digits is.
fn number_of(code: &str, digits: usize) -> Result<u32, CodeError> {
    let is_code = code.len() == digits && code.bytes().all(|b| b.is_ascii_digit());
    let number = is_code.then(|| code.parse().ok()).flatten();
    number.ok_or_else(|| CodeError(code.chars().take(40).collect()))
}

impl FromStr for KommunCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        number_of(text, 4).map(Self)
    }
}

impl TryFrom<String> for KommunCode {
    type Error = CodeError;

    fn try_from(text: String) -> Result<Self, CodeError> {
        text.parse()
    }
}

impl From<KommunCode> for String {
    fn from(code: KommunCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for KommunCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A län's two-digit code: `01` is Stockholms län.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanCode(pub(crate) u32);

impl LanCode {
    /// Stockholms län, the first in the list and the only one with published amounts.
    pub const STOCKHOLM: Self = Self(1);
}

impl FromStr for LanCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        number_of(text, 2).map(Self)
    }
}

impl TryFrom<String> for LanCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "a län's code of two digits: 01")
    }
}

impl From<LanCode> for String {
    fn from(code: LanCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for LanCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// A kommun as the dataset has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kommun {
    pub code: KommunCode,
    pub name: &'static str,
    /// Inhabitants aged 16–64.
    pub population: i64,
    /// Inhabitants of each of [`Ages::ALL`], as the source has them.
    pub by_ages: [i64; Ages::ALL.len()],
    /// Unemployed aged 16–64, in tenths of a person.
    pub unemployed_tenths: i64,
    /// Of those aged 16–74, how many have eftergymnasial utbildning, in hundred-thousandths.
    pub educated: i64,
}

impl Kommun {
    /// Inhabitants of these ages.
    pub fn population_of(&self, ages: Ages) -> i64 {
        self.population_when(ages, self.population)
    }

    /// Inhabitants of these ages when there are so many aged 16–64, in the source's proportions; at least 1.
    pub(crate) fn population_when(&self, ages: Ages, aged_16_to_64: i64) -> i64 {
        let of = self.by_ages[ages as usize];
        share_of(Kronor(aged_16_to_64), of, self.by_ages[Ages::default() as usize]).0.max(1)
    }
}

impl Kommun {
    /// The most inhabitants that a kommun can be given: ten million, as many as live in the country.
    pub const MOST_INHABITANTS: i64 = 10_000_000;
}

/// A län and its region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lan {
    pub code: LanCode,
    pub name: &'static str,
    pub region: &'static str,
}

/// Full-year equivalents (helårsekvivalenter, HE), in ten-thousandths: two people, each unemployed half a year, are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fye(i64);

impl Fye {
    /// Ten-thousandths in one HE.
    pub const ONE: i64 = 10_000;

    /// The most that a kommun can be given: ten million, more than a kommun has inhabitants.
    pub const LIMIT: Self = Self(10_000_000 * Self::ONE);

    /// So many ten-thousandths of a full-year equivalent.
    pub const fn from_ten_thousandths(units: i64) -> Self {
        Self(units)
    }

    /// In ten-thousandths of a full-year equivalent.
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// Reads "8000,5", "8 000.5" or "8000": a number of persons with at most four decimals, up to [`Fye::LIMIT`].
    pub fn read(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = digits.replace(',', ".");
        let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
        let is_number = !whole.is_empty() && whole.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit());
        if !is_number || decimals.len() > 4 {
            return None;
        }
        format!("{whole}{decimals:0<4}").parse().ok().map(Self).filter(|fye| fye.is_possible())
    }

    /// A number that stands in a scenario from elsewhere, if it can be kept as it is: far above the limit, which is asked when an
    /// edit is applied, and far below what JSON's numbers hold to the ten-thousandth.
    pub(crate) fn kept(units: i64) -> Option<Self> {
        const MOST: u64 = 1_000_000_000_000_000;
        (units.unsigned_abs() <= MOST).then_some(Self(units))
    }

    /// Whether it is from 0 to [`Fye::LIMIT`].
    pub fn is_possible(self) -> bool {
        (Self(0)..=Self::LIMIT).contains(&self)
    }

    /// Rounded to whole persons, half up.
    pub const fn whole(self) -> i64 {
        (self.0 + Self::ONE / 2) / Self::ONE
    }
}

/// In JSON a number of persons: 8000.5.
impl Serialize for Fye {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^53")]
        serializer.serialize_f64(self.0 as f64 / 1e4)
    }
}

impl<'de> Deserialize<'de> for Fye {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let persons = f64::deserialize(deserializer)?;
        #[expect(clippy::cast_possible_truncation, reason = "what is too large becomes the largest, which is not kept")]
        let units = (persons * 1e4).round() as i64;
        Self::kept(units)
            .filter(|_| persons.is_finite())
            .ok_or_else(|| Error::invalid_value(Unexpected::Float(persons), &"a number of persons"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_four_digits() {
        assert_eq!("0180".parse::<KommunCode>().map(|c| c.to_string()), Ok("0180".to_owned()));
        let read = |text: &str| text.parse::<KommunCode>().map_err(|e| e.to_string());
        insta::assert_debug_snapshot!([read("180"), read("abcd"), read("+123"), read("")]);
    }

    #[test]
    fn he_is_kept_in_ten_thousandths() {
        let read = |text| Fye::read(text).map(Fye::ten_thousandths);
        assert_eq!(read("8000,5"), Some(80_005_000));
        assert_eq!(read(" 8 000.0001 "), Some(80_000_001));
        for wrong in ["", "-1", "1,23456", "abc", "10 000 001", "99999999999999999999", ",5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
