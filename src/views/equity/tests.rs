//! What the view of equity says.

use super::Equity;
use crate::{
    drawn::told,
    state::{Area, Route, View, Work},
    text::Lang,
};
use finsam_engine::{AccountItem, Edit, Kronor, Unit};
use leptos::prelude::*;

/// What is said of all förbund, or of one, of a work that a test has prepared.
fn said(forbund: &str, prepare: impl FnOnce(Work)) -> String {
    let route = Route { view: View::Equity, forbund: forbund.parse().ok() };
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
    insta::assert_snapshot!(said("gotland", |_| ()));
}

#[test]
fn a_forbund_that_has_been_filled_in_says_when_it_reaches_the_level() {
    let said = said("varna", |work| {
        enter(work, "varna", 2022, AccountItem::Opening, 9_000);
        enter(work, "varna", 2022, AccountItem::Contributions, 9_000);
        enter(work, "varna", 2022, AccountItem::Costs, 12_000);
    });
    insta::assert_snapshot!(said);
}

#[test]
fn a_figure_that_is_doubtfully_large_is_asked_about() {
    let said = said("hbs", |work| enter(work, "hbs", 2023, AccountItem::TotalAssets, 2_000_000));
    assert!(said.contains("2 000 mnkr"), "{said}");
}

#[test]
fn a_forbund_that_is_not_there_gives_the_overview() {
    assert_eq!(said("nobody", |_| ()), said("", |_| ()));
}
