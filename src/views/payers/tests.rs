//! What is said of the payers of an area.

use super::PayersOfArea;
use crate::{
    drawn::told,
    state::{Area, Work},
    text::Lang,
};
use finsam_engine::{Edit, Kronor};
use leptos::prelude::*;

fn raise(work: Work) {
    let forbund = "hbs".parse().unwrap();
    work.edit(Edit::Allocate { forbund, kronor: Kronor(16_000_000) }).unwrap();
}

#[test]
fn what_each_pays_in_the_area_and_what_of_the_states_money_is_left() {
    insta::assert_snapshot!(told(raise, || view! { <PayersOfArea /> }));
    let in_english = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        raise(work);
    };
    insta::assert_snapshot!(told(in_english, || view! { <PayersOfArea /> }));
}

#[test]
fn who_is_not_known_is_named_and_a_merger_costs_nobody_anything() {
    let unknown = |work: Work| work.choice.update(|choice| choice.area = Area::Country);
    let told_of = told(unknown, || view! { <PayersOfArea /> });
    assert!(told_of.contains("Inte med, för bidragen är inte kända: 64 förbund."), "{told_of}");
    let merge = |work: Work| {
        let (from, into) = ("varna".parse().unwrap(), "hbs".parse().unwrap());
        work.edit(Edit::Merge { from, into }).unwrap();
    };
    let told_of = told(merge, || view! { <PayersOfArea /> });
    assert!(told_of.contains("[button] 99 896 – Förslaget för Alla: så räknas det\n±0"), "{told_of}");
}
