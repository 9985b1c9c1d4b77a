//! What the levers say.

use super::Levers;
use crate::{drawn::told, state::Work, text::format::Lang};
use finsam_engine::{AllocationMode, Edit, ForbundId, Kronor, Party, Percent, RuleChange};
use leptos::prelude::*;

fn hbs() -> ForbundId {
    "hbs".parse().unwrap()
}

fn view() -> impl IntoView {
    view! { <Levers id=hbs() /> }
}

/// The region pays least, and the state next.
fn uneven(work: Work) {
    for (party, kronor) in [(Party::Region, 3_000_000), (Party::State, 6_800_000)] {
        work.edit(Edit::Contribute { forbund: hbs(), party, kronor: Kronor(kronor) }).unwrap();
    }
}

#[test]
fn levers_say_what_a_million_gives_and_the_cheapest_order() {
    insta::assert_snapshot!("uneven_sv", told(uneven, view));
    insta::assert_snapshot!(
        "uneven_en",
        told(
            |work| {
                work.preferences.update(|preferences| preferences.lang = Lang::En);
                uneven(work);
            },
            view
        )
    );
}

#[test]
fn where_there_is_nothing_to_raise_the_levers_say_why() {
    let as_offered = |work: Work| {
        let change = RuleChange { allocation: Some(AllocationMode::AsOffered), ..RuleChange::default() };
        work.edit(Edit::Rule(change)).unwrap();
    };
    let there =
        |work: Work| work.preferences.update(|preferences| preferences.target = Percent::from_hundredths(5_000));
    let unknown = || view! { <Levers id="blekinge".parse().unwrap() /> };
    assert!(told(as_offered, view).contains("Allt som erbjuds räknas"));
    assert!(told(there, view).contains("är redan nått"));
    assert!(told(|_| (), unknown).contains("Bidragen är inte kända"));
}
