//! The results in the data files, as the build has checked them and written them in Rust (`build/rust_results.rs`). Each table
//! is fetched with what reads it.

#![expect(clippy::unreadable_literal, reason = "nobody reads what the build has written")]

use crate::{
    BySex, DaysMore, DaysOfBenefit, FyeByBenefit, InsatsItem, NationResults, ParticipantGroup, ResultItem, Sex,
};

include!(concat!(env!("OUT_DIR"), "/result_tables.rs"));

/// A figure of a förbund's results, or of a län's.
pub struct ResultRow {
    /// The förbund's id, or the län's code.
    pub of: &'static str,
    pub year: i64,
    pub item: ResultItem,
    pub value: i64,
    pub source: &'static str,
}

/// What one insats of a förbund cost and led to.
pub struct InsatsRow {
    pub forbund: &'static str,
    pub year: i64,
    pub name: &'static str,
    pub is_structural: bool,
    /// In the order of [`InsatsItem::ALL`].
    pub figures: [Option<i64>; InsatsItem::ALL.len()],
    /// What its source says of the figures, in Swedish and in English.
    pub remark: [&'static str; 2],
    pub source: &'static str,
}
