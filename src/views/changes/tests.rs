//! What the list of changes says, and the bar at the foot.

use super::{Changes, ChangesBar};
use crate::{drawn::told, state::Work};
use finsam_engine::{Edit, Kronor, Party};
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
fn a_few_contributions_are_entries_of_their_own() {
    let told = told(
        |work| work.edit_all(vec![pay(Party::State, 9_000_000), pay(Party::Region, 4_500_000)]),
        || view! { <Changes /> },
    );
    assert!(!told.contains("parter"), "{told}");
    assert_eq!(told.matches("[button] Ta tillbaka: ").count(), 2, "{told}");
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
