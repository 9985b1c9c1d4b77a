//! What the view of the way says.

use super::Way;
use crate::{
    drawn::told,
    state::{Area, Route, View, Work},
    text::format::Lang,
};
use finsam_engine::{Edit, Group, Kronor, Movers, Party, PathRule, Payer, Percent};
use leptos::prelude::*;

fn view() -> impl IntoView {
    view! { <Way /> }
}

fn in_english(work: Work) {
    work.preferences.update(|preferences| preferences.lang = Lang::En);
}

/// A goal for one förbund in three years, a region that cuts, half of the way to the same percent, and a förbund whose three
/// follow other rules.
fn asked(work: Work) {
    let hbs = "hbs".parse().unwrap();
    let percent = Percent::from_hundredths;
    work.preferences.update(|preferences| preferences.target = percent(8_000));
    work.question.update(|question| {
        (question.goal.of, question.goal.years) = (Some("roslagen".parse().unwrap()), 3);
        (question.refusal.payer, question.refusal.percent) = (Some("0180".parse().unwrap()), percent(-1_000));
        (question.redistribution.part_of_way, question.redistribution.greatest_fall) = (percent(5_000), percent(500));
    });
    let rules = [
        (Group::State, PathRule::Reach { kronor: Kronor(340_000_000), years: 2 }),
        (Group::Region, PathRule::Hold),
        (Group::Kommuner, PathRule::Percent(percent(-1_000))),
    ];
    for (group, rule) in rules {
        work.edit(Edit::Path { forbund: hbs, group, rule }).unwrap();
    }
    work.edit(Edit::Stance { party: "region-01".parse().unwrap(), percent: percent(-500) }).unwrap();
    work.route.set(Route::of_forbund(View::Way, hbs));
}

fn the_whole_country(work: Work) {
    work.choice.update(|choice| choice.area = Area::Country);
}

#[test]
fn the_way_says_how_it_stands_and_what_it_would_take() {
    insta::assert_snapshot!("unedited_sv", told(|_| (), view));
    insta::assert_snapshot!("unedited_en", told(in_english, view));
}

#[test]
fn the_way_answers_what_is_asked() {
    insta::assert_snapshot!("asked_sv", told(asked, view));
    insta::assert_snapshot!(
        "asked_en",
        told(
            |work| {
                in_english(work);
                asked(work);
            },
            view
        )
    );
}

#[test]
fn of_the_whole_country_only_the_ends_are_told() {
    let told = told(the_whole_country, view);
    for line in ["Inte med, för bidragen är inte kända: 64 förbund.", "Alla i området"] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
    let goal = told.split("[div] Tabell: Mål").nth(1).and_then(|rest| rest.split("Använd").next()).unwrap();
    assert!(!goal.contains("Staten"), "party by party:\n{goal}");
}

#[test]
fn the_binding_party_alone_says_who_binds_next() {
    let told = told(
        |work| {
            let forbund = "hbs".parse().unwrap();
            work.edit(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(3_000_000) }).unwrap();
            work.question.update(|question| {
                (question.goal.of, question.goal.movers) = (Some(forbund), Movers::BindingOnly);
            });
        },
        view,
    );
    let said = "HBS: 14 600 tkr, 96 %. Når inte längre: sedan begränsar staten och kommunerna.";
    assert!(told.replace('\u{a0}', " ").contains(said), "{said} is not in\n{told}");
}

#[test]
fn an_area_without_forbund_says_so() {
    let told = told(|work| work.choice.update(|choice| choice.search = "xyz".into()), view);
    assert!(told.ends_with("Inget förbund att visa."), "{told}");
}

#[test]
fn who_pays_nothing_in_the_area_does_not_say_no() {
    let payer: Payer = "region-12".parse().unwrap();
    let told = told(|work| work.question.update(|question| question.refusal.payer = Some(payer)), view);
    assert!(told.contains("Region Stockholm höjer inte"), "{told}");
}
