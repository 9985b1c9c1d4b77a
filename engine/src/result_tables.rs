//! The results in the data files, as the build has checked them and written them in Rust (`build/rust_results.rs`). Each table
//! is fetched with what reads it.

#![expect(clippy::unreadable_literal, reason = "nobody reads what the build has written")]

use crate::{
    BySex, DaysMore, DaysOfBenefit, FyeByBenefit, Insats, Kronor, NationResults, ParticipantGroup, ResultItem, Sex,
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
