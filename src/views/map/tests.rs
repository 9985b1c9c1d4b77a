//! What the map says.

use super::Map;
use crate::{
    drawn::{html, told},
    state::{Area, Work},
};
use finsam_engine::Edit;
use leptos::prelude::*;

fn said(prepare: impl FnOnce(Work)) -> String {
    told(prepare, || view! { <Map /> })
}

fn drawn(prepare: impl FnOnce(Work)) -> String {
    html(prepare, || view! { <Map /> })
}

#[test]
fn the_map_names_what_can_be_chosen_and_what_the_colours_mean() {
    insta::assert_snapshot!(said(|_| ()));
}

#[test]
fn every_shape_of_the_drawing_is_within_the_strict_policy() {
    assert!(!drawn(|_| ()).contains("style="));
}

#[test]
fn the_whole_country_has_every_forbund_and_every_kommun() {
    let drawn = drawn(|work| work.choice.update(|choice| choice.area = Area::Country));
    assert_eq!(drawn.matches("role=\"button\"").count(), 72 + 16, "and those outside one by one");
    assert_eq!(drawn.matches("<title>").count(), 290);
}

#[test]
fn a_kommun_that_has_moved_is_read_in_its_new_forbund() {
    let moved = |work: Work| {
        work.edit(Edit::Move { kommun: "0184".parse().unwrap(), to: "samsund".parse().ok() }).unwrap();
    };
    let drawn = drawn(moved).replace('\u{a0}', " ");
    assert!(drawn.contains("Solna, Samsund: 4"), "with its figure");
    assert!(drawn.contains("Ändrat från 55 %."));
}
