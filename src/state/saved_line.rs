//! A saved scenario as the list shows it.

use super::Work;
use crate::text;
use leptos::prelude::*;

/// What a line of the list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SavedLine {
    pub name: String,
    /// What it builds on and how many changes it has, or why it cannot be read.
    pub about: String,
    pub is_readable: bool,
    /// The work of another tab, which has its name from there.
    pub is_work: bool,
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
            let name = match (&saved.scenario, saved.is_work) {
                (Ok(scenario), true) => text::other_tab(lang, &scenario.title),
                (Ok(scenario), false) if scenario.title.is_empty() => words.unnamed.to_owned(),
                (Ok(scenario), false) => scenario.title.clone(),
                (Err(_), _) => words.unreadable.to_owned(),
            };
            let about = match &saved.scenario {
                Ok(scenario) => {
                    format!("{}, {}", scenario.dataset().name(), text::changes(lang, scenario.edits.len()))
                }
                Err(error) => text::kept_error(lang, error),
            };
            Self { name, about, is_readable: saved.scenario.is_ok(), is_work: saved.is_work, is_compared }
        })
    }
}
