//! What the view of equity says.

use super::Equity;
use crate::{
    drawn::told,
    state::{Area, Descent, Route, View, Work, equity::ComingYears},
    text::Lang,
};
use finsam_engine::{AccountItem, Edit, Kronor, Pace, Unit, spend_down};
use leptos::prelude::*;

/// What is said of all förbund, or of one, of a work that a test has prepared.
fn said(forbund: &str, prepare: impl FnOnce(Work)) -> String {
    let route = Route { forbund: forbund.parse().ok(), ..Route::to_view(View::Equity) };
    told(
        |work| {
            work.route.set(route);
            prepare(work);
        },
        || view! { <Equity /> },
    )
}

/// Enters a figure of a förbund's account, in tkr.
fn enter(work: Work, forbund: &str, year: i64, item: AccountItem, tkr: i64) {
    let forbund = forbund.parse().unwrap();
    work.edit(Edit::Account { forbund, year, item, kronor: Kronor(tkr * 1_000) }).unwrap();
}

#[track_caller]
fn assert_answer(forbund: &str, prepare: impl FnOnce(Work), part: &str) {
    let said = said(forbund, prepare);
    assert!(said.contains(part), "{part} is said in:\n{said}");
}

fn in_english(work: Work) {
    work.preferences.update(|preferences| preferences.lang = Lang::En);
}

#[test]
fn the_overview_says_who_has_too_much() {
    insta::assert_snapshot!(said("", |_| ()));
}

#[test]
fn the_overview_says_so_in_english_and_in_mnkr() {
    let said = said("", |work| {
        in_english(work);
        work.preferences.update(|preferences| preferences.unit = Unit::Millions);
    });
    insta::assert_snapshot!(said);
}

#[test]
fn of_an_area_where_nothing_is_known_there_is_no_sum() {
    let said = said("", |work| work.choice.update(|choice| choice.area = Area::Lan("09".parse().unwrap())));
    assert!(said.contains("Det egna kapitalet är inte känt för något av förbunden."), "{said}");
    assert!(!said.contains("Summa"), "{said}");
    assert!(!said.contains("De åtta förbunden"), "of another län: {said}");
}

#[test]
fn a_forbund_with_too_much_says_how_much_and_how_it_comes_down() {
    insta::assert_snapshot!(said("hbs", |_| ()));
}

#[test]
fn a_forbund_with_too_much_says_so_in_english() {
    insta::assert_snapshot!(said("hbs", in_english));
}

#[test]
fn a_forbund_of_which_nothing_is_known_says_what_to_fill_in() {
    assert_answer("gotland", |_| (), "Det egna kapitalet i Gotland är inte känt. Tre tal räcker");
}

#[test]
fn a_forbund_whose_contributions_are_not_known_says_what_to_fill_in() {
    let closing = |work| enter(work, "gotland", 2022, AccountItem::Closing, 2_000);
    assert_answer("gotland", closing, "Vad som är rekommenderat högst beror på bidragen, som saknas.");
    assert_answer("gotland", closing, "kan inte räknas förrän du har fyllt i medlemsbidrag för 2023.");
    let contributions = |work| {
        closing(work);
        enter(work, "gotland", 2023, AccountItem::Contributions, 6_000);
    };
    assert_answer("gotland", contributions, "kan inte räknas förrän du har fyllt i kostnader för 2023.");
    let costs = |work| {
        contributions(work);
        enter(work, "gotland", 2023, AccountItem::Costs, 6_500);
    };
    assert_answer("gotland", costs, "Gotland har 300 tkr mer än rekommenderat: 1 500 tkr i slutet av 2023");
}

#[test]
fn three_numbers_are_enough_to_say_when_the_level_is_reached() {
    for (forbund, name) in [("varna", "Värna"), ("gotland", "Gotland")] {
        let fill_in = |work| {
            enter(work, forbund, 2022, AccountItem::Opening, 9_000);
            enter(work, forbund, 2022, AccountItem::Contributions, 9_000);
            enter(work, forbund, 2022, AccountItem::Costs, 12_000);
        };
        let told = format!("{name} har 4 300 tkr mer än rekommenderat: 6 000 tkr i slutet av 2022");
        assert_answer(forbund, fill_in, &told);
        assert_answer(forbund, fill_in, "Med den här budgeten når förbundet nivån 2024.");
    }
}

#[test]
fn a_way_down_is_spread_as_it_is_asked() {
    let ask = |years, pace| move |work: Work| work.descent.set(Descent { years, pace });
    assert_answer("hbs", ask(1, Pace::Evenly), "HBS är på nivån i slutet av 2024 om det använder");
    assert_ne!(said("hbs", ask(1, Pace::Evenly)), said("hbs", ask(1, Pace::FrontLoaded)));
    let applied = |work: Work| {
        let now = work.now.get_untracked();
        let coming = ComingYears::of_all(&now);
        let id = "hbs".parse().unwrap();
        let found = spend_down(&now.state, &now.outcome, &coming, id, 2024, Pace::FrontLoaded).unwrap();
        work.edit_all(found.edits);
        work.descent.set(Descent { years: 1, pace: Pace::FrontLoaded });
    };
    assert_answer("hbs", applied, "är förbundet på nivån 2024, men över den igen 2025.");
    assert_answer("hbs", applied, "Förbundet är på eller under nivån i slutet av 2024 redan med den här budgeten.");
    assert_answer("hbs", applied, "Det finns inget att använda.");
}

#[test]
fn a_figure_that_is_doubtfully_large_is_asked_about() {
    let said = said("hbs", |work| enter(work, "hbs", 2023, AccountItem::TotalAssets, 2_000_000));
    assert!(said.contains("Det är 2 000 000 000 kr. Kontrollera enheten"), "{said}");
}

#[test]
fn a_forbund_that_is_not_there_gives_the_overview() {
    assert_eq!(said("nobody", |_| ()), said("", |_| ()));
}
