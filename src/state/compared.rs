//! Which scenarios are compared: the dataset as it is, the present work, and saved ones, by keys.

use super::{Computed, Work};
use finsam_engine::{Link, Scenario};
use leptos::prelude::*;

/// The key of the dataset as it is.
const BASE: &str = "underlag";
/// The key of the present work. Other keys are the places of saved scenarios.
const PRESENT: &str = "nu";

/// Whether a key is the dataset's or the present work's, which are always there.
pub fn is_own(key: &str) -> bool {
    key == BASE || key == PRESENT
}

/// Adds a scenario to those compared, or takes it out again. Where there is no room it takes the last one's place.
fn toggle(compared: &mut Vec<String>, key: &str) {
    if let Some(place) = compared.iter().position(|one| one == key) {
        compared.remove(place);
        return;
    }
    compared.truncate(Link::SCENARIOS - 1);
    compared.push(key.to_owned());
}

impl Work {
    /// The keys of what is compared, followed; the dataset and the present work before anything is chosen.
    pub fn compared_keys(self) -> Vec<String> {
        let compared = self.compared.get();
        if compared.len() < 2 { vec![BASE.to_owned(), PRESENT.to_owned()] } else { compared }
    }

    fn change_compared(self, change: impl FnOnce(&mut Vec<String>)) {
        let mut keys = untrack(|| self.compared_keys());
        change(&mut keys);
        self.compared.set(keys);
    }

    /// Adds a saved scenario to those compared, or takes it out again.
    pub fn toggle_compared(self, place: &str) {
        self.change_compared(|keys| toggle(keys, place));
    }

    /// Compares another scenario in a column.
    pub fn put_in_column(self, column: usize, key: String) {
        self.change_compared(|keys| {
            if let Some(place) = keys.get_mut(column) {
                *place = key;
            }
        });
    }

    /// Compares one scenario more: one that is not compared yet, where there is one.
    pub fn add_column(self) {
        let next = untrack(|| self.comparable()).into_iter().map(|(key, _)| key);
        self.change_compared(|keys| {
            let next = next.into_iter().find(|choice| !keys.contains(choice));
            keys.push(next.unwrap_or_else(|| PRESENT.to_owned()));
        });
    }

    /// Compares the last of the scenarios no longer.
    pub fn remove_column(self) {
        self.change_compared(|keys| drop(keys.pop()));
    }

    /// The keys and names of all that can be compared, followed.
    pub fn comparable(self) -> Vec<(String, String)> {
        let saved = self.library.saved.with(|saved| saved.iter().map(|one| one.place.clone()).collect::<Vec<_>>());
        let keys = [BASE.to_owned(), PRESENT.to_owned()].into_iter().chain(saved);
        keys.map(|key| (key.clone(), self.compared_name(&key))).collect()
    }

    /// What is compared, to share: all but the dataset, which everybody has.
    pub fn compared_to_share(self) -> Vec<Scenario> {
        untrack(|| {
            let keys = self.compared_keys().into_iter().filter(|key| key != BASE);
            keys.map(|key| self.compared_scenario(&key)).collect()
        })
    }

    /// Compares the present work with the others of a link. They are there as long as the tab, unless they are saved already;
    /// those of an earlier link, which is as good as it was, go.
    pub fn compare_with(self, others: Vec<Scenario>) {
        if others.is_empty() {
            return;
        }
        self.library.unkept.set(Vec::new());
        self.read_library();
        let mut compared = vec![PRESENT.to_owned()];
        // What there is room for beside the present work is compared with the dataset too.
        if others.len() + 2 <= Link::SCENARIOS {
            compared.insert(0, BASE.to_owned());
        }
        for scenario in others {
            let saved = self.library.saved.get_untracked();
            let place = saved.iter().find(|one| one.scenario == scenario).map(|one| one.place.clone());
            compared.extend(place.or_else(|| self.put_beside(scenario)));
        }
        self.compared.set(compared);
    }

    /// The scenario of a key, followed.
    pub fn compared_scenario(self, key: &str) -> Scenario {
        match key {
            BASE => self.scenario.with(|scenario| Scenario::of(scenario.dataset().id())),
            PRESENT => self.scenario.get(),
            place => {
                let found = self
                    .library
                    .saved
                    .with(|saved| saved.iter().find(|one| one.place == place).map(|one| one.scenario.clone()));
                // What is removed is no longer compared as soon as that is known.
                found.unwrap_or_else(|| self.scenario.get())
            }
        }
    }

    /// What a reader calls the scenario of a key, followed.
    pub fn compared_name(self, key: &str) -> String {
        let words = self.lang().scenario_words();
        let title = |scenario: &Scenario| scenario.title.clone();
        let or = |title: String, other: &str| if title.is_empty() { other.to_owned() } else { title };
        match key {
            BASE => self.words().base.to_owned(),
            PRESENT => format!("{} ({})", or(self.scenario.with(title), words.unnamed), words.now),
            _ => or(title(&self.compared_scenario(key)), words.unnamed),
        }
    }

    /// What follows from the scenario of a key.
    pub fn compared_computed(self, key: &str) -> Memo<Computed> {
        match key {
            BASE => self.base,
            PRESENT => self.now,
            place => {
                let place = place.to_owned();
                let scenario = super::follow(move || self.compared_scenario(&place));
                Memo::new(move |_| scenario.with(|of| Computed::of(&of.dataset(), &of.edits)))
            }
        }
    }
}
