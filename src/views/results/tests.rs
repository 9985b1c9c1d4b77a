//! What the view of results says.

use super::{ResultLine, ResultsView};
use crate::{
    drawn::{html, told},
    state::{
        Area, Route, View, Work,
        results::{InsatsPlace, OfYear, add_insats, removed_insatser},
    },
    text::Lang,
    views::explanation::Explanation,
};
use finsam_engine::{
    AccountItem, Edit, Finished, InsatsFigures, InsatsItem, InsatsKind, Kronor, Party, Percent, ResultFigure,
    ResultItem,
};
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

fn insats(work: Work, forbund: &str, name: &str, kind: InsatsKind, figures: &[(InsatsItem, i64)]) {
    let figures = figures.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value)));
    let forbund = forbund.parse().unwrap();
    work.edit(Edit::Insats { forbund, year: 2022, name: name.into(), kind, figures }).unwrap();
}

#[test]
fn an_insats_of_the_reader_s_own_is_told_among_the_others_with_what_follows() {
    let own = |work| {
        let figures = [(InsatsItem::Budget, 1_000_000), (InsatsItem::Cost, 900_000), (InsatsItem::Participants, 30)];
        insats(work, "hbs", "Nätverk", InsatsKind::Individual, &figures);
    };
    assert_said("hbs", own, "[button] ändra Nätverk\nindivid; din uppgift\n1 000,0\n900,0\n");
    assert_said("hbs", own, "insatserna ovan blir 14 308 tkr");
    let changed = |work| insats(work, "hbs", "MIA", InsatsKind::Individual, &[(InsatsItem::Cost, 8_000_000)]);
    assert_said("hbs", changed, "[button] ändra MIA\nindivid; ändrad av dig\n8 000,0\n");
}

#[test]
fn an_insats_that_is_taken_away_can_be_restored() {
    let removed = |work| insats(work, "hbs", "MIA", InsatsKind::None, &[]);
    assert_said("hbs", removed, "Borttagna av dig:\nÅterställ MIA");
    let said = said("hbs", removed);
    assert!(!said.contains("ändra MIA"), "{said}");
}

#[test]
fn where_no_insats_is_known_one_can_be_added() {
    assert_said("goteborg", |_| (), "Insatserna är inte kända för det här året.");
    assert_said("goteborg", |_| (), "Ny insats");
}

/// A work with HBS's year, for what is done with its insatser.
fn with_hbs(test: impl FnOnce(Work)) {
    crate::state::tests::with_work(|work| {
        work.route.set(Route { forbund: "hbs".parse().ok(), ..Route::to_view(View::Results) });
        test(work);
    });
}

fn place(work: Work, name: &str) -> (InsatsPlace, std::sync::Arc<OfYear>) {
    let of = OfYear::of(work, "hbs".parse().unwrap()).unwrap();
    (InsatsPlace { id: of.id, year: of.year, name: name.into() }, of)
}

fn told_insats(work: Work, name: &str) -> Option<Vec<String>> {
    let (place, of) = place(work, name);
    place.of(&of).map(|_| place.written(work, &of).texts)
}

#[test]
fn an_insats_is_added_filled_in_and_taken_away() {
    with_hbs(|work| {
        let (_, of) = place(work, "");
        let added = add_insats(work, &of, "  Nätverk ").unwrap();
        added.read(work, InsatsItem::Cost, "900").unwrap();
        added.read(work, InsatsItem::Participants, "3o").unwrap_err();
        added.read(work, InsatsItem::Participants, "30").unwrap();
        added.step(work, InsatsItem::Participants, 2);
        let told = told_insats(work, "Nätverk").unwrap();
        assert_eq!([&told[1], &told[2], &told[3]], ["900", "32", ""]);
        let (_, of) = place(work, "");
        assert!(add_insats(work, &of, "Nätverk").unwrap_err().contains("Det finns redan en insats som heter Nätverk"));
        assert_eq!(add_insats(work, &of, " ").unwrap_err(), "Ge insatsen ett namn på högst 80 tecken.");
        added.take_away(work);
        assert_eq!(told_insats(work, "Nätverk"), None);
        assert!(work.scenario.with_untracked(|scenario| scenario.edits.is_empty()), "nothing is left of it");
    });
}

#[test]
fn what_a_source_has_of_an_insats_comes_back() {
    with_hbs(|work| {
        let count = || work.scenario.with_untracked(|scenario| scenario.edits.len());
        let (mia, _) = place(work, "MIA");
        let as_published = told_insats(work, "MIA");
        mia.read(work, InsatsItem::Participants, "180").unwrap();
        assert_eq!((count(), told_insats(work, "MIA").map(|told| told[2].clone()).as_deref()), (1, Some("180")));
        mia.read(work, InsatsItem::Participants, "176").unwrap();
        assert_eq!((count(), told_insats(work, "MIA")), (0, as_published.clone()), "it is no change");
        mia.set_kind(work, InsatsKind::Structural).unwrap();
        mia.take_away(work);
        assert_eq!((count(), told_insats(work, "MIA")), (1, None));
        let (_, of) = place(work, "");
        assert_eq!(removed_insatser(work, &of).len(), 1);
        assert!(add_insats(work, &of, "MIA").is_ok());
        assert_eq!((count(), told_insats(work, "MIA")), (0, as_published));
    });
}

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
