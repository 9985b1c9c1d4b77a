//! A step of a derivation.

/// A step in words: what is done, with which numbers, and by which source.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub what: String,
    /// The calculation with its numbers, one line each.
    pub sums: Vec<String>,
    pub source: String,
}
