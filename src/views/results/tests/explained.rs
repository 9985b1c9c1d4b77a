//! How each figure was computed.

use super::{super::ResultsView, at_full, in_english};
use crate::{
    drawn::{html, told},
    state::{Route, ToExplain, View, Work, results::OfYear},
    views::explanation::Explanation,
};
use finsam_engine::{
    Edit, Figure, Finished, InsatsFigure, InsatsFigures, InsatsItem, InsatsKind, InsatsOf, Kronor, Party, Percent,
    ResultFigure, ResultItem,
};
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

/// How a figure of insatser is said to have been computed.
fn insats_explained(prepare: impl FnOnce(Work), forbund: &str, of: InsatsOf, figure: InsatsFigure) -> String {
    let id = forbund.parse().unwrap();
    let asked = Figure::Insatser(id, 2022, of, figure);
    let prepare = |work: Work| {
        prepare(work);
        work.explaining.set(Some(ToExplain::now(asked)));
    };
    told(prepare, || view! { <Explanation /> })
}

#[test]
fn figures_of_insatser_tell_how_they_were_computed() {
    let one = |name: &str| InsatsOf::One(name.to_owned());
    let all = |is_structural| InsatsOf::All { is_structural };
    let own = |work: Work| {
        let figures = InsatsFigures::default().with(InsatsItem::Cost, Some(900_000));
        let figures = figures.with(InsatsItem::Participants, Some(30));
        let (forbund, name, kind) = ("hbs".parse().unwrap(), "Nätet".to_owned(), InsatsKind::Individual);
        work.edit(Edit::Insats { forbund, year: 2022, name, kind, figures }).unwrap();
    };
    insta::assert_snapshot!(
        [
            insats_explained(|_| (), "hbs", one("MIA"), InsatsFigure::PerParticipant),
            insats_explained(|_| (), "stockholms-stad", one("FINSAM-team"), InsatsFigure::Deviation),
            insats_explained(|_| (), "stockholms-stad", all(true), InsatsFigure::Deviation),
            insats_explained(own, "hbs", one("Nätet"), InsatsFigure::PerParticipant),
            insats_explained(own, "hbs", all(false), InsatsFigure::Item(InsatsItem::Participants)),
            insats_explained(|_| (), "hbs", one("MIA"), InsatsFigure::Deviation),
            insats_explained(in_english, "stockholms-stad", all(true), InsatsFigure::Item(InsatsItem::Budget)),
            insats_explained(in_english, "hbs", one("MIA"), InsatsFigure::PerParticipant),
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
    // The nation's figures are not computed here.
    assert_eq!(unasked(&hbs, "td.n, p.amount"), [""; 0]);
    assert!(hbs.select(&button).count() > 40);
    let insatser = scraper::Selector::parse("table.insatser button.figure").unwrap();
    assert!(shown("stockholms-stad").select(&insatser).count() > 80);
    assert_eq!(unasked(&shown("stockholms-stad"), "td.n"), [""; 0]);
    assert_eq!(unasked(&shown(""), "table.equities td.n"), [""; 0]);
}
