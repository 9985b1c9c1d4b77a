//! The scenarios that the reader has saved: kept in the browser, each in a place of its own, so that two tabs never write
//! over each other. A saved scenario is its JSON, and its name is the scenario's title.

use super::{kept::read_scenario, unreadable::Aside};
use crate::text::Lang;
use finsam_engine::Scenario;
use leptos::prelude::*;

/// A scenario in the list of those that are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub place: String,
    pub scenario: Scenario,
    pub(super) text: String,
    pub of: SavedOf,
}

/// Where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SavedOf {
    /// The reader has saved it.
    #[default]
    Reader,
    /// The work of another tab, open or left.
    Tab,
    /// It came by a link, or there was no room for it: it is there as long as this tab.
    ThisTabAlone,
}

impl Saved {
    /// Nothing where it cannot be read ([`super::aside`]), or before what reads is there.
    pub(super) fn of((place, text): (String, String), of: SavedOf) -> Option<Self> {
        Some(Self { place, scenario: read_scenario(&text)?.ok()?, text, of })
    }

    /// What the reader calls it.
    pub fn title(&self) -> &str {
        &self.scenario.title
    }

    /// Whether it is another tab's work, which goes by no name of its own.
    pub fn is_work(&self) -> bool {
        self.of == SavedOf::Tab
    }

    /// Its title for a sentence: what has none is told to have none.
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

/// What was removed: where it lay, all that lay there, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub(super) place: String,
    pub(super) kept: String,
    pub(super) of: SavedOf,
}

/// What the page follows of the saved scenarios.
#[derive(Clone, Copy, Default)]
pub struct Library {
    pub saved: RwSignal<Vec<Saved>>,
    /// What the present work was opened from or last saved as.
    pub(super) opened: RwSignal<Option<Opened>>,
    /// What was removed last, to bring back.
    pub removed: RwSignal<Option<Removed>>,
    /// Scenarios that came by a link, or that there was no room for: they are there as long as the tab is.
    pub(super) unkept: RwSignal<Vec<(String, String)>>,
    /// What is kept and cannot be read.
    pub aside: RwSignal<Vec<Aside>>,
    /// There was no room for what was to be saved last.
    pub is_full: RwSignal<bool>,
}

impl Library {
    /// The present work comes from elsewhere now.
    pub fn forget_opened(self) {
        self.opened.set(None);
    }
}
