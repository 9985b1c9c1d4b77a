//! What is said of a link.

use super::Sharing;
use crate::{
    drawn::told,
    state::{Work, tests::titled},
    text::Lang,
};
use finsam_engine::{Edit, OwnDataset, Scenario};
use leptos::prelude::*;

fn dissolved(base: &str) -> Scenario {
    Scenario::of(base).with(Edit::Dissolve { forbund: "hbs".parse().unwrap() })
}

#[test]
fn what_a_link_holds_is_told() {
    let prepare = |work: Work| {
        let named = titled("Höjning", dissolved("2023"));
        work.sharing.set(vec![named, Scenario::of("2021")]);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Sharing /> }));
}

#[test]
fn a_dataset_of_ones_own_is_to_be_sent_too() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        let own = OwnDataset::new(&dissolved("2023"), "Lista 2026", 2026, "");
        own.know().unwrap();
        work.sharing.set(vec![Scenario::of(&own.id)]);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Sharing /> }));
}
