//! What a cell of a workbook holds: a number, an amount, a percent.

use super::{Cells, Differences};
use crate::{Cell, Number, Reason, cells::amount};
use finsam_engine::{Kronor, Percent, Unit};

impl Differences<'_> {
    pub(super) fn number(&mut self, cells: &Cells, row: u32) -> Option<Number> {
        let number = match self.book.at(cells, row) {
            Cell::Number(number) => Ok(*number),
            Cell::Text(text) => Number::read(text).map_err(Reason::from),
            Cell::Empty => Err(Reason::Missing),
        };
        number.map_err(|reason| self.cannot_use(cells, row, reason)).ok()
    }

    pub(super) fn whole(&mut self, cells: &Cells, row: u32) -> Option<i64> {
        let number = self.number(cells, row)?;
        let whole = number.as_whole();
        if whole.is_none() {
            self.cannot_use(cells, row, Reason::NotWhole);
        }
        whole
    }

    /// An amount in kronor; a text may name another unit, "3 500 tkr".
    pub(super) fn kronor(&mut self, cells: &Cells, row: u32) -> Option<i64> {
        match self.book.at(cells, row) {
            Cell::Text(text) if text.contains(char::is_alphabetic) => {
                let amount = amount(self.book.at(cells, row), Some(Unit::Kronor));
                amount.map_err(|reason| self.cannot_use(cells, row, reason)).ok().map(|Kronor(kronor)| kronor)
            }
            _ => self.whole(cells, row),
        }
    }

    /// A percent, which the workbook has as a part of 1, to hundredths of a percent.
    pub(super) fn rate(&mut self, cells: &Cells, row: u32) -> Option<Percent> {
        let number = self.number(cells, row)?;
        Some(Percent::from_hundredths(rounded(number, Number::ONE / i128::from(Percent::FULL.hundredths()))))
    }
}

/// A number in units of so many millionths, half rounded away from zero.
pub(super) fn rounded(number: Number, unit: i128) -> i64 {
    let millionths = number.millionths();
    let units = (2 * millionths.abs() + unit) / (2 * unit) * millionths.signum();
    i64::try_from(units).unwrap_or(i64::MAX)
}
