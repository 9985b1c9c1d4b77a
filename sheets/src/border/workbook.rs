//! Asking for a workbook.

use super::AtHand;
use finsam_engine::Unit;
use serde::{Deserialize, Serialize};

/// What a workbook is to be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkbookRequest {
    pub scenario: AtHand,
    pub lang: Lang,
    /// How computed amounts are shown; those to be typed in are in kronor.
    pub unit: Unit,
    /// The day as it is to be shown: "2026-11-22".
    pub date: String,
    /// A link that opens the scenario on the page; empty where there is none.
    pub link: String,
}

/// The language of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    Sv,
    En,
}

impl Lang {
    /// The language with this code: "sv" or "en".
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "sv" => Some(Self::Sv),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// Why no workbook was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotWritten {
    /// The request cannot be read: the page and the module are of different versions.
    NotUnderstood,
    /// What the writer of workbooks says.
    Failed(String),
}
