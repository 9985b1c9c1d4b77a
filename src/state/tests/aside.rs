//! What the browser has kept and the page cannot read.

use super::with_work;
use crate::state::{AsideOf, Work};
use finsam_engine::{Edit, OwnDataset, Scenario};
use leptos::prelude::*;

fn aside(work: Work) -> Vec<(AsideOf, String)> {
    work.library.aside.with(|all| all.iter().map(|aside| (aside.of, work.aside_fault(aside))).collect())
}

fn kept(work: Work, place: &str, text: &str) {
    assert!(work.store.set(place, text));
    work.read_library();
}

#[test]
fn whatever_cannot_be_read_is_listed_with_what_is_wrong() {
    with_work(|work| {
        let own = OwnDataset::new(&Scenario::of("2023"), "Nästa år", 2024, "");
        // An ideal that takes more than there is.
        let mut impossible = own.clone();
        let forbund = "skaraborg".parse().unwrap();
        impossible.basis.edits.push(Edit::PublishedIdeal { forbund, kronor: finsam_engine::Kronor(2_000_000_000) });
        kept(work, "finsam.saved.1", "1.2023.Höjning!00000000");
        kept(work, "finsam.dataset.a", "{\"id\":");
        kept(work, "finsam.dataset.b", &serde_json::to_string(&impossible).unwrap());
        kept(work, "finsam.work.1", "not even JSON");
        kept(work, "finsam.work.2", r#"{"is_open":true,"time":"","scenario":"{\"version\":9}"}"#);
        kept(work, "finsam.unreadable.stopped", "{}");
        let listed = aside(work);
        let kinds: Vec<AsideOf> = listed.iter().map(|(of, _)| *of).collect();
        assert_eq!(
            kinds,
            [AsideOf::Work, AsideOf::Work, AsideOf::Proposal, AsideOf::Dataset, AsideOf::Dataset, AsideOf::Stopped]
        );
        assert_eq!(listed[0].1, "Det är inget scenario.");
        assert!(listed[1].1.contains("version 9"), "{listed:?}");
        assert!(listed.iter().all(|(_, why)| !why.is_empty()), "{listed:?}");
        assert!(work.library.saved.with(Vec::is_empty));
    });
}

#[test]
fn what_is_removed_of_it_is_brought_back_as_it_was() {
    with_work(|work| {
        kept(work, "finsam.work.1", r#"{"is_open":true,"time":"","scenario":"rubbish"}"#);
        let before = work.store.get("finsam.work.1");
        work.remove_aside("finsam.work.1");
        assert_eq!((aside(work), work.store.get("finsam.work.1")), (vec![], None));
        assert_eq!(work.status.get(), "”Arbetet i en flik” är borttaget. Det går att ångra.");
        work.bring_back();
        assert_eq!((aside(work).len(), work.store.get("finsam.work.1")), (1, before));
        assert_eq!(work.status.get(), "”Arbetet i en flik” är tillbaka.");
    });
}

#[test]
fn with_a_full_storage_nothing_of_it_goes() {
    with_work(|work| {
        kept(work, "finsam.dataset.a", "rubbish");
        work.store.set_full(true);
        work.read_datasets();
        work.save();
        assert_eq!(work.store.get("finsam.dataset.a").as_deref(), Some("rubbish"));
        assert_eq!(aside(work).len(), 1);
    });
}
