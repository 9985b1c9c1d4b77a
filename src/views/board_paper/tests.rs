//! What the sheet for a board says.

use super::{BoardPaper, link::LinkBesideCode};
use crate::{
    drawn::{html, told},
    state::{Area, Route, View, Work},
    text::Lang,
};
use finsam_engine::{Edit, KommunCode, Kronor, Party, RuleChange};
use leptos::prelude::*;

/// The sheet with a förbund.
fn show(work: Work, id: &str) {
    work.route.set(Route { forbund: id.parse().ok(), ..Route::to_view(View::Paper) });
}

/// Solna moved to Samsund, where all three parties offer more.
fn propose(work: Work) {
    show(work, "samsund");
    let (forbund, kommun) = ("samsund".parse().unwrap(), "0184".parse::<KommunCode>().unwrap());
    work.edit(Edit::Move { kommun, to: Some(forbund) }).unwrap();
    let offers = [(Party::State, 6_000_000), (Party::Region, 3_000_000), (Party::Kommun(kommun), 1_000_000)];
    for (party, kronor) in offers {
        work.edit(Edit::Contribute { forbund, party, kronor: Kronor(kronor) }).unwrap();
    }
}

#[test]
fn a_forbund_whose_account_is_known_as_it_is_in_the_underlag() {
    insta::assert_snapshot!(told(|work| show(work, "hbs"), || view! { <BoardPaper /> }));
}

#[test]
fn a_proposal() {
    insta::assert_snapshot!(told(propose, || view! { <BoardPaper /> }));
}

#[test]
fn the_same_in_english_with_another_rule_and_a_name() {
    let prepare = |work: Work| {
        work.preferences.update(|preferences| preferences.lang = Lang::En);
        propose(work);
        work.edit(Edit::Rule(RuleChange { state_grant: Some(Kronor(360_000_000)), ..RuleChange::default() })).unwrap();
        work.entitle("Solna to Samsund");
    };
    insta::assert_snapshot!(told(prepare, || view! { <BoardPaper /> }));
}

#[test]
fn where_no_forbund_is_chosen_those_that_change_are_told_of() {
    let told_of = |prepare: fn(Work)| told(prepare, || view! { <BoardPaper /> });
    let nothing = told_of(|_| ());
    assert!(!nothing.contains("Bidragen: "), "{nothing}");
    let changed = told_of(|work| {
        for (id, kronor) in [("hbs", 15_000_000), ("samsund", 8_000_000)] {
            work.edit(Edit::Allocate { forbund: id.parse().unwrap(), kronor: Kronor(kronor) }).unwrap();
        }
    });
    assert!(changed.contains("Bidragen: HBS") && changed.contains("Bidragen: Samsund"), "{changed}");
    assert!(!changed.contains("Bidragen: Stockholms stad"), "{changed}");
}

#[test]
fn what_is_searched_for_leaves_the_area_whole() {
    let prepare = |work: Work| {
        work.choice.update(|choice| (choice.area, choice.search) = (Area::Country, "hbs".to_owned()));
    };
    let told = told(prepare, || view! { <BoardPaper /> });
    assert!(told.contains("72 förbund"), "{told}");
}

#[test]
fn a_link_has_a_code_unless_it_is_too_long_or_no_address() {
    let drawn = |link: &str| {
        let link = Signal::stored(link.to_owned());
        html(|_| (), move || view! { <LinkBesideCode link /> })
    };
    let [short, long, fragment] = [
        drawn("https://example.org/#s=1"),
        drawn(&format!("https://example.org/#s={}", "x".repeat(1_200))),
        drawn("#s=1"),
    ];
    assert!(short.contains("<svg") && short.contains("öppnar förslaget"), "{short}");
    assert!(!long.contains("<svg") && long.contains("för lång för en QR-kod"), "{long}");
    assert!(!fragment.contains("<svg") && fragment.contains("#s=1"), "{fragment}");
}
