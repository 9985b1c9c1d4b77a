//! Rows that somebody has removed from a sheet of a workbook of ours: told, and never read as a change.

use super::Who;
use finsam_engine::ForbundId;
use serde::{Deserialize, Serialize};

/// The rows that a sheet of ours has no more. What stood there is as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneRows {
    /// As the workbook calls it.
    pub sheet: String,
    /// The first of them, in the sheet's order.
    pub first: Vec<OwnRow>,
    pub count: usize,
}

/// Whose a row of a sheet of ours is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnRow {
    /// Of a kommun, a förbund or a party.
    Of(Who),
    /// A förbund's of a year.
    OfYear(ForbundId, i64),
    /// An insats of a förbund in a year, by its name.
    Insats(ForbundId, i64, String),
    /// A step of the equity ladder.
    Step,
}

impl GoneRows {
    /// How many are named.
    pub const MOST: usize = 5;
}
