//! Making, removing and taking in datasets of the reader's own.

use super::with_work;
use crate::state::{DatasetField, DatasetForm, Work};
use finsam_engine::{Edit, OwnDataset, Scenario};
use leptos::prelude::*;

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
        assert_eq!(work.store.datasets().len(), 1);
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

#[test]
fn what_cannot_be_read_of_the_same_id_stays_beside_a_file() {
    with_work(|work| {
        // Known to nobody: read from a file, and not made here.
        let own = OwnDataset::new(&Scenario::of("2023"), "Sjätte, ur en fil", 2026, "");
        let place = format!("finsam.dataset.{}", own.id);
        assert!(work.store.set(&place, "{\"id\":"));
        work.take_in(&own, Scenario::of(&own.id));
        assert_eq!(work.store.get(&place).as_deref(), Some("{\"id\":"));
        assert!(work.status.get().contains("ligger nu bredvid"), "{}", work.status.get());
        assert_ne!(present(work).id, own.id);
        assert_eq!(present(work).name(), "Sjätte, ur en fil");
    });
}
