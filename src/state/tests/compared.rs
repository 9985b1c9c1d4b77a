//! Which scenarios are compared.

use super::{titled, with_work};
use crate::state::Work;
use finsam_engine::{Edit, Scenario};
use leptos::prelude::*;

/// What is compared after something was done, as names.
fn compared(work: Work) -> Vec<String> {
    work.compared_keys().iter().map(|key| work.compared_name(key)).collect()
}

fn scenario(title: &str) -> Scenario {
    let edit = Edit::Dissolve { forbund: "hbs".parse().unwrap() };
    titled(title, Scenario::of("2023").with(edit))
}

#[test]
fn the_present_work_is_compared_with_the_dataset_until_somebody_chooses() {
    with_work(|work| assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)"]));
}

#[test]
fn a_saved_scenario_is_compared_too_and_no_longer() {
    with_work(|work| {
        let place = work.put_beside(scenario("Höjning")).unwrap();
        work.toggle_compared(&place);
        assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)", "Höjning"]);
        work.toggle_compared(&place);
        assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)"]);
    });
}

#[test]
fn a_fifth_scenario_takes_the_place_of_the_fourth() {
    with_work(|work| {
        for title in ["A", "B", "C"] {
            work.toggle_compared(&work.put_beside(scenario(title)).unwrap());
        }
        assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)", "A", "C"]);
    });
}

#[test]
fn what_is_removed_is_no_longer_compared() {
    with_work(|work| {
        let place = work.put_beside(scenario("Höjning")).unwrap();
        work.toggle_compared(&place);
        work.remove_saved(&place);
        assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)"]);
    });
}

#[test]
fn one_more_column_has_what_is_not_compared_yet() {
    with_work(|work| {
        work.put_beside(scenario("Höjning")).unwrap();
        work.add_column();
        work.add_column();
        let names = ["Underlag", "Namnlöst förslag (nu)", "Höjning", "Namnlöst förslag (nu)"];
        assert_eq!(compared(work), names);
        work.remove_column();
        assert_eq!(compared(work), names[..3]);
        // Everybody has the dataset.
        assert_eq!(work.compared_to_share().len(), 2);
    });
}

#[test]
fn scenarios_of_a_link_are_saved_once() {
    with_work(|work| {
        work.compare_with(vec![scenario("A"), scenario("B")]);
        assert_eq!(compared(work), ["Underlag", "Namnlöst förslag (nu)", "A", "B"]);
        work.compare_with(vec![scenario("A"), scenario("B"), scenario("C")]);
        assert_eq!(compared(work), ["Namnlöst förslag (nu)", "A", "B", "C"]);
        assert_eq!(work.library.saved.get().len(), 3);
    });
}
