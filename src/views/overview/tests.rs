//! What the overview says.

use super::Overview;
use crate::{
    drawn::told,
    state::{Area, Work, use_work},
};
use leptos::prelude::*;

#[test]
fn the_overview_says_who_has_how_much_of_the_ideal() {
    let told = told(|_| (), || view! { <Overview shown=use_work().shown() /> });
    insta::assert_snapshot!(told);
}

fn overview(prepare: impl FnOnce(Work)) -> String {
    told(prepare, || view! { <Overview shown=use_work().shown() /> })
}

#[test]
fn where_none_is_known_it_is_said_once_and_each_can_be_filled_in() {
    let told = overview(|work| work.choice.update(|choice| choice.area = Area::Lan("14".parse().expect("a code"))));
    assert!(told.contains("Bidragen är inte kända för något av länets 8 förbund. Källorna"), "{told}");
    let lines = |of: &str| told.lines().filter(|line| *line == of).count();
    assert_eq!((lines("fyll i Göteborg"), told.matches("fyll i ").count()), (1, 8));
    // Of each förbund, and of the sum.
    assert_eq!((told.matches("[button] saknas – Procent för").count(), lines("saknas")), (8, 1));
}

#[test]
fn a_kommun_outside_every_forbund_is_found_and_can_be_added_to_the_one_beside() {
    let search = |text: &'static str| move |work: Work| work.choice.update(|choice| choice.search = text.to_owned());
    let told = overview(search("soln"));
    assert!(told.contains("Solna är utanför alla förbund.\nLägg till Solna i Stockholms stad"), "{told}");
    let told = overview(search("malmo"));
    assert!(told.contains("Malmö") && !told.contains("utanför"), "{told}");
}
