//! The reader's own datasets, each kept in a place of its own.

use super::{
    Work,
    kept::{kept_dataset, known_datasets, with_reader},
};
use crate::text::{self, datasets::Incoming};
use finsam_engine::{Dataset, OwnDataset, Scenario};
use leptos::prelude::*;
use std::sync::Arc;

impl Work {
    /// Reads anew what is kept; other tabs may have changed it. What is gone stays known to whoever goes back to it.
    pub fn read_datasets(self) {
        with_reader(move || self.datasets.set(known_datasets(self.store)));
    }

    /// Keeps a dataset that is known; `false` where there is no room.
    pub fn keep_dataset(self, own: &OwnDataset) -> bool {
        let is_kept = self.store.set_dataset(&own.id, &kept_dataset(own));
        let id = own.id.clone();
        with_reader(move || {
            let mut ids = known_datasets(self.store);
            if !ids.contains(&id) {
                ids.push(id);
            }
            self.datasets.set(ids);
        });
        is_kept
    }

    /// Removes a dataset of the reader's own, and gives it, to bring back. Whoever goes back to it still has it.
    pub fn remove_dataset(self, id: &str) -> Option<OwnDataset> {
        let own = Dataset::named(id)?.own()?.clone();
        self.store.remove_dataset(id);
        self.datasets.update(|ids| ids.retain(|known| known != id));
        self.status.set(text::datasets::dataset_removed(self.lang(), own.name()));
        Some(own)
    }

    /// Brings back a dataset that was removed; `false` where there is no room for it.
    pub fn bring_dataset_back(self, own: &OwnDataset) -> bool {
        let is_back = self.store.set_dataset(&own.id, &kept_dataset(own));
        if is_back {
            self.read_datasets();
            self.status.set(text::datasets::dataset_back(self.lang(), own.name()));
        } else {
            self.status.set(self.lang().dataset_words().no_room.to_owned());
        }
        is_back
    }

    /// All that there are, the built-in ones first, followed.
    pub fn all_datasets(self) -> Vec<Arc<Dataset>> {
        let own = self.datasets.get();
        Dataset::IDS.into_iter().chain(own.iter().map(String::as_str)).filter_map(Dataset::named).collect()
    }

    /// Takes in the dataset of a file and goes on with the scenario on it. What was here before is not lost: a dataset that is
    /// neither an earlier nor a later version of the file's stays beside it, and so does what cannot be read.
    pub fn take_in(self, own: &OwnDataset, mut scenario: Scenario) {
        let here = Dataset::named(&own.id);
        let here = here.as_ref().and_then(|here| here.own());
        let (incoming, kept) = match here {
            None if self.store.has_dataset(&own.id) => (Incoming::Beside, own.beside()),
            None => (Incoming::New, own.clone()),
            Some(here) if here == own => (Incoming::Same, own.clone()),
            Some(here) if here.revision < own.revision => (Incoming::Later, own.clone()),
            Some(here) if here.revision > own.revision => (Incoming::Earlier { here: here.revision }, here.clone()),
            Some(_) => (Incoming::Beside, own.beside()),
        };
        if let Err(error) = kept.know() {
            let why = self.told(&error);
            return self.status.set(format!("{why} {}", self.lang().dataset_words().unreadable));
        }
        scenario.base.clone_from(&kept.id);
        let is_kept = self.keep_dataset(&kept);
        self.open(scenario);
        let incoming = text::datasets::dataset_incoming(self.lang(), own, incoming);
        let mut told = format!("{incoming} {}", self.status.get_untracked());
        if !is_kept {
            told.push(' ');
            told.push_str(self.lang().dataset_words().no_room);
        }
        self.status.set(told);
    }
}
