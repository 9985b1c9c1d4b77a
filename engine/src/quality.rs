//! How well a figure is known.

use serde::Serialize;

/// How a figure came about, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Quality {
    /// A source states it.
    Published,
    /// The reader has entered it.
    Imported,
    /// It follows from published figures.
    Derived,
    /// It is a prediction, with a stated error.
    Estimated,
}
