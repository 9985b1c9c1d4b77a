//! Saving, opening, renaming, removing.

use super::{titled, with_work};
use crate::state::{SavedOf, Work, library::Saved};
use finsam_engine::{Edit, Kronor, Party, Scenario};
use leptos::prelude::*;

fn offer(kronor: i64) -> Edit {
    let forbund = "stockholms-stad".parse().unwrap();
    Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(kronor) }
}

fn scenario(title: &str, kronor: i64) -> Scenario {
    titled(title, Scenario::of("2023").with(offer(kronor)))
}

/// The names of what is saved, and how many changes each has.
fn saved(work: Work) -> Vec<(String, usize)> {
    let told = |saved: &Saved| (saved.title().to_owned(), saved.scenario.edits.len());
    work.library.saved.with(|saved| saved.iter().map(told).collect())
}

fn places(work: Work) -> Vec<String> {
    work.library.saved.with(|saved| saved.iter().map(|one| one.place.clone()).collect())
}

/// Saves a scenario, and gives its place.
fn put(work: Work, scenario: Scenario) -> String {
    let place = work.put_beside(scenario).unwrap();
    work.save_beside(&place);
    place
}

/// Saves the present work by this name.
fn save_as(work: Work, title: &str) {
    work.entitle(title);
    work.end_gesture();
    work.save();
}

#[test]
fn what_is_saved_again_by_its_name_stays_in_its_place() {
    with_work(|work| {
        save_as(work, "Höjning");
        let before = places(work);
        work.edit(offer(9_000_000)).unwrap();
        work.save();
        assert_eq!((saved(work), places(work)), (vec![("Höjning".to_owned(), 1)], before));
        assert_eq!(work.status.get(), "”Höjning” är sparat.");
    });
}

#[test]
fn what_has_another_name_is_saved_beside() {
    with_work(|work| {
        save_as(work, "Höjning");
        save_as(work, "Sänkning");
        assert_eq!(saved(work), [("Höjning".to_owned(), 0), ("Sänkning".to_owned(), 0)]);
    });
}

#[test]
fn what_has_no_name_gets_one() {
    with_work(|work| {
        work.save();
        assert_eq!(work.scenario.get().title, "Namnlöst förslag");
    });
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    with_work(|work| {
        for _ in 0..3 {
            put(work, scenario("Höjning", 9_000_000));
        }
        let names: Vec<String> = saved(work).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["Höjning", "Höjning (2)", "Höjning (3)"]);
    });
}

#[test]
fn what_another_tab_has_changed_is_not_written_over() {
    with_work(|work| {
        save_as(work, "Höjning");
        assert!(work.store.set(&places(work)[0], &scenario("Höjning", 12_000_000).to_json()));
        work.edit(offer(9_000_000)).unwrap();
        work.read_library();
        work.save();
        assert_eq!(saved(work), [("Höjning".to_owned(), 1), ("Höjning (2)".to_owned(), 1)]);
    });
}

#[test]
fn the_present_work_is_kept_when_another_is_opened() {
    with_work(|work| {
        let place = put(work, scenario("Höjning", 9_000_000));
        work.edit(offer(10_000_000)).unwrap();
        work.open_saved(&place);
        assert_eq!(work.scenario.get(), scenario("Höjning", 9_000_000));
        assert_eq!(saved(work), [("Höjning".to_owned(), 1), ("Mitt arbete".to_owned(), 1)]);
        // What is saved already is not kept once more.
        work.open_saved(&place);
        assert_eq!(saved(work).len(), 2);
    });
}

#[test]
fn the_work_goes_by_the_new_name_of_what_it_was_opened_from() {
    with_work(|work| {
        save_as(work, "Höjning");
        work.rename(&places(work)[0], "Hela höjningen");
        assert_eq!(work.status.get(), "”Höjning” heter nu ”Hela höjningen”.");
        assert_eq!(
            (saved(work)[0].0.as_str(), work.scenario.get().title.as_str()),
            ("Hela höjningen", "Hela höjningen")
        );
    });
}

#[test]
fn the_work_keeps_its_name_when_something_else_is_renamed() {
    with_work(|work| {
        let place = put(work, scenario("Höjning", 9_000_000));
        save_as(work, "Eget");
        work.rename(&place, "Annat");
        assert_eq!(work.scenario.get().title, "Eget");
    });
}

#[test]
fn a_copy_is_changed_alone() {
    with_work(|work| {
        let place = put(work, scenario("Höjning", 9_000_000));
        work.duplicate(&place);
        assert_eq!(saved(work), [("Höjning".to_owned(), 1), ("Höjning (2)".to_owned(), 1)]);
    });
}

#[test]
fn what_is_removed_is_brought_back_where_it_was() {
    with_work(|work| {
        let place = put(work, scenario("Höjning", 9_000_000));
        work.remove_saved(&place);
        assert_eq!((saved(work), work.status.get().as_str()), (vec![], "”Höjning” är borttaget. Det går att ångra."));
        work.bring_back();
        assert_eq!((places(work), work.library.removed.get()), (vec![place], None));
    });
}

#[test]
fn what_a_link_brought_is_brought_back_for_as_long_as_the_tab() {
    with_work(|work| {
        let place = work.put_beside(scenario("Höjning", 9_000_000)).unwrap();
        work.remove_saved(&place);
        assert_eq!(saved(work), []);
        // Where there is no room for more, too.
        work.store.set_full(true);
        work.bring_back();
        assert_eq!((places(work), work.library.removed.get()), (vec![place], None));
        assert_eq!(work.library.saved.get()[0].of, SavedOf::ThisTabAlone);
        assert_eq!(work.store.saved(), []);
    });
}

#[test]
fn that_there_is_no_room_is_told_until_there_is() {
    with_work(|work| {
        work.store.set_full(true);
        work.save();
        assert!(work.library.is_full.get());
        assert_eq!((saved(work), work.can_undo()), (vec![], false));
        work.store.set_full(false);
        work.save();
        assert_eq!((work.library.is_full.get(), saved(work).len()), (false, 1));
    });
}

#[test]
fn what_a_link_brings_is_there_as_long_as_the_tab_until_it_is_saved() {
    with_work(|work| {
        let place = work.put_beside(scenario("Höjning", 9_000_000)).unwrap();
        assert_eq!((saved(work).len(), work.store.saved().len()), (1, 0));
        work.store.set_full(true);
        work.save_beside(&place);
        assert!(work.library.is_full.get() && work.store.saved().is_empty());
        assert_eq!(work.library.saved.get()[0].of, SavedOf::ThisTabAlone);
        work.store.set_full(false);
        work.save_beside(&place);
        assert_eq!((work.library.saved.get()[0].of, work.store.saved().len()), (SavedOf::Reader, 1));
        work.remove_saved(&place);
        assert_eq!(saved(work), []);
    });
}
