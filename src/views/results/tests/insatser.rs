//! Insatser of the reader's own, and those of a source that are changed.

use super::{assert_said, said};
use crate::state::{
    Route, View, Work,
    results::{InsatsPlace, OfYear, add_insats, removed_insatser},
};
use finsam_engine::{Edit, InsatsFigures, InsatsItem, InsatsKind};
use leptos::prelude::*;

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
    assert_said("hbs", own, "[button] ändra Nätverk\nindivid; din uppgift\n[button] 1 000,0 – Budget för Nätverk");
    assert_said("hbs", own, "insatserna var för sig blir tillsammans 14 308 tkr");
    let changed = |work| insats(work, "hbs", "MIA", InsatsKind::Individual, &[(InsatsItem::Cost, 8_000_000)]);
    assert_said("hbs", changed, "[button] ändra MIA\nindivid; ändrad av dig\n[button] 8 000,0 – Kostnad för MIA");
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
