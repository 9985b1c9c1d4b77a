//! What the list of changes says, and the bar at the foot.

use super::{Changes, ChangesBar, List};
use crate::{drawn::told, state::Work};
use finsam_engine::{Edit, Kronor, Party, Scenario};
use leptos::prelude::*;

fn pay(party: Party, kronor: i64) -> Edit {
    Edit::Contribute { forbund: "hbs".parse().expect("an id"), party, kronor: Kronor(kronor) }
}

/// What a förbund is said to get, and what follows of it for each of its parties.
fn raise_all(work: Work) {
    let kommuner = ["0126", "0127", "0128"].map(|code| Party::Kommun(code.parse().expect("a code")));
    let edits = [pay(Party::State, 9_000_000), pay(Party::Region, 4_500_000)];
    work.edit_all(edits.into_iter().chain(kommuner.map(|kommun| pay(kommun, 1_500_000))).collect());
}

#[test]
fn one_action_is_one_entry_that_opens_to_its_parts() {
    let told = told(raise_all, || view! { <Changes /> });
    assert!(told.contains("Bidrag till HBS från 5 parter"), "{told}");
    assert_eq!(told.matches("[button] Ta tillbaka: ").count(), 1, "the parts are not open: {told}");
}

#[test]
fn a_goal_for_an_area_is_one_entry() {
    let raise = |ids: &'static [&str]| {
        move |work: Work| {
            let pay = |id: &&str, party| Edit::Contribute {
                forbund: id.parse().expect("an id"),
                party,
                kronor: Kronor(5_000_000),
            };
            let first =
                |id: &&str| work.now.with_untracked(|now| now.outcome.forbund(id).expect("there").kommuner[0].0);
            let of_one = |id| [Party::State, Party::Region, Party::Kommun(first(id))].map(|party| pay(id, party));
            work.edit_all(ids.iter().flat_map(of_one).collect());
        }
    };
    let told_of = |ids| told(raise(ids), || view! { <Changes /> });
    let three = told_of(&["hbs", "samsund", "roslagen"]);
    assert!(three.contains("Bidrag till 3 förbund: 9 ändringar"), "{three}");
    assert_eq!(three.matches("[button] Ta tillbaka: ").count(), 1, "{three}");
    let two = told_of(&["hbs", "samsund"]);
    assert!(
        two.contains("Bidrag till HBS från 3 parter") && two.contains("Bidrag till Samsund från 3 parter"),
        "{two}"
    );
}

#[test]
fn a_few_contributions_are_entries_of_their_own() {
    let told = told(
        |work| work.edit_all(vec![pay(Party::State, 9_000_000), pay(Party::Region, 4_500_000)]),
        || view! { <Changes /> },
    );
    assert!(!told.contains("parter"), "{told}");
    assert_eq!(told.matches("[button] Ta tillbaka: ").count(), 2, "{told}");
}

/// Its line stays in the document, with the focus that somebody has in it, and only the words change.
#[test]
fn a_change_keeps_its_place_while_its_amount_is_typed() {
    let state = |kronor: i64| {
        move |work: Work| {
            for edit in [
                pay(Party::State, kronor),
                Edit::Fye {
                    kommun: "0126".parse().expect("a code"),
                    value: finsam_engine::Fye::from_ten_thousandths(kronor),
                },
                Edit::PublishedIdeal { forbund: "hbs".parse().expect("an id"), kronor: Kronor(kronor) },
            ] {
                work.edit(edit).expect("it applies");
            }
        }
    };
    let keys = |kronor| {
        let listed = std::cell::RefCell::new(Vec::new());
        let list = |work: Work| {
            state(kronor)(work);
            *listed.borrow_mut() =
                work.changes.get_untracked().iter().map(|entry| (entry.key.clone(), entry.sentence.clone())).collect();
        };
        told(list, || view! { <ChangesBar /> });
        listed.into_inner()
    };
    let (before, after): (Vec<(String, String)>, _) = (keys(9_000_000), keys(9_100_000));
    assert_eq!((before.len(), after.len()), (3, 3));
    for ((key, sentence), (key_after, sentence_after)) in before.iter().zip(&after) {
        assert_eq!(key, key_after);
        assert_ne!(sentence, sentence_after);
    }
}

#[test]
fn nothing_is_told_that_a_reader_who_may_only_look_has_not_done() {
    told(
        |work| {
            raise_all(work);
            work.is_readonly.set(true);
            work.status.set(String::new());
            work.edit(pay(Party::State, 1_000_000)).expect("it would apply");
            work.edit_all(vec![pay(Party::Region, 1_000_000)]);
            work.take_back(0);
            work.take_back_all(&[0, 1], "");
            work.swap(&[0], &[1], 0);
            work.back_to_base();
            work.set_base("2021");
            work.end_gesture();
            assert_eq!(work.status.get_untracked(), "");
            assert_eq!(work.scenario.with_untracked(|scenario| scenario.edits.len()), 5);
        },
        || view! { <ChangesBar /> },
    );
}

#[test]
fn an_entry_is_taken_back_and_moved_as_one() {
    told(
        |work| {
            let leaves =
                Edit::Move { kommun: "0184".parse().expect("a code"), to: Some("samsund".parse().expect("an id")) };
            work.edit(leaves).expect("Solna can join");
            raise_all(work);
            let listed = || work.changes.get_untracked();
            let order = || listed().iter().map(|entry| entry.changes.len()).collect::<Vec<_>>();
            assert_eq!(order(), [1, 5]);
            work.swap(&listed()[0].places(), &listed()[1].places(), 0);
            assert_eq!(order(), [5, 1]);
            assert_eq!(work.status.get_untracked(), "Nu på plats 1 av 2: Bidrag till HBS från 5 parter.");
            work.swap(&listed()[0].places(), &listed()[1].places(), 1);
            assert_eq!(order(), [1, 5]);
            let entry = &listed()[1];
            work.take_back_all(&entry.places(), &entry.sentence);
            assert_eq!(order(), [1]);
            assert_eq!(work.status.get_untracked(), "Taget tillbaka: Bidrag till HBS från 5 parter");
            work.undo();
            assert_eq!(order(), [1, 5]);
        },
        || view! { <ChangesBar /> },
    );
}

#[test]
fn the_bar_says_what_was_changed_last() {
    let nothing = told(|_| (), || view! { <ChangesBar /> });
    assert!(nothing.contains("Inga ändringar det här är underlaget 2023"), "{nothing}");
    let told = told(raise_all, || view! { <ChangesBar /> });
    assert!(told.contains("5 ändringar"), "{told}");
    assert!(told.contains("[button] Ta tillbaka: Bidrag till HBS från 5 parter"), "{told}");
}

#[test]
fn of_very_many_changes_the_last_are_shown_and_the_way_to_those_before() {
    let many = |work: Work| {
        let mut scenario = finsam_engine::Scenario::of("2023");
        scenario.edits = (0..finsam_engine::Scenario::MOST_EDITS)
            .map(|number| Edit::Create {
                forbund: format!("a{number}").parse().expect("an id"),
                name: format!("N{number}"),
            })
            .collect();
        work.replace(scenario);
    };
    let told = told(many, || view! { <Changes /> });
    assert!(told.contains("Visa de 1900 tidigare"), "{told}");
    assert!(told.contains("N1900") && told.contains("N1999") && !told.contains("N1899 "), "{told}");
}

/// As somebody has who has typed all day, or a link that somebody else has made: their names do not grow with their number, and
/// the page draws some of them.
#[test]
fn two_thousand_changes_of_the_same_are_named_and_drawn_in_proportion() {
    let of_all = |kind: fn(i64) -> Edit| {
        let made = move |work: Work| {
            let mut scenario = Scenario::of("2023");
            scenario.edits = (1..=2_000).map(kind).collect();
            work.open(scenario);
            let listed = work.changes.get_untracked();
            let keys: Vec<String> = listed
                .iter()
                .flat_map(|entry| entry.changes.iter().map(|change| &change.key).chain([&entry.key]))
                .cloned()
                .collect();
            assert!(keys.len() > 2_000);
            assert!(keys.iter().all(|key| key.len() < 60), "{:?}", keys.iter().max_by_key(|key| key.len()));
        };
        told(made, || view! { <List /> }).lines().count()
    };
    let one_party = of_all(|kronor| pay(Party::State, kronor));
    let one_kommun = of_all(|fye| Edit::Fye {
        kommun: "0126".parse().expect("a code"),
        value: finsam_engine::Fye::from_ten_thousandths(fye),
    });
    assert!(one_party < 50 && one_kommun < 1_500, "{one_party} and {one_kommun} lines");
}
