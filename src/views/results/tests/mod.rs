//! What the view of results says.

mod explained;
mod insatser;

use super::{ResultLine, ResultsView};
use crate::{
    drawn::{html, told},
    state::{Area, Route, View, Work},
    text::Lang,
};
use finsam_engine::{AccountItem, Edit, Kronor, Party, Percent, ResultItem};
use leptos::prelude::*;

/// What is said of a förbund, or of the area, of a work that a test has prepared.
fn said(forbund: &str, prepare: impl FnOnce(Work)) -> String {
    let route = Route { forbund: forbund.parse().ok(), ..Route::to_view(View::Results) };
    told(
        |work| {
            work.route.set(route);
            prepare(work);
        },
        || view! { <ResultsView /> },
    )
}

#[track_caller]
fn assert_said(forbund: &str, prepare: impl FnOnce(Work), part: &str) {
    let said = said(forbund, prepare);
    assert!(said.contains(part), "{part} is said in:\n{said}");
}

fn in_english(work: Work) {
    work.preferences.update(|preferences| preferences.lang = Lang::En);
}

fn enter(work: Work, forbund: &str, item: ResultItem, value: i64) {
    work.edit(Edit::Result { forbund: forbund.parse().unwrap(), year: 2022, item, value }).unwrap();
}

fn at_full(work: Work) {
    work.edit(Edit::Allocate { forbund: "hbs".parse().unwrap(), kronor: Kronor(15_270_000) }).unwrap();
}

#[test]
fn the_area_says_of_whom_it_is_known_how_it_went() {
    insta::assert_snapshot!(said("", |_| ()));
}

#[test]
fn the_area_says_so_in_english() {
    insta::assert_snapshot!(said("", in_english));
}

#[test]
fn a_forbund_says_how_it_went_and_what_is_missing() {
    insta::assert_snapshot!(said("hbs", |_| ()));
}

#[test]
fn what_is_known_only_together_is_said_together() {
    insta::assert_snapshot!(said("stockholms-stad", |_| ()));
}

#[test]
fn a_proposal_says_how_many_more_under_its_condition() {
    insta::assert_snapshot!(said("hbs", at_full));
}

#[test]
fn a_proposal_says_so_in_english() {
    insta::assert_snapshot!(said("hbs", |work| {
        in_english(work);
        at_full(work);
    }));
}

#[test]
fn a_forbund_of_which_nothing_is_known_asks_for_three_numbers() {
    assert_said("goteborg", |_| (), "Tre tal räcker för att börja");
    assert_said(
        "goteborg",
        |_| (),
        "Det går inte att säga vad förslaget ger: medelstilldelningen, antalet deltagare och",
    );
    assert_said("roslagen", |_| (), "avslutade i Roslagen 2022, utan dem som slutade av övriga orsaker.");
}

#[test]
fn three_numbers_give_the_sentence() {
    let fill_in = |work| {
        enter(work, "goteborg", ResultItem::Participants, 900);
        enter(work, "goteborg", ResultItem::Finished, 400);
        enter(work, "goteborg", ResultItem::WorkOrStudies, 136);
    };
    assert_said("goteborg", fill_in, "136 av 400");
    assert_said("goteborg", fill_in, "Slumpen ensam kan göra skillnaden (30–39 %)");
}

#[test]
fn a_reader_s_own_share_takes_the_place_of_the_account_s() {
    let all = |work: Work| {
        at_full(work);
        work.question.update(|question| question.results.share = Some(Percent::FULL));
    };
    assert_said("hbs", all, "17 fler – Fler som kan delta");
    assert_said("hbs", all, "100 % av det går till individinriktade insatser");
}

#[test]
fn a_raise_pays_for_itself_by_the_reader_s_own_cost() {
    let cost = |work: Work| {
        at_full(work);
        work.question.update(|question| {
            question.results.party = Some(Party::Region);
            question.results.cost = Some(Kronor(250_000));
        });
    };
    assert_said("hbs", cost, "betalar sig för Region Stockholm när 0,7 personer färre behöver stödet");
    let lowered = |work: Work| {
        let hbs = "hbs".parse().unwrap();
        work.edit(Edit::Contribute { forbund: hbs, party: Party::Region, kronor: Kronor(1_000_000) }).unwrap();
        work.question.update(|question| {
            question.results.party = Some(Party::Region);
            question.results.cost = Some(Kronor(250_000));
        });
    };
    assert_said("hbs", lowered, "Region Stockholm höjer inte, så det finns inget att tjäna in.");
}

#[test]
fn a_sum_that_is_another_than_its_parts_is_told() {
    let wrong = |work| enter(work, "hbs", ResultItem::ParticipantsWomen, 190);
    assert_said("hbs", wrong, "deltagare: 348 är angivet, men delarna blir 357.");
}

#[test]
fn the_panel_has_one_line() {
    let line =
        |id: &'static str, prepare: fn(Work)| told(prepare, move || view! { <ResultLine id=id.parse().unwrap() /> });
    insta::assert_snapshot!(
        [line("hbs", |_| ()), line("hbs", at_full), line("stockholms-stad", |_| ()), line("goteborg", |_| ()),]
            .join("\n---\n")
    );
}

#[test]
fn what_needs_no_account_is_said_without_one() {
    let fill_in = |work: Work| {
        enter(work, "samsund", ResultItem::Participants, 100);
        let entry = |item, kronor| Edit::Account { forbund: "samsund".parse().unwrap(), year: 2022, item, kronor };
        work.edit(entry(AccountItem::Individual, Kronor(5_000_000))).unwrap();
    };
    assert_said("samsund", fill_in, "Det går inte att säga vad förslaget ger: förbundets alla kostnader är inte känt.");
}

#[test]
fn no_drawing_has_a_style_of_its_own() {
    let drawn = |forbund: &str| {
        let route = Route { forbund: forbund.parse().ok(), ..Route::to_view(View::Results) };
        html(move |work| work.route.set(route), || view! { <ResultsView /> })
    };
    assert!(!drawn("hbs").contains("style=") && !drawn("").contains("style="));
}

#[test]
fn of_an_area_where_nothing_is_known_the_sentence_says_so() {
    let somewhere = |work: Work| work.choice.update(|choice| choice.area = Area::Lan("14".parse().unwrap()));
    assert_said("", somewhere, "är känt för 0 av");
}
