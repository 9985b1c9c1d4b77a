//! What the meeting mode says.

use super::Meeting;
use crate::{
    drawn::told,
    state::{Route, View, Work},
    text::Lang,
};
use finsam_engine::{Edit, Kronor, Party};
use leptos::prelude::*;

/// A meeting about a förbund.
fn show(work: Work, id: &str) {
    work.route.set(Route { view: View::Meeting, forbund: id.parse().ok(), ..Route::default() });
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
fn a_forbund_that_is_not_there_is_told() {
    let told = told(|work| show(work, "xanadu"), || view! { <Meeting /> });
    assert!(told.contains("xanadu") && told.contains("Det finns inget sådant förbund"), "{told}");
}
