//! What there is to know of a link that was opened: what of it could not be read, and where its maker saw other figures.

use crate::text::{self, Lang, format::Format};
use finsam_engine::{Figures, Ratio, ReadError};

/// What there is to know of a link that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub problems: Vec<LinkProblem>,
    pub differences: Vec<Differing>,
}

/// What of a link is not as it was.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkProblem {
    /// It could not be read, or not all of it.
    Read(ReadError),
    /// Its end is missing or changed.
    EndMissing,
    /// It was made with another version of the model or of the dataset.
    OtherVersion,
}

impl LinkProblem {
    pub fn told(&self, lang: Lang) -> String {
        match self {
            Self::Read(error) => text::link_error(lang, error),
            Self::EndMissing => lang.scenario_words().end_missing.to_owned(),
            Self::OtherVersion => lang.scenario_words().other_version.to_owned(),
        }
    }
}

/// A förbund for which the link's maker saw other figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Differing {
    pub name: String,
    pub then: Figures,
    pub now: Option<Figures>,
}

impl Differing {
    /// What the link's maker saw and what follows now, each as "55 %: 6 250 av 11 322 tkr".
    pub fn told(&self, format: Format) -> [String; 2] {
        [Some(self.then), self.now].map(|figures| told(format, figures))
    }
}

fn told(format: Format, figures: Option<Figures>) -> String {
    let unknown = || format.lang.words().unknown.to_owned();
    let Some(Figures { ideal, allocation }) = figures else { return unknown() };
    let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
    let amounts = match allocation {
        Some(allocation) => text::of_ideal(format, allocation, ideal),
        None => format.amount(ideal),
    };
    format!("{}: {amounts}", ratio.map_or_else(unknown, |ratio| format.percent(ratio)))
}
