//! The large figure of a förbund's equity.

use super::coming::latest;
use crate::text::{equity as told, format::Format};
use finsam_engine::{AccountFigure, AccountItem, AccountYear};

/// What the förbund has too much, or what it has; and what is recommended.
#[derive(Debug, Clone, PartialEq)]
pub struct Hero {
    pub figure: AccountFigure,
    pub year: i64,
    pub amount: String,
    pub beside: Option<String>,
}

impl Hero {
    /// That of the latest year whose equity is known; none where no year's is.
    pub fn new(format: Format, years: &[AccountYear]) -> Option<Self> {
        let of = latest(years)?;
        let closing = of.kronor(AccountItem::Closing)?;
        let (figure, large) = match of.excess().filter(|_| of.is_over()) {
            Some(excess) => (AccountFigure::Over, excess),
            None => (AccountFigure::Closing, closing),
        };
        let beside = of.recommended_max.map(|most| told::beside(format, of.is_over(), most));
        Some(Self { figure, year: of.year, amount: format.amount(large), beside })
    }
}
