//! Saving scenarios in the library, and going on with them.

use super::{
    Work,
    compared::is_own,
    kept::{with_reader, write_scenario},
    library::{Opened, Removed, Saved, SavedOf},
};
use crate::text;
use finsam_engine::Scenario;
use leptos::prelude::*;

/// How long a scenario's name can be, in signs.
pub(super) const TITLE: usize = 80;

impl Work {
    /// Reads anew what is saved; other tabs may have changed it.
    pub fn read_library(self) {
        with_reader(move || self.read_saved());
    }

    fn read_saved(self) {
        let saved = self.store.saved().into_iter().filter_map(|kept| Saved::of(kept, SavedOf::Reader));
        let unkept = self.library.unkept.get_untracked();
        let unkept = unkept.into_iter().filter_map(|kept| Saved::of(kept, SavedOf::ThisTabAlone));
        let others = self.tab.others().into_iter().filter_map(|kept| Saved::of(kept, SavedOf::Tab));
        // A tab where nothing is changed has nothing to lose.
        let others = others.filter(|work| !work.scenario.edits.is_empty());
        let saved: Vec<Saved> = saved.chain(unkept).chain(others).collect();
        // What is gone, in another tab perhaps, can no longer be compared.
        let compared = self.compared.get_untracked();
        let is_there = |key: &String| is_own(key) || saved.iter().any(|one| one.place == *key);
        if !compared.iter().all(is_there) {
            self.compared.set(compared.into_iter().filter(is_there).collect());
        }
        self.library.saved.set(saved);
        self.read_aside();
    }

    fn saved_at(self, place: &str) -> Option<Saved> {
        self.library.saved.with_untracked(|saved| saved.iter().find(|saved| saved.place == place).cloned())
    }

    /// The name of what is saved in a place; empty where nothing is.
    pub fn saved_title(self, place: &str) -> String {
        self.saved_at(place).map(|saved| saved.title().to_owned()).unwrap_or_default()
    }

    /// Puts a scenario in a place, and says whether it lies there.
    fn put(self, place: &str, scenario: &Scenario) -> bool {
        let Some(kept) = write_scenario(scenario) else {
            self.status.set(self.words().not_fetched.to_owned());
            return false;
        };
        let is_kept = self.store.set(place, &kept);
        self.library.is_full.set(!is_kept);
        self.read_library();
        is_kept
    }

    /// A name that no other saved scenario has: "Solna till Samsund (2)".
    fn free_title(self, title: &str, except: &str) -> String {
        let title: String = title.trim().chars().take(TITLE).collect();
        let title = if title.is_empty() { self.lang().scenario_words().unnamed.to_owned() } else { title };
        let saved = self.library.saved.get_untracked();
        let is_free =
            |title: &str| saved.iter().all(|one| one.is_work() || one.place == except || one.title() != title);
        if is_free(&title) {
            return title;
        }
        // One of so many is free.
        let numbered = (2..saved.len() + 3).map(|number| format!("{title} ({number})")).find(|title| is_free(title));
        numbered.unwrap_or(title)
    }

    /// Saves the present work under its name: where it was opened from or saved before by that name, unless another tab has
    /// changed what lies there, or else in a new place.
    pub fn save(self) {
        with_reader(move || self.save_present());
    }

    fn save_present(self) {
        let before = self.scenario.get_untracked();
        let opened = self.library.opened.get_untracked().filter(|Opened { place, text, title }| {
            *title == before.title && self.store.get(place).as_ref() == Some(text)
        });
        let place = opened.map_or_else(|| self.store.new_place(), |opened| opened.place);
        let mut next = before.clone();
        next.title = self.free_title(&next.title, &place);
        if self.put(&place, &next) {
            self.goes_on_with(place, &next);
            self.status.set(text::saved(self.lang(), &next.title));
            self.replace(next);
        }
    }

    /// The present work lies in a place now.
    fn goes_on_with(self, place: String, saved: &Scenario) {
        let (text, title) = (write_scenario(saved).unwrap_or_default(), saved.title.clone());
        self.library.opened.set(Some(Opened { place, text, title }));
    }

    /// Keeps the present work among the saved scenarios, unless it lies there, or nothing is changed, or it is as a link brought
    /// it; `false` where there is no room for it.
    pub fn keep_present(self) -> bool {
        let present = self.scenario.get_untracked();
        self.read_library();
        let is_saved = self
            .library
            .saved
            .with_untracked(|saved| saved.iter().any(|one| one.of == SavedOf::Reader && one.scenario == present));
        if present.edits.is_empty() || is_saved || self.is_linked() {
            return true;
        }
        let mut kept = present;
        if kept.title.is_empty() {
            self.lang().scenario_words().my_work.clone_into(&mut kept.title);
        }
        kept.title = self.free_title(&kept.title, "");
        self.put(&self.store.new_place(), &kept)
    }

    /// Goes on with a saved scenario; the present work is kept.
    pub fn open_saved(self, place: &str) {
        let Some(Saved { scenario, text, of, .. }) = self.saved_at(place) else { return };
        let title = scenario.title.clone();
        self.open(scenario);
        self.library.opened.set((of == SavedOf::Reader).then(|| Opened { place: place.to_owned(), text, title }));
    }

    /// Lists one more scenario under a name that is free, for as long as the tab is there, and gives its place; nothing before what
    /// writes is there.
    pub fn put_beside(self, mut scenario: Scenario) -> Option<String> {
        scenario.title = self.free_title(&scenario.title, "");
        let (place, kept) = (self.store.new_place(), write_scenario(&scenario)?);
        self.library.unkept.update(|unkept| unkept.push((place.clone(), kept)));
        self.read_library();
        Some(place)
    }

    /// Saves what was there as long as the tab.
    pub fn save_beside(self, place: &str) {
        let Some(saved) = self.saved_at(place).filter(|saved| saved.of == SavedOf::ThisTabAlone) else { return };
        let is_kept = self.store.set(place, &saved.text);
        self.library.is_full.set(!is_kept);
        if is_kept {
            self.library.unkept.update(|unkept| unkept.retain(|(of, _)| of != place));
            self.status.set(text::saved(self.lang(), saved.name(self.lang())));
        }
        self.read_library();
    }

    /// Another copy, to change.
    pub fn duplicate(self, place: &str) {
        let Some(Saved { mut scenario, .. }) = self.saved_at(place) else { return };
        scenario.title = self.free_title(&scenario.title, "");
        if self.put(&self.store.new_place(), &scenario) {
            self.status.set(text::saved(self.lang(), &scenario.title));
        }
    }

    /// Gives a saved scenario another name.
    pub fn rename(self, place: &str, title: &str) {
        let Some(Saved { mut scenario, text, .. }) = self.saved_at(place) else { return };
        let title = self.free_title(title, place);
        if title == scenario.title {
            return;
        }
        let told = text::renamed(self.lang(), &scenario.title, &title);
        scenario.title.clone_from(&title);
        if !self.put(place, &scenario) {
            return;
        }
        self.status.set(told);
        // The work that was opened from there goes by the new name too.
        let is_from_there = |opened: Opened| opened.place == place && opened.text == text;
        if self.library.opened.get_untracked().is_some_and(is_from_there) {
            self.goes_on_with(place.to_owned(), &scenario);
            let mut present = self.scenario.get_untracked();
            present.title = title;
            self.replace(present);
        }
    }

    /// Removes a saved scenario; it can be brought back.
    pub fn remove_saved(self, place: &str) {
        let Some(saved) = self.saved_at(place) else { return };
        // All that lay there: another tab's work has more than its text.
        let kept = self.store.get(place).unwrap_or_else(|| saved.text.clone());
        self.store.remove(place);
        self.library.unkept.update(|unkept| unkept.retain(|(of, _)| of != place));
        self.status.set(text::removed(self.lang(), saved.name(self.lang())));
        self.library.removed.set(Some(Removed { place: saved.place, kept, of: saved.of }));
        self.read_library();
    }

    /// Brings back what was removed last, to where it was: what a link brought is there as long as the tab.
    pub fn bring_back(self) {
        let Some(Removed { place, kept, of }) = self.library.removed.get_untracked() else { return };
        let is_back = of == SavedOf::ThisTabAlone || self.store.set(&place, &kept);
        if of == SavedOf::ThisTabAlone {
            self.library.unkept.update(|unkept| unkept.push((place.clone(), kept)));
        }
        self.library.is_full.set(!is_back);
        self.read_library();
        if is_back {
            let name = self.saved_at(&place).map(|saved| saved.name(self.lang()).to_owned());
            let name = name.or_else(|| self.aside_name(&place)).unwrap_or_default();
            self.status.set(text::brought_back(self.lang(), &name));
            self.library.removed.set(None);
        }
    }
}
