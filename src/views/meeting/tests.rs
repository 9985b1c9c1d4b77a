//! What the meeting mode says.

use super::{Meeting, area::AreaOnScreen};
use crate::{
    drawn::told,
    state::{Route, View, Work},
    text::Lang,
};
use finsam_engine::{Edit, Kronor, Party};
use leptos::prelude::*;

/// A meeting about a förbund.
fn show(work: Work, id: &str) {
    work.route.set(Route { forbund: id.parse().ok(), ..Route::to_view(View::Meeting) });
}

/// Region Stockholm gives HBS less.
fn lower(work: Work) {
    let forbund = "hbs".parse().unwrap();
    work.edit(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(3_200_000) }).unwrap();
}

#[test]
fn a_forbund_as_it_is_in_the_underlag() {
    insta::assert_snapshot!(told(|work| show(work, "hbs"), || view! { <Meeting /> }));
}

#[test]
fn a_lower_offer_and_what_it_does() {
    let prepare = |work| {
        show(work, "hbs");
        lower(work);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Meeting /> }));
}

#[test]
fn the_same_in_english() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        show(work, "hbs");
        lower(work);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Meeting /> }));
}

#[test]
fn many_kommuner_are_told_together_and_each() {
    insta::assert_snapshot!(told(|work| show(work, "gavleborg"), || view! { <Meeting /> }));
}

#[test]
fn each_party_can_be_set_to_what_the_target_asks_and_all_at_once() {
    let told = told(|work| show(work, "hbs"), || view! { <Meeting /> }).replace('\u{a0}', " ");
    for said in ["[button] Sätt 7 635 tkr för Staten", "[input] Mål, % 100", "Sätt alla till 100 %"] {
        assert!(told.contains(said), "{said} is not in\n{told}");
    }
}

#[test]
fn the_whole_area_is_told_on_one_screen_with_what_each_payer_pays() {
    let told = told(lower, || view! { <AreaOnScreen /> }).replace('\u{a0}', " ");
    for said in ["Roslagen\n45 %\n6 000 tkr", "Region Stockholm 24 524 tkr (−450)", "Alla 99 446 tkr (−450)"] {
        assert!(told.contains(said), "{said} is not in\n{told}");
    }
}

#[test]
fn a_forbund_that_is_not_there_is_told() {
    let told = told(|work| show(work, "xanadu"), || view! { <Meeting /> });
    assert!(told.contains("xanadu") && told.contains("Det finns inget sådant förbund"), "{told}");
}
