//! The rows of a data file, each field read by its heading, each mistake told with its file and line.

use std::{fmt, path::Path};

/// What is wrong in a data file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    pub file: String,
    pub line: u64,
    pub what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Self { file, line, what } = self;
        write!(f, "data/{file}:{line}: {what}")
    }
}

/// One line of a data file.
pub struct Row {
    file: String,
    line: u64,
    fields: Vec<(String, String)>,
}

/// All lines of a data file, which must have a heading line and the same number of fields everywhere.
pub fn read(folder: &Path, file: &str) -> Result<Vec<Row>, Mistake> {
    let mistake = |line, what| Mistake { file: file.to_owned(), line, what };
    let at_csv_error = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        mistake(line, error.to_string())
    };
    let mut reader = csv::Reader::from_path(folder.join(file)).map_err(at_csv_error)?;
    let headings = reader.headers().map_err(at_csv_error)?.clone();
    reader
        .records()
        .map(|record| {
            let record = record.map_err(at_csv_error)?;
            let line = record.position().map_or(0, csv::Position::line);
            let fields = headings.iter().zip(&record).map(|(h, v)| (h.to_owned(), v.to_owned()));
            Ok(Row { file: file.to_owned(), line, fields: fields.collect() })
        })
        .collect()
}

impl Row {
    /// A mistake in this row.
    pub fn mistake(&self, what: impl Into<String>) -> Mistake {
        Mistake { file: self.file.clone(), line: self.line, what: what.into() }
    }

    /// The text under a heading, which may be empty.
    pub fn text(&self, heading: &str) -> Result<&str, Mistake> {
        let field = self.fields.iter().find(|(name, _)| name == heading);
        field.map(|(_, value)| value.as_str()).ok_or_else(|| self.mistake(format!("the column {heading} is missing")))
    }

    /// The text under a heading, which must not be empty.
    pub fn filled(&self, heading: &str) -> Result<&str, Mistake> {
        match self.text(heading)? {
            "" => Err(self.mistake(format!("{heading} is empty"))),
            text => Ok(text),
        }
    }

    /// A whole number under a heading.
    pub fn whole(&self, heading: &str) -> Result<i64, Mistake> {
        let text = self.filled(heading)?;
        text.parse().map_err(|_| self.mistake(format!("{heading} is \"{text}\", not a whole number")))
    }

    /// A whole number that is at least zero.
    pub fn count(&self, heading: &str) -> Result<i64, Mistake> {
        match self.whole(heading)? {
            number @ 0.. => Ok(number),
            number => Err(self.mistake(format!("{heading} is {number}, less than zero"))),
        }
    }

    /// A whole number, or `None` where the field is empty.
    pub fn optional(&self, heading: &str) -> Result<Option<i64>, Mistake> {
        if self.text(heading)?.is_empty() { Ok(None) } else { self.whole(heading).map(Some) }
    }

    /// A number with one decimal, in tenths.
    pub fn tenths(&self, heading: &str) -> Result<i64, Mistake> {
        let text = self.filled(heading)?;
        let tenths = text.split_once('.').and_then(|(whole, decimal)| {
            let decimal: i64 = (decimal.len() == 1).then(|| decimal.parse().ok())??;
            Some(whole.parse::<i64>().ok()? * 10 + decimal)
        });
        tenths.ok_or_else(|| self.mistake(format!("{heading} is \"{text}\", not a number with one decimal")))
    }

    /// A number with exactly so many decimals, as a whole number of its last digit; it can be below 0.
    pub fn decimals(&self, heading: &str, count: usize) -> Result<i64, Mistake> {
        let text = self.filled(heading)?;
        let number = text.split_once('.').filter(|(_, decimals)| decimals.len() == count);
        let number = number.and_then(|(whole, decimals)| format!("{whole}{decimals}").parse().ok());
        number.ok_or_else(|| self.mistake(format!("{heading} is \"{text}\", not a number with {count} decimals")))
    }

    /// A share from 0 to 1 with five decimals at most, in hundred-thousandths.
    pub fn share(&self, heading: &str) -> Result<i64, Mistake> {
        let text = self.filled(heading)?;
        let share = text.split_once('.').and_then(|(whole, decimals)| {
            let is_share = matches!(whole, "0" | "1") && (1..=5).contains(&decimals.len());
            is_share.then(|| format!("{whole}{decimals:0<5}").parse().ok()).flatten()
        });
        share
            .filter(|share| *share <= 100_000)
            .ok_or_else(|| self.mistake(format!("{heading} is \"{text}\", not a share")))
    }

    /// A code of exactly so many digits.
    pub fn code(&self, heading: &str, digits: usize) -> Result<u32, Mistake> {
        let text = self.text(heading)?;
        let is_code = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        let code = is_code.then(|| text.parse().ok()).flatten();
        code.ok_or_else(|| self.mistake(format!("{heading} is \"{text}\", not a code of {digits} digits")))
    }
}
