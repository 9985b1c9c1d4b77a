//! The results of a förbund on the sheet, and what the proposal would buy.

use crate::{
    state::{Work, results::OfYear},
    text::results as told,
};
use finsam_engine::{ForbundId, Kronor};

/// What is said of a förbund's results.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultsOnPaper {
    pub heading: String,
    /// How it went.
    pub went: String,
    /// What the proposal would buy, with its condition; empty where it changes nothing or that cannot be said.
    pub would_buy: String,
}

impl ResultsOnPaper {
    /// Those of a förbund, followed; nothing where nothing of its results is known.
    pub fn of(work: Work, id: ForbundId) -> Option<Self> {
        let of = OfYear::of(work, id)?;
        let format = work.format();
        let said = told::said(format, &of.name, &of.results);
        if said.hero.is_empty() {
            return None;
        }
        let parts = [said.hero, said.lead, said.share, said.rest];
        let went: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let would_buy = match &of.what_if {
            Ok(what) if what.difference != Kronor::ZERO => told::would_buy(format, &of.name, of.year, what),
            _ => String::new(),
        };
        let heading = format!("{}: {}", work.lang().result_words().title, of.name);
        Some(Self { heading, went: went.join(" "), would_buy })
    }
}
