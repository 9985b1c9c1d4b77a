//! What the view of datasets says.

use super::Datasets;
use crate::{
    drawn::told,
    state::{DatasetForm, Work},
    text::{Lang, format::Format},
};
use finsam_engine::{Edit, ForbundOutcome, Kronor, Party, RuleChange, Unit};
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
fn what_is_said_of_ideals_is_what_making_one_does() {
    let ideals = |work: Work| {
        work.now.with_untracked(|now| {
            let of = |of: &ForbundOutcome| (now.state.find(&of.id).unwrap().short_name.to_string(), of.ideal);
            now.outcome.forbund.iter().map(of).collect::<Vec<_>>()
        })
    };
    let mut moved = Vec::new();
    let said = told(
        |work| {
            let hbs = "hbs".parse().unwrap();
            work.edit(Edit::PublishedIdeal { forbund: hbs, kronor: Kronor(17_000_000) }).unwrap();
            work.edit(Edit::Move { kommun: "0184".parse().unwrap(), to: Some(hbs) }).unwrap();
            let before = ideals(work);
            let form = DatasetForm { name: "A".to_owned(), year: "2026".to_owned(), source: String::new() };
            work.make_dataset(&form, false).unwrap();
            let both = before.into_iter().zip(ideals(work));
            moved.extend(
                both.filter(|(before, after)| before != after)
                    .map(|((name, before), (_, after))| (name, before, after)),
            );
            work.undo();
        },
        || view! { <Datasets /> },
    );
    assert!(!moved.is_empty());
    assert!(said.contains(&format!("{} förbund får ett annat ideal än här.", moved.len())), "{said}");
    moved.sort_by_key(|(_, before, after)| std::cmp::Reverse((after.0 - before.0).abs()));
    let format = Format { lang: Lang::Sv, unit: Unit::Thousands };
    let amount = |kronor| format!("{} {}", format.exact(kronor), format.unit_sign()).replace('\u{a0}', " ");
    for (name, before, after) in moved.iter().take(2) {
        let told = format!("{name} från {} till {}", amount(*before), amount(*after));
        assert!(said.contains(&told), "{told} is not in {said}");
    }
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
