//! A saved scenario as the list shows it.

use super::{Work, library::SavedOf};
use crate::text;
use leptos::prelude::*;

/// What a line of the list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedLine {
    pub name: String,
    /// What it builds on, how many changes it has, and whether it is there as long as the tab alone.
    pub about: String,
    pub of: SavedOf,
    pub is_compared: bool,
}

impl SavedLine {
    /// The line of a place, followed.
    pub fn of(work: Work, place: &str) -> Self {
        let (lang, words) = (work.lang(), work.lang().scenario_words());
        let is_compared = work.compared_keys().iter().any(|key| key == place);
        // Another version of a dataset may have another name.
        work.datasets.track();
        work.library.saved.with(|saved| {
            let Some(saved) = saved.iter().find(|saved| saved.place == place) else { return Self::default() };
            let scenario = &saved.scenario;
            let name = match saved.of {
                SavedOf::Tab => text::other_tab(lang, &scenario.title),
                _ if scenario.title.is_empty() => words.unnamed.to_owned(),
                _ => scenario.title.clone(),
            };
            let mut about = format!("{}, {}", scenario.dataset().name(), text::changes(lang, scenario.edits.len()));
            if saved.of == SavedOf::ThisTabAlone {
                about = format!("{about}. {}", words.this_tab_alone);
            }
            Self { name, about, of: saved.of, is_compared }
        })
    }
}
