//! How each figure was computed.

use super::{super::ResultsView, at_full, in_english};
use crate::{
    drawn::{html, told},
    state::{Route, View, Work, results::OfYear},
    views::explanation::Explanation,
};
use finsam_engine::{Finished, Kronor, Party, Percent, ResultFigure, ResultItem};
use leptos::prelude::*;

/// How a figure is said to have been computed.
fn explained(prepare: impl FnOnce(Work), figure: impl FnOnce(&OfYear) -> ResultFigure) -> String {
    told(
        |work| {
            work.route.set(Route { forbund: "hbs".parse().ok(), ..Route::to_view(View::Results) });
            prepare(work);
            let of = OfYear::of(work, "hbs".parse().unwrap()).unwrap();
            work.explaining.set(of.asked(figure(&of)));
        },
        || view! { <Explanation /> },
    )
}

#[test]
fn every_figure_tells_how_it_was_computed() {
    let cost = |item| explained(|_| (), move |_| ResultFigure::CostPer(item));
    let share = |finished| explained(|_| (), move |_| ResultFigure::Share(finished));
    let party = Party::Region;
    insta::assert_snapshot!(
        [
            explained(|_| (), |_| ResultFigure::Count(ResultItem::Other)),
            cost(ResultItem::Participants),
            cost(ResultItem::WorkOrStudies),
            share(Finished::All),
            share(Finished::Women),
            share(Finished::FiveReasons),
            explained(at_full, |_| ResultFigure::WhatIf(None)),
            explained(at_full, |_| ResultFigure::WhatIf(Some(Percent::FULL))),
            explained(at_full, |_| ResultFigure::Raise(party)),
            explained(at_full, |_| ResultFigure::PerNew(party, None)),
            explained(at_full, |_| ResultFigure::BreakEven(party, Kronor(250_000))),
        ]
        .join("\n---\n")
    );
}

#[test]
fn every_figure_tells_so_in_english() {
    let english = |work| {
        in_english(work);
        at_full(work);
    };
    insta::assert_snapshot!(
        [
            explained(english, |_| ResultFigure::PerNew(Party::State, None)),
            explained(english, |_| ResultFigure::BreakEven(Party::State, Kronor(250_000))),
        ]
        .join("\n---\n")
    );
}

/// Every figure of a table, and every large one, opens its derivation.
#[test]
fn every_figure_of_the_view_can_be_asked() {
    let shown = |forbund: &str| {
        let route = Route { forbund: forbund.parse().ok(), ..Route::to_view(View::Results) };
        let prepare = move |work: Work| {
            work.route.set(route);
            at_full(work);
            work.question.update(|question| question.results.cost = Some(Kronor(250_000)));
        };
        scraper::Html::parse_fragment(&html(prepare, || view! { <ResultsView /> }))
    };
    let has_digit = |of: &scraper::ElementRef| of.text().any(|text| text.contains(|sign: char| sign.is_ascii_digit()));
    let told = |of: &scraper::ElementRef| of.text().collect::<String>();
    let button = scraper::Selector::parse("button.figure").unwrap();
    let unasked = |shown: &scraper::Html, selector: &str| {
        let all = scraper::Selector::parse(selector).unwrap();
        let bare = shown.select(&all).filter(|of| has_digit(of) && of.select(&button).next().is_none());
        bare.map(|of| told(&of)).collect::<Vec<_>>()
    };
    let hbs = shown("hbs");
    // What insatser cost stands in the source as it is; the nation's figures are not computed here.
    assert_eq!(unasked(&hbs, "table:not(.insatser) td.n, p.amount"), [""; 0]);
    assert!(hbs.select(&button).count() > 40);
    assert_eq!(unasked(&shown(""), "table.equities td.n"), [""; 0]);
}
