//! What the page says as it is drawn at build time.

use super::Page;
use crate::{
    components::Around,
    drawn::{html, told},
    state::{Route, View, Work, use_work},
    text::Lang,
};
use finsam_engine::{Edit, Kronor, Party};
use leptos::prelude::*;

fn page(prepare: impl FnOnce(Work)) -> String {
    told(prepare, || view! { <Page work=use_work() /> })
}

#[test]
fn the_page_says_the_published_figures() {
    insta::assert_snapshot!(page(|_| ()));
}

#[test]
fn the_page_in_english() {
    insta::assert_snapshot!(page(|work| work.preferences.update(|preferences| preferences.lang = Lang::En)));
}

#[test]
fn every_change_is_a_sentence_in_the_list() {
    let told = page(|work| {
        let hbs = "hbs".parse().expect("an id");
        let raise = Edit::Contribute { forbund: hbs, party: Party::Region, kronor: Kronor(5_000_000) };
        work.edit(raise).expect("the region can raise");
    });
    assert!(told.contains("Ta tillbaka"), "{told}");
}

/// What the reader types or chooses there before it has come is given to the field with the same id (`browser/as_left.rs`).
#[test]
fn every_field_around_the_figures_has_an_id() {
    let html = scraper::Html::parse_document(&html(|_| (), || view! { <Page work=use_work() /> }));
    let stockholm = "stockholms-stad".parse().expect("an id");
    let (base, tools, members) = (Around::Base, Around::Tools, Around::Members(stockholm));
    let around = [base, Around::Settings, tools, members, Around::Reorganise(stockholm), Around::FileActions];
    let field = scraper::Selector::parse("input, select, textarea").expect("a selector");
    let mut count = 0;
    for around in around {
        let selector = around.selector().expect("it is drawn at build time");
        let all: Vec<_> = html.select(&scraper::Selector::parse(&selector).expect("a selector")).collect();
        assert_eq!(all.len(), 1, "{selector}");
        for field in all[0].select(&field) {
            assert!(field.attr("id").is_some(), "{selector}: {}", field.html());
            count += 1;
        }
    }
    assert!(count > 6, "{count}");
}

#[test]
fn nothing_has_a_style_of_its_own() {
    for view in View::NAVIGATION {
        let html = html(|work| work.route.update(|route| route.view = view), || view! { <Page work=use_work() /> });
        assert!(!html.contains(" style="), "{view:?}");
    }
}

#[test]
fn every_table_has_a_name() {
    let hbs = "hbs".parse().ok();
    for view in View::NAVIGATION.into_iter().chain([View::Import, View::Datasets, View::Meeting, View::Paper]) {
        for forbund in [None, hbs] {
            let html = html(
                |work| work.route.set(Route { view, forbund, ..Route::default() }),
                || view! { <Page work=use_work() /> },
            );
            let tables = html.matches("<table").count();
            let nameless: Vec<&str> = html
                .split("<table")
                .skip(1)
                .filter_map(|table| table.split('>').next())
                .filter(|tag| !tag.contains("aria-label"))
                .collect();
            assert!(nameless.is_empty(), "{view:?}: of {tables} tables {nameless:?} have no name");
        }
    }
}

#[test]
fn the_first_visit_is_asked_which_forbund_until_that_is_answered() {
    const QUESTION: &str = "Vilket förbund?";
    assert!(page(|_| ()).contains(QUESTION));
    assert!(!page(Work::answer_which).contains(QUESTION));
    assert!(!page(|work| work.home.set_value(Some("https://example.org/".to_owned()))).contains(QUESTION));
    assert!(!page(|work| work.route.update(|route| route.view = View::Way)).contains(QUESTION));
}
