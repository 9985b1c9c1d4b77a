//! A year of the nation's equity as it is written.

use crate::text::{equity as told, format::Format};
use finsam_engine::NationYear;

/// The result, the closing equity and whether they add up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NationWritten {
    pub year: i64,
    pub figures: [String; 3],
}

impl NationWritten {
    /// All published years in order.
    pub fn all(format: Format, years: &[NationYear]) -> Vec<Self> {
        let written = |(place, of): (usize, &NationYear)| Self {
            year: of.year,
            figures: [format.change(of.result), format.figure(of.closing), told::nation_check(format, of, place == 0)],
        };
        years.iter().enumerate().map(written).collect()
    }

    /// Whether the source's years add up.
    pub fn sentence(format: Format, years: &[NationYear]) -> String {
        let wrong: Vec<i64> = years.iter().filter(|of| of.remark.is_some()).map(|of| of.year).collect();
        told::nation(format.lang, &wrong)
    }
}
