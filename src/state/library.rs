//! The scenarios that the reader has saved: kept in the browser, each in a place of its own, so that two tabs never write
//! over each other. A saved scenario is its JSON, and its name is the scenario's title.

use super::kept::read_scenario;
use crate::text::Lang;
use finsam_engine::{JsonError, Scenario};
use leptos::prelude::*;

/// A saved scenario, or the work of another tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub place: String,
    /// Why it cannot be read, where it cannot.
    pub scenario: Result<Scenario, JsonError>,
    pub(super) text: String,
    /// The work of another tab, open or left.
    pub is_work: bool,
}

impl Saved {
    /// Nothing before what reads is there.
    pub(super) fn of((place, text): (String, String), is_work: bool) -> Option<Self> {
        Some(Self { place, scenario: read_scenario(&text)?, text, is_work })
    }

    /// What the reader calls it.
    pub fn title(&self) -> &str {
        self.scenario.as_ref().map_or("", |scenario| &scenario.title)
    }

    /// The same, for a sentence.
    pub(super) fn name(&self, lang: Lang) -> &str {
        Some(self.title()).filter(|title| !title.is_empty()).unwrap_or(lang.scenario_words().unnamed)
    }
}

/// A saved scenario that is gone on with: where it lies, as what, and by which name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opened {
    pub place: String,
    pub text: String,
    pub title: String,
}

/// What the page follows of the saved scenarios.
#[derive(Clone, Copy, Default)]
pub struct Library {
    pub saved: RwSignal<Vec<Saved>>,
    /// What the present work was opened from or last saved as.
    pub(super) opened: RwSignal<Option<Opened>>,
    /// What was removed last, to bring back: its place, and all that lay there.
    pub removed: RwSignal<Option<(String, String)>>,
    /// Scenarios of a link that there was no room for: they are there as long as the page is.
    pub(super) unkept: RwSignal<Vec<(String, String)>>,
    /// There was no room for what was to be saved last.
    pub is_full: RwSignal<bool>,
}

impl Library {
    /// The present work comes from elsewhere now.
    pub fn forget_opened(self) {
        self.opened.set(None);
    }
}
