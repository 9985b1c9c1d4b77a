//! What the view of datasets says.

use super::Datasets;
use crate::{
    drawn::told,
    state::{DatasetForm, Work},
    text::Lang,
};
use finsam_engine::{Edit, Kronor, Party, RuleChange};
use leptos::prelude::*;

/// A dataset of the reader's own, on which the work builds.
fn prepare(work: Work) {
    work.edit(Edit::Dissolve { forbund: "hbs".parse().unwrap() }).unwrap();
    let form = DatasetForm {
        name: "Underlag 2026".to_owned(),
        year: "2026".to_owned(),
        source: "Försäkringskassans lista".to_owned(),
    };
    work.make_dataset(&form, false).unwrap();
}

#[test]
fn the_built_in_datasets_are_there() {
    insta::assert_snapshot!(told(|_| (), || view! { <Datasets /> }));
}

#[test]
fn one_of_the_readers_own_can_be_saved_and_have_a_new_version() {
    insta::assert_snapshot!(told(prepare, || view! { <Datasets /> }));
}

#[test]
fn the_same_is_said_in_english() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        prepare(work);
        work.is_kept.set(false);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Datasets /> }));
}

#[test]
fn by_how_much_ideals_move_is_said_before_one_is_made() {
    let prepare = |work: Work| {
        let grant = RuleChange { state_grant: Some(Kronor(400_000_000)), ..RuleChange::default() };
        work.edit(Edit::Rule(grant)).unwrap();
        let hbs = "hbs".parse().unwrap();
        work.edit(Edit::PublishedIdeal { forbund: hbs, kronor: Kronor(17_000_000) }).unwrap();
    };
    let said = told(prepare, || view! { <Datasets /> });
    assert!(said.contains("förbund får ett annat ideal än här. Mest ändras "), "{said}");
    let pays = |work: Work| {
        let hbs = "hbs".parse().unwrap();
        let edit = Edit::Contribute { forbund: hbs, party: Party::State, kronor: Kronor(8_000_000) };
        work.edit(edit).unwrap();
    };
    let said = told(pays, || view! { <Datasets /> });
    assert!(said.contains("Alla ideal blir desamma i underlaget."), "{said}");
}
