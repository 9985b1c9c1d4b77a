//! Which scenarios are compared: the dataset as it is, the present work, and saved ones, by keys.

use super::{Computed, Work};
use finsam_engine::{Link, Scenario};
use leptos::prelude::*;

/// The key of the dataset as it is.
pub const BASE: &str = "underlag";
/// The key of the present work. Other keys are the places of saved scenarios.
pub const PRESENT: &str = "nu";

/// Whether a key is the dataset's or the present work's, which are always there.
pub fn is_own(key: &str) -> bool {
    key == BASE || key == PRESENT
}

/// Adds a scenario to those compared, or takes it out again; the present work is what it is compared with.
pub fn toggle(compared: &mut Vec<String>, key: &str) {
    if !compared.iter().any(|one| one == key) {
        if compared.is_empty() {
            compared.push(PRESENT.to_owned());
        }
        if compared.len() == Link::SCENARIOS {
            compared.pop();
        }
    }
    turn(compared, key);
}

/// Takes a key out where it is among others, and adds it where it is not.
pub fn turn(keys: &mut Vec<String>, key: &str) {
    match keys.iter().position(|one| one == key) {
        Some(index) => drop(keys.remove(index)),
        None => keys.push(key.to_owned()),
    }
}

impl Work {
    /// Compares the present work with others, which are saved unless they are already.
    pub fn compare_with(self, others: Vec<Scenario>) {
        if others.is_empty() {
            return;
        }
        let mut compared = vec![PRESENT.to_owned()];
        // What there is room for beside the present work is compared with the dataset too.
        if others.len() + 2 <= Link::SCENARIOS {
            compared.insert(0, BASE.to_owned());
        }
        for scenario in others {
            let saved = self.library.saved.get_untracked();
            let place = saved.iter().find(|one| one.scenario.as_ref() == Ok(&scenario)).map(|one| one.place.clone());
            compared.push(place.unwrap_or_else(|| self.put_new(scenario)));
        }
        self.compared.set(compared);
    }

    /// The scenario of a key, followed.
    pub fn compared_scenario(self, key: &str) -> Scenario {
        match key {
            BASE => self.scenario.with(|scenario| Scenario::of(scenario.dataset().id())),
            PRESENT => self.scenario.get(),
            place => {
                let found = self.library.saved.with(|saved| {
                    let one = saved.iter().find(|one| one.place == place)?;
                    one.scenario.clone().ok()
                });
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
                Memo::new(move |_| scenario.with(|of| Computed::of(of.dataset(), &of.edits)))
            }
        }
    }
}
