//! What the browser has kept, with any sign of it changed or its end missing: it is read, or listed as what cannot be.

use super::with_work;
use crate::state::Preferences;
use leptos::prelude::*;

/// A text cut at each place, and with each sign in turn another.
fn altered(text: &str) -> impl Iterator<Item = String> {
    text.char_indices().flat_map(move |(place, sign)| {
        let (before, after) = (&text[..place], &text[place + sign.len_utf8()..]);
        let others = ["0", "\"", "}", "å", ""].map(|other| format!("{before}{other}{after}"));
        others.into_iter().chain([before.to_owned()])
    })
}

#[test]
fn preferences_are_read_or_as_they_usually_are() {
    let kept = Preferences::default().to_json();
    for text in altered(&kept) {
        let read = Preferences::from_json(&text);
        assert_eq!(Preferences::from_json(&read.to_json()), read, "{text}");
    }
}

#[test]
fn whatever_has_become_of_what_is_kept_it_is_listed() {
    let scenario = r#"{"version":1,"base":"2023","title":"Höjning","edits":[{"dissolve":{"forbund":"hbs"}}]}"#;
    let work_of_a_tab = serde_json::json!({ "is_open": false, "time": "2026", "scenario": scenario }).to_string();
    for (place, kept) in [("finsam.saved.1", scenario), ("finsam.work.1", &*work_of_a_tab)] {
        with_work(|work| {
            for text in altered(kept) {
                assert!(work.store.set(place, &text));
                work.read_library();
                let (saved, aside) = (work.library.saved.with(Vec::len), work.library.aside.with(Vec::len));
                // A tab where nothing is changed has nothing to lose.
                let is_empty = place.contains("work") && text.contains("\\\"edits\\\":[]");
                assert!(saved + aside == 1 || is_empty, "{text}: {saved} saved, {aside} aside");
                assert_eq!(work.store.get(place), Some(text));
            }
        });
    }
}
