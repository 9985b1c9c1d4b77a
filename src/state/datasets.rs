//! The reader's own datasets, each kept in a place of its own.

use super::{
    Store, Work,
    kept::{kept_dataset, read_dataset},
};
use crate::text::{self, datasets::Incoming};
use finsam_engine::{Dataset, EditError, OwnDataset, Scenario};
use leptos::prelude::*;

/// Makes those that are kept known, and gives their ids.
pub fn known(store: Store) -> Vec<String> {
    let kept = store.datasets().into_iter().filter_map(|text| read_dataset(&text));
    kept.filter(|own| own.know().is_ok()).map(|own| own.id).collect()
}

impl Work {
    /// Reads anew what is kept; other tabs may have changed it. What is gone stays known to whoever goes back to it.
    pub fn read_datasets(self) {
        self.datasets.set(known(self.store));
    }

    /// Keeps a dataset that is known; `false` where there is no room.
    pub fn keep_dataset(self, own: &OwnDataset) -> bool {
        let is_kept = self.store.set_dataset(&own.id, &kept_dataset(own));
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
    pub fn all_datasets(self) -> Vec<&'static Dataset> {
        let own = self.datasets.get();
        Dataset::IDS.into_iter().chain(own.iter().map(String::as_str)).filter_map(Dataset::named).collect()
    }

    /// Takes in the dataset of a file and goes on with the scenario on it. What was here before is not lost: a dataset that is
    /// neither an earlier nor a later version of the file's stays beside it.
    pub fn take_in(self, own: &OwnDataset, mut scenario: Scenario) {
        let here = Dataset::named(&own.id).and_then(Dataset::own);
        let (incoming, kept) = match here {
            None => (Incoming::New, own.clone()),
            Some(here) if here == own => (Incoming::Same, own.clone()),
            Some(here) if here.revision < own.revision => (Incoming::Later, own.clone()),
            Some(here) if here.revision > own.revision => (Incoming::Earlier { here: here.revision }, here.clone()),
            Some(_) => (Incoming::Beside, own.beside()),
        };
        if let Err(error) = kept.know() {
            let why = self.told(&EditError::Calibration(error));
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

#[cfg(test)]
mod tests {
    use super::{
        super::{DatasetField, DatasetForm, trying::with_work},
        *,
    };
    use finsam_engine::Edit;

    /// What is typed to make a dataset. Known datasets are known to all tests, so each has names of its own.
    fn form(name: &str) -> DatasetForm {
        DatasetForm { name: name.to_owned(), year: "2026".to_owned(), source: String::new() }
    }

    /// The ids of a work's own datasets, and of what it builds on.
    fn ids(work: Work) -> (Vec<String>, String) {
        (work.datasets.get(), work.scenario.get().base)
    }

    fn present(work: Work) -> OwnDataset {
        work.scenario.get().dataset().own().unwrap().clone()
    }

    #[test]
    fn what_is_shown_becomes_a_dataset_and_the_work_builds_on_it() {
        with_work(|work| {
            work.edit(Edit::Dissolve { forbund: "hbs".parse().unwrap() }).unwrap();
            work.make_dataset(&form("Första"), false).unwrap();
            let (own, base) = ids(work);
            assert_eq!((own, work.scenario.get().edits.len()), (vec![base], 0));
            assert_eq!(known(work.store), work.datasets.get());
            assert!(work.now.with(|now| now.forbund("hbs".parse().unwrap()).is_none()));
            work.undo();
            assert_eq!(work.scenario.get().base, "2023");
        });
    }

    #[test]
    fn what_is_typed_wrongly_is_told_at_its_field() {
        with_work(|work| {
            let field = |form: DatasetForm| work.make_dataset(&form, false).unwrap_err().1;
            assert_eq!(field(form(" ")), DatasetField::Name);
            assert_eq!(field(DatasetForm { year: "26".to_owned(), ..form("Fel") }), DatasetField::Year);
            assert!(work.datasets.get().is_empty());
        });
    }

    #[test]
    fn a_new_version_needs_a_change() {
        with_work(|work| {
            work.make_dataset(&form("Andra"), false).unwrap();
            let (told, _) = work.make_dataset(&form("Andra"), true).unwrap_err();
            assert_eq!(told, "Inget är ändrat sedan version 1.");
            work.make_dataset(&form("Andra, ny"), true).unwrap();
            assert_eq!((present(work).revision, work.datasets.get().len()), (2, 1));
        });
    }

    #[test]
    fn one_that_is_removed_is_brought_back() {
        with_work(|work| {
            work.make_dataset(&form("Tredje"), false).unwrap();
            let id = present(work).id;
            work.set_base("2023");
            let removed = work.remove_dataset(&id).unwrap();
            assert!(work.datasets.get().is_empty() && work.store.datasets().is_empty());
            // Whoever goes back to it still has it.
            work.undo();
            assert_eq!(work.scenario.get().dataset().name(), "Tredje");
            assert!(work.bring_dataset_back(&removed));
            assert_eq!(work.datasets.get(), [id]);
        });
    }

    #[test]
    fn one_that_has_no_room_is_there_as_long_as_the_page_and_that_is_told() {
        with_work(|work| {
            work.store.set_full(true);
            work.make_dataset(&form("Fjärde"), false).unwrap();
            assert_eq!(work.datasets.get(), [present(work).id]);
            assert!(work.status.get().ends_with(work.lang().dataset_words().no_room));
        });
    }

    #[test]
    fn of_two_versions_the_later_is_kept_and_of_two_alike_both() {
        with_work(|work| {
            work.make_dataset(&form("Femte"), false).unwrap();
            let first = present(work);
            let scenario = Scenario::of(&first.id);
            let later = OwnDataset { revision: 3, ..first.clone() };
            let told = |own: &OwnDataset| {
                work.take_in(own, scenario.clone());
                work.status.get()
            };
            assert!(told(&first).contains("fanns redan här"));
            assert!(told(&later).contains("har ersatts med version 3"));
            assert!(told(&first).contains("Här finns version 3, och den används."));
            assert_eq!(work.datasets.get().len(), 1);
            let other = OwnDataset { source: "En annan lista".to_owned(), ..later };
            assert!(told(&other).contains("ligger nu bredvid"));
            assert_eq!(work.datasets.get().len(), 2);
            assert_eq!(present(work).source, "En annan lista");
        });
    }
}
