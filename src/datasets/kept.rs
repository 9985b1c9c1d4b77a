//! The reader's own datasets as the browser keeps them, each in a place of its own.

use crate::{storage::Store, work::Work};
use finsam_engine::{Dataset, OwnDataset};

/// Makes those that are kept known, and gives their ids.
pub fn known(store: Store) -> Vec<String> {
    let kept = store.datasets().into_iter().filter_map(|text| OwnDataset::from_compact(&text).ok());
    kept.filter(|own| own.know().is_ok()).map(|own| own.id).collect()
}

impl Work {
    /// Reads anew what is kept; other tabs may have changed it. What is gone stays known to whoever goes back to it.
    pub fn read_datasets(self) {
        self.datasets.set(known(self.store));
    }

    /// Keeps a dataset that is known; `false` where there is no room.
    pub fn keep_dataset(self, own: &OwnDataset) -> bool {
        let is_kept = self.store.set_dataset(&own.id, &own.to_compact());
        self.read_datasets();
        if !is_kept {
            self.datasets.update(|ids| {
                if !ids.contains(&own.id) {
                    ids.push(own.id.clone());
                }
            });
        }
        is_kept
    }

    /// All that there are, the built-in ones first.
    pub fn all_datasets(self) -> Vec<&'static Dataset> {
        let own = self.datasets.get();
        Dataset::IDS.into_iter().chain(own.iter().map(String::as_str)).filter_map(Dataset::named).collect()
    }
}
