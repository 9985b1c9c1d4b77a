//! What the view of a förbund says.

use super::Forbund;
use crate::{
    drawn::told,
    state::{Work, paying},
    text::Lang,
};
use finsam_engine::{Edit, ForbundId, Kronor, Party};
use leptos::prelude::*;

fn id(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

fn forbund(of: &str, prepare: impl FnOnce(Work)) -> String {
    let id = id(of);
    told(prepare, || view! { <Forbund id /> })
}

#[test]
fn a_forbund_says_its_percent_who_pays_and_who_its_members_are() {
    insta::assert_snapshot!(forbund("hbs", |_| ()));
}

#[test]
fn in_english() {
    let english = |work: Work| work.preferences.update(|preferences| preferences.lang = Lang::En);
    insta::assert_snapshot!(forbund("hbs", english));
}

#[test]
fn where_the_contributions_are_unknown_it_asks_for_the_allocation() {
    insta::assert_snapshot!(forbund("goteborg", |_| ()));
}

#[test]
fn what_is_changed_is_told_beside_what_was() {
    let changed = |work: Work| {
        let state = Edit::Contribute { forbund: id("hbs"), party: Party::State, kronor: Kronor(9_000_000) };
        let arrives = Edit::Move { kommun: "0184".parse().expect("a code"), to: Some(id("hbs")) };
        work.edit(state).expect("the state can raise");
        work.edit(arrives).expect("Solna can join");
    };
    insta::assert_snapshot!(forbund("hbs", changed));
}

#[test]
fn all_pay_what_is_asked() {
    let all = |work: Work| {
        let asks = work.asks(id("hbs"));
        let asks = asks.get_untracked().expect("HBS is there");
        work.edit_all(paying(id("hbs"), &asks));
    };
    assert!(forbund("hbs", all).contains("100 %"));
}

#[test]
fn one_that_is_not_there_is_told_to_be_missing() {
    insta::assert_snapshot!(forbund("xanadu", |_| ()));
}
