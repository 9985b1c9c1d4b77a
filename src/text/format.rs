//! Figures as people read them: the one place where numbers become text.

pub use super::lang::Lang;
use finsam_engine::{Fye, KommunCode, Kronor, Percent, Ratio, State, Unit};

/// Between a number and its unit, and between groups of three digits.
const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// Writes figures in the reader's language and unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    pub lang: Lang,
    pub unit: Unit,
}

impl Format {
    /// The unit's sign: kr, tkr or mnkr.
    pub fn unit_sign(self) -> &'static str {
        match self.unit {
            Unit::Kronor => "kr",
            Unit::Thousands => "tkr",
            Unit::Millions => "mnkr",
        }
    }

    /// An amount in the unit, rounded as tables show it and without the unit's sign: `32 000`, or `32,0` in mnkr.
    pub fn figure(self, kronor: Kronor) -> String {
        let (digits, places) = self.in_unit(kronor);
        self.decimal(digits, places)
    }

    /// An amount in the unit, rounded as tables show it: the digits, and how many of them are decimals.
    fn in_unit(self, Kronor(kronor): Kronor) -> (i64, u32) {
        match self.unit {
            Unit::Kronor => (kronor, 0),
            Unit::Thousands => (rounded(kronor, 1_000), 0),
            Unit::Millions => (rounded(kronor, 100_000), 1),
        }
    }

    /// A rounded amount with its unit: `32 000 tkr`.
    pub fn amount(self, kronor: Kronor) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.figure(kronor), self.unit_sign())
    }

    /// An amount to the krona, whatever the unit: `32 000 000 kr`.
    pub fn kronor(self, Kronor(kronor): Kronor) -> String {
        format!("{}{NO_BREAK_SPACE}kr", self.decimal(kronor, 0))
    }

    /// An amount in the unit to the krona, for a field to edit: `1 715,512` in tkr.
    pub fn exact(self, Kronor(kronor): Kronor) -> String {
        let mut places = self.unit.kronor().ilog10();
        let mut digits = kronor;
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        self.decimal(digits, places)
    }

    /// A change with its sign: `+500`, `−500`; `±0` also where it is less than what the unit shows.
    pub fn change(self, kronor: Kronor) -> String {
        let (digits, places) = self.in_unit(kronor);
        signed(digits, &self.decimal(digits.abs(), places))
    }

    /// A ratio in whole percent: `55 %`.
    pub fn percent(self, ratio: Ratio) -> String {
        self.with_percent_sign(ratio.rounded(0), 0)
    }

    /// A ratio in whole percent; about, where it rests on an estimate: `≈ 55 %`.
    pub fn percent_of(self, ratio: Ratio, is_estimate: bool) -> String {
        self.about(self.percent(ratio), is_estimate)
    }

    /// What is written, marked as an estimate where it is one: `≈ 47 370`.
    #[expect(clippy::unused_self, reason = "it is written as all figures are")]
    pub fn about(self, written: String, is_estimate: bool) -> String {
        if is_estimate { format!("≈\u{a0}{written}") } else { written }
    }

    /// A kommun's full-year equivalents, marked as an estimate where they are one.
    pub fn fye_of(self, state: &State, kommun: KommunCode) -> String {
        let is_estimate = state.fye_value(kommun).is_some_and(|value| value.is_an_estimate(&state.dataset));
        self.about(self.fye(state.fye(kommun)), is_estimate)
    }

    /// A ratio in percent with one decimal: `7,7 %`.
    pub fn percent_in_tenths(self, ratio: Ratio) -> String {
        self.with_percent_sign(ratio.rounded(1), 1)
    }

    /// A ratio in percent with two decimals: `54,68 %`.
    pub fn percent_in_detail(self, ratio: Ratio) -> String {
        self.with_percent_sign(ratio.rounded(2), 2)
    }

    /// The change from one ratio to another in percentage points, by the whole percents that are shown, or with one
    /// decimal where these are alike; `None` where nothing changed.
    pub fn percent_change(self, before: Ratio, after: Ratio) -> Option<String> {
        if before == after {
            return None;
        }
        let whole = after.rounded(0) - before.rounded(0);
        let tenths = after.rounded(1) - before.rounded(1);
        Some(match (whole, tenths) {
            (0, 0) => format!("±0{}0", self.decimal_sign()),
            (0, tenths) => signed(tenths, &self.decimal(tenths.abs(), 1)),
            (whole, _) => signed(whole, &self.decimal(whole.abs(), 0)),
        })
    }

    /// A chosen rate or target: `100 %`, `87,5 %`.
    pub fn rate(self, percent: Percent) -> String {
        format!("{}{NO_BREAK_SPACE}%", self.rate_digits(percent))
    }

    /// A change by a chosen rate, with its sign: `+2,5 %`, `−5 %`.
    pub fn rate_change(self, percent: Percent) -> String {
        let size = Percent::from_hundredths(percent.hundredths().saturating_abs());
        signed(percent.hundredths(), &self.rate(size))
    }

    /// A chosen rate or target without the percent sign, for a field to edit.
    pub fn rate_digits(self, percent: Percent) -> String {
        let (mut digits, mut places) = (percent.hundredths(), 2);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        self.decimal(digits, places)
    }

    /// A number of full-year equivalents, whole: `7 912`.
    pub fn fye(self, fye: Fye) -> String {
        self.decimal(fye.whole(), 0)
    }

    /// A number of full-year equivalents with all its decimals, for a field to edit.
    pub fn fye_exact(self, fye: Fye) -> String {
        let (mut digits, mut places) = (fye.ten_thousandths(), 4);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        self.decimal(digits, places)
    }

    /// A whole number: `6 232 928`.
    pub fn count(self, number: i64) -> String {
        self.decimal(number, 0)
    }

    /// A whole number of more or fewer, with its sign: `+14`.
    pub fn count_change(self, number: i64) -> String {
        signed(number, &self.decimal(number.abs(), 0))
    }

    /// A number of the last of so many decimals, with its sign: `−9,8`.
    pub fn decimal_change(self, digits: i64, places: u32) -> String {
        signed(digits, &self.decimal(digits.abs(), places))
    }

    /// What an amount per person is written in: thousands, or kronor where the reader has chosen them.
    pub fn small_unit_sign(self) -> &'static str {
        self.in_small_unit().unit_sign()
    }

    fn in_small_unit(self) -> Self {
        let unit = if self.unit == Unit::Kronor { Unit::Kronor } else { Unit::Thousands };
        Self { unit, ..self }
    }

    /// An amount per person, with a decimal in thousands: `39,2`.
    pub fn tenths_of(self, Kronor(kronor): Kronor) -> String {
        match self.unit {
            Unit::Kronor => self.decimal(kronor, 0),
            Unit::Thousands | Unit::Millions => self.decimal(rounded(kronor, 100), 1),
        }
    }

    /// The same with its unit: `39,2 tkr`.
    pub fn amount_in_tenths(self, kronor: Kronor) -> String {
        format!("{}{NO_BREAK_SPACE}{}", self.tenths_of(kronor), self.small_unit_sign())
    }

    /// The same of a change, with its sign: `+167,5`.
    pub fn tenths_change(self, kronor: Kronor) -> String {
        signed(kronor.0, &self.tenths_of(Kronor(kronor.0.abs())))
    }

    /// Millionths as a percent with four decimals: `8,2901 %`.
    pub fn millionths(self, millionths: i64) -> String {
        self.with_percent_sign(millionths, 4)
    }

    /// Thousand-millionths as a number with three decimals: `0,412`.
    pub fn thousandths_of(self, thousand_millionths: i64) -> String {
        self.decimal(rounded(thousand_millionths, 1_000_000), 3)
    }

    fn with_percent_sign(self, digits: i64, places: u32) -> String {
        format!("{}{NO_BREAK_SPACE}%", self.decimal(digits, places))
    }

    fn decimal_sign(self) -> char {
        match self.lang {
            Lang::Sv => ',',
            Lang::En => '.',
        }
    }

    /// A whole number of the last of so many decimals: 325 with one place is `32,5`.
    pub fn decimal(self, digits: i64, places: u32) -> String {
        let scale = 10_u64.pow(places);
        let (whole, decimals) = (digits.unsigned_abs() / scale, digits.unsigned_abs() % scale);
        let mut text = String::new();
        if digits < 0 {
            text.push(MINUS);
        }
        let whole = whole.to_string();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push(NO_BREAK_SPACE);
            }
            text.push(digit);
        }
        if places > 0 {
            let decimals = decimals.to_string();
            text.push(self.decimal_sign());
            text.extend(std::iter::repeat_n('0', places as usize - decimals.len()));
            text.push_str(&decimals);
        }
        text
    }
}

fn signed(number: i64, digits: &str) -> String {
    // What is less than half of the last digit is neither above nor below.
    let is_zero = digits.bytes().all(|sign| !matches!(sign, b'1'..=b'9'));
    match number {
        _ if is_zero => format!("±{digits}"),
        0 => format!("±{digits}"),
        1.. => format!("+{digits}"),
        _ => format!("{MINUS}{digits}"),
    }
}

/// To the nearest multiple of `unit`, in that unit, half away from zero.
fn rounded(number: i64, unit: i64) -> i64 {
    (number.abs() + unit / 2) / unit * number.signum()
}
