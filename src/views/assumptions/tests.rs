//! What the assumptions say.

use super::Assumptions;
use crate::{drawn::told, state::Work, text::Lang};
use finsam_engine::{Edit, Kronor, RuleChange};
use leptos::prelude::*;

fn assumptions(prepare: impl FnOnce(Work)) -> String {
    told(prepare, || view! { <Assumptions /> })
}

#[test]
fn every_rule_has_its_value_its_default_and_its_source() {
    insta::assert_snapshot!(assumptions(|_| ()));
}

#[test]
fn in_english() {
    insta::assert_snapshot!(assumptions(|work| work.preferences.update(|preferences| preferences.lang = Lang::En)));
}

#[test]
fn a_changed_rule_keeps_its_default_beside_it() {
    let told = assumptions(|work| {
        let change = RuleChange { state_grant: Some(Kronor(360_000_000)), ..RuleChange::default() };
        work.edit(Edit::Rule(change)).expect("the grant can be raised");
    });
    assert!(told.contains("360 000") && told.contains("339 000"), "{told}");
}
