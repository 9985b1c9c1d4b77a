//! The equity of all förbund together, year by year, as Försäkringskassan's reports for 2021 and 2023 state it.

use crate::{Kronor, Remark, RemarkAbout, tables};

/// The nation's equity in one year; published in whole millions of kronor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NationYear {
    pub year: i64,
    pub result: Kronor,
    pub closing: Kronor,
    /// Where the former year's closing equity and this year's result do not give this year's.
    pub remark: Option<Remark>,
}

impl NationYear {
    pub(crate) fn new(year: i64, former: Option<Kronor>, result: Kronor, closing: Kronor) -> Self {
        let computed = former.map(|former| former + result);
        let remark = computed.and_then(|computed| Remark::unless_equal(RemarkAbout::Closing, closing, computed));
        Self { year, result, closing, remark }
    }
}

/// What the förbund of Stockholms län had together in a year (Samordningsförbunden i Stockholms län).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Together {
    pub year: i64,
    pub contributions: Kronor,
    /// From the European Social Fund.
    pub esf: Kronor,
    pub closing: Kronor,
    /// All that they had to spend.
    pub budget: Kronor,
}

impl Together {
    /// What is published.
    pub fn published() -> Option<Self> {
        tables::TOGETHER.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_does_not_add_up_is_told_and_not_mended() {
        let year = |closing| NationYear::new(2022, Some(Kronor(237)), Kronor(-19), Kronor(closing));
        assert_eq!(year(218).remark, None);
        let (stated, computed) = (Kronor(220), Kronor(218));
        let remark = Remark { about: RemarkAbout::Closing, stated, computed };
        assert_eq!((year(220).closing, year(220).remark), (stated, Some(remark)));
        assert_eq!(NationYear::new(2016, None, Kronor(29), Kronor(205)).remark, None, "nothing to add to");
    }
}
