//! Opening a link, and making one.

use super::with_work;
use crate::state::{LinkProblem, View, Work, library::Saved};
use finsam_engine::{Edit, Kronor, Party, Scenario};
use leptos::prelude::*;

fn scenario(region: i64) -> Scenario {
    let forbund = "stockholms-stad".parse().unwrap();
    Scenario::of("2023").with(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(region) })
}

/// The address of a link with these scenarios, on a page of its own.
fn link_to(work: Work, scenarios: &[Scenario]) -> String {
    work.home.set_value(Some("https://example.org/finsam/#vy=vagen".to_owned()));
    work.link_to(scenarios)
}

fn fragment(link: &str) -> &str {
    &link[link.find('#').unwrap()..]
}

#[test]
fn what_is_no_link_changes_nothing() {
    with_work(|work| {
        assert_eq!(work.open_link("#vy=vagen"), None);
        assert!(!work.can_undo());
    });
}

#[test]
fn a_link_gives_back_its_scenario() {
    with_work(|work| {
        let link = link_to(work, &[scenario(9_000_000)]);
        assert!(link.starts_with("https://example.org/finsam/#s="));
        assert_eq!(work.open_link(fragment(&link)), Some(View::Distribution));
        assert_eq!(work.scenario.get(), scenario(9_000_000));
        assert_eq!((work.opened.get(), work.status.get().as_str()), (None, "Förslaget är öppnat: 1 ändring."));
    });
}

#[test]
fn a_link_keeps_the_present_work() {
    with_work(|work| {
        work.replace(scenario(10_000_000));
        work.open_link(fragment(&link_to(work, &[scenario(9_000_000)])));
        let saved = work.library.saved.get();
        assert_eq!(saved.iter().map(Saved::title).collect::<Vec<_>>(), ["Mitt arbete"]);
        work.undo();
        assert_eq!(work.scenario.get(), scenario(10_000_000));
    });
}

#[test]
fn several_scenarios_of_a_link_are_compared() {
    with_work(|work| {
        let link = link_to(work, &[scenario(9_000_000), scenario(9_500_000)]);
        assert_eq!(work.open_link(fragment(&link)), Some(View::Scenarios));
        assert_eq!((work.compared_keys().len(), work.library.saved.get().len()), (3, 1));
    });
}

#[test]
fn of_a_link_whose_end_is_missing_that_is_told() {
    with_work(|work| {
        let link = link_to(work, &[scenario(9_000_000)]);
        work.open_link(fragment(&link).split("&m=").next().unwrap());
        assert_eq!(work.opened.get().unwrap().problems, [LinkProblem::EndMissing]);
        assert_eq!(work.scenario.get(), scenario(9_000_000));
    });
}

#[test]
fn a_link_of_which_nothing_can_be_read_leaves_the_work() {
    with_work(|work| {
        work.replace(scenario(10_000_000));
        work.open_link("#s=hello");
        assert_eq!(work.scenario.get(), scenario(10_000_000));
        assert_eq!(work.status.get(), "Länken gick inte att öppna. Ditt arbete är som förut.");
        assert!(work.library.saved.get().is_empty());
    });
}

#[test]
fn a_page_on_the_readers_disk_has_no_address_for_others() {
    with_work(|work| {
        work.home.set_value(Some("file:///home/anna/finsam.html".to_owned()));
        assert!(work.link_to(&[scenario(9_000_000)]).starts_with("#s="));
    });
}

#[test]
fn whoever_opens_a_link_comes_to_what_it_changes_first() {
    with_work(|work| {
        assert_eq!(work.first_changed(), None);
        let solna = Edit::Move { kommun: "0184".parse().unwrap(), to: "samsund".parse().ok() };
        let gone = Edit::Contribute { forbund: "xanadu".parse().unwrap(), party: Party::State, kronor: Kronor(1) };
        let edits = [gone, solna].into_iter().chain(scenario(9_000_000).edits);
        work.open_link(fragment(&link_to(work, &[edits.fold(Scenario::of("2023"), |all, edit| all.with(edit))])));
        assert_eq!(work.first_changed().map(|id| id.to_string()).as_deref(), Some("samsund"));
    });
}

#[test]
fn forty_links_leave_nothing_behind_where_the_reader_had_changed_nothing() {
    with_work(|work| {
        for region in 0..40 {
            work.open_link(fragment(&link_to(work, &[scenario(9_000_000 + region), scenario(8_000_000 + region)])));
        }
        assert_eq!(work.store.saved(), []);
        // What is compared came by the last of them.
        assert_eq!(work.library.saved.get().len(), 1);
    });
}

#[test]
fn forty_links_leave_one_thing_behind_where_the_reader_had_changed_something() {
    with_work(|work| {
        work.edit(scenario(10_000_000).edits.remove(0)).unwrap();
        for region in 0..40 {
            work.open_link(fragment(&link_to(work, &[scenario(9_000_000 + region)])));
        }
        assert_eq!(work.store.saved().len(), 1);
        // And what the reader makes of the link's is the reader's own.
        work.edit(scenario(7_000_000).edits.remove(0)).unwrap();
        work.open_link(fragment(&link_to(work, &[scenario(9_000_000)])));
        assert_eq!(work.store.saved().len(), 2);
    });
}

#[test]
fn a_proposal_too_large_for_a_link_is_told_to_be_so() {
    with_work(|work| {
        assert!(!Work::is_too_long(&link_to(work, &[scenario(9_000_000)])));
        let mut large = scenario(9_000_000);
        large.title = "å".repeat(60_000);
        assert!(Work::is_too_long(&link_to(work, &[large])));
    });
}
