//! Percents: exact ratios that have been computed, and rates that somebody has chosen.

use crate::{Kronor, apportion::share_of};
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, fmt};

/// A part of a whole, exactly; shown as a percent.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    part: i128,
    whole: i128,
}

impl Ratio {
    /// `part / whole`, or `None` where the whole is not above 0.
    pub fn new(part: i64, whole: i64) -> Option<Self> {
        (whole > 0).then_some(Self { part: part.into(), whole: whole.into() })
    }

    /// A rate as the ratio that it is.
    pub(crate) const fn of_percent(percent: Percent) -> Self {
        Self { part: percent.0 as i128, whole: Percent::FULL.0 as i128 }
    }

    /// In percent with so many decimals, as a whole number of its last digit, half rounded away from zero:
    /// 55.2022 % with one decimal is 552.
    pub fn rounded(self, decimals: u32) -> i64 {
        // Digit by digit: multiplied as a whole, a mean of two ratios would not fit.
        let (mut digits, mut rest) = (self.part.abs() / self.whole, self.part.abs() % self.whole);
        for _ in 0..decimals.min(9) + 2 {
            rest *= 10;
            digits = digits.saturating_mul(10).saturating_add(rest / self.whole);
            rest %= self.whole;
        }
        let rounded = digits.saturating_add(i128::from(2 * rest >= self.whole)) * self.part.signum();
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }

    /// The mean of two, exactly. Made of ratios of amounts, which are below 10¹⁷ kr, not of means.
    pub(crate) fn mean(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        Self { part: self.part * other.whole + other.part * self.whole, whole: 2 * self.whole * other.whole }
    }
}

impl Ratio {
    /// Whether it is at most so much above 100 %.
    pub(crate) fn is_at_most(self, above: Percent) -> bool {
        (self.part - self.whole) * i128::from(Percent::FULL.0) <= self.whole * i128::from(above.0)
    }

    /// Whether it is at most so much below 100 %.
    pub(crate) fn is_at_least(self, below: Percent) -> bool {
        (self.whole - self.part) * i128::from(Percent::FULL.0) <= self.whole * i128::from(below.0)
    }

    /// Whether it lies at most so much from 100 %.
    pub(crate) fn is_within(self, distance: Percent) -> bool {
        self.is_at_most(distance) && self.is_at_least(distance)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // As continued fractions: the products of means would not fit.
        let (mut a, mut b) = ((self.part, self.whole), (other.part, other.whole));
        let mut is_turned = false;
        loop {
            let wholes = (a.0.div_euclid(a.1)).cmp(&b.0.div_euclid(b.1));
            let rests = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            let order = match rests {
                _ if wholes.is_ne() => wholes,
                (0, 0) => Ordering::Equal,
                (0, _) => Ordering::Less,
                (_, 0) => Ordering::Greater,
                // The rests' inverses are in the opposite order.
                _ => {
                    (a, b, is_turned) = ((a.1, rests.0), (b.1, rests.1), !is_turned);
                    continue;
                }
            };
            return if is_turned { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

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
    fn rounds(part: i64, whole: i64, decimals: u32, expected: i64) {
        assert_eq!(Ratio::new(part, whole).map(|r| r.rounded(decimals)), Some(expected));
    }

    #[test]
    fn ratios_round_half_away_from_zero() {
        rounds(6_250_000, 11_322_000, 4, 552_023);
        rounds(6_250_000, 11_322_000, 0, 55);
        rounds(1, 200, 0, 1);
        rounds(-1, 200, 0, -1);
        rounds(0, 7, 1, 0);
        rounds(i64::MAX, 1, 9, i64::MAX);
        assert_eq!(Ratio::new(1, 0), None);
    }

    #[track_caller]
    fn is_ordered(a: (i64, i64), b: (i64, i64), expected: Ordering) {
        let (a, b) = (Ratio::new(a.0, a.1).expect("a whole"), Ratio::new(b.0, b.1).expect("a whole"));
        assert_eq!((a.cmp(&b), b.cmp(&a)), (expected, expected.reverse()));
    }

    #[test]
    fn ratios_are_compared_exactly() {
        is_ordered((1, 2), (2, 4), Ordering::Equal);
        is_ordered((1, 3), (1, 2), Ordering::Less);
        is_ordered((-1, 3), (-1, 2), Ordering::Greater);
        is_ordered((7, 5), (11, 8), Ordering::Greater);
        is_ordered((i64::MAX, i64::MAX - 1), (i64::MAX - 1, i64::MAX - 2), Ordering::Less);
        is_ordered((0, 9), (0, 1), Ordering::Equal);
    }

    #[test]
    fn a_mean_of_two_is_exact() {
        let of = |part, whole| Ratio::new(part, whole).expect("a whole");
        assert_eq!(of(1, 2).mean(of(1, 3)), of(5, 12));
        assert_eq!(of(-1, 2).mean(of(1, 2)), of(0, 1));
        let large =
            of(99_999_999_999_999_998, 99_999_999_999_999_999).mean(of(99_999_999_999_999_997, 99_999_999_999_999_999));
        assert_eq!((large.rounded(0), large.cmp(&of(1, 1))), (100, Ordering::Less));
        assert_eq!(of(1, 3).mean(of(1, 3)).rounded(9), 33_333_333_333);
    }

    proptest::proptest! {
        #[test]
        fn ratios_order_as_their_products(a: i64, b in 1..=i64::MAX, c: i64, d in 1..=i64::MAX) {
            let cross = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
            proptest::prop_assert_eq!(Ratio::new(a, b).cmp(&Ratio::new(c, d)), cross);
        }
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
