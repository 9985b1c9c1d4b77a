//! What the view of scenarios says.

use super::Scenarios;
use crate::{drawn::told, state::Work, text::Lang};
use finsam_engine::{Edit, Kronor, Party, Scenario};
use leptos::prelude::*;

/// The region's money to Stockholms stad.
fn offer(kronor: i64) -> Edit {
    let forbund = "stockholms-stad".parse().unwrap();
    Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(kronor) }
}

/// Work that is saved, and has gone on since.
fn prepare(work: Work) {
    work.edit(offer(9_000_000)).unwrap();
    work.entitle("Regionen höjer");
    work.save();
    work.edit(offer(10_000_000)).unwrap();
    work.read_library();
}

#[test]
fn nothing_is_saved_and_the_work_is_compared_with_the_dataset() {
    insta::assert_snapshot!(told(|_| (), || view! { <Scenarios /> }));
}

#[test]
fn what_is_saved_can_be_opened_compared_and_more() {
    insta::assert_snapshot!(told(prepare, || view! { <Scenarios /> }));
}

#[test]
fn the_same_is_said_in_english() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        prepare(work);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Scenarios /> }));
}

#[test]
fn what_cannot_be_read_or_kept_is_told() {
    let prepare = |work: Work| {
        let place = work.store.new_place();
        assert!(work.store.set(&place, r#"{"version":1,"base":"underlag-x","title":"Höjning","edits":[]}"#));
        work.read_library();
        work.remove_saved(&work.put_beside(Scenario::of("2023")).unwrap());
        work.store.set_full(true);
        work.save();
        work.is_kept.set(false);
    };
    insta::assert_snapshot!(told(prepare, || view! { <Scenarios /> }));
}
