//! What the comparison says.

use super::Comparison;
use crate::{
    drawn::told,
    state::{Work, tests::titled},
    text::Lang,
};
use finsam_engine::{Edit, Kronor, Party, Scenario};
use leptos::prelude::*;

/// A saved proposal, another in which Solna is a member of Samsund, and the dataset.
fn prepare(work: Work) {
    let contribute =
        |party, kronor| Edit::Contribute { forbund: "stockholms-stad".parse().unwrap(), party, kronor: Kronor(kronor) };
    let raised = Scenario::of("2023").with_all(&[
        contribute(Party::State, 18_000_000),
        contribute(Party::Region, 9_000_000),
        contribute(Party::Kommun("0180".parse().unwrap()), 9_000_000),
    ]);
    let raised = titled("Staden höjer", raised);
    let joined = Edit::Move { kommun: "0184".parse().unwrap(), to: Some("samsund".parse().unwrap()) };
    work.replace(raised.with(joined));
    work.toggle_compared(&work.put_beside(raised).unwrap());
}

#[test]
fn three_proposals_are_told_side_by_side() {
    insta::assert_snapshot!(told(prepare, || view! { <Comparison /> }));
}

#[test]
fn the_same_is_said_in_english() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        prepare(work);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Comparison /> }));
}
