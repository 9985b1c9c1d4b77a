//! Scenarios and datasets as the browser keeps them, JSON on one line, and as links have them.
//!
//! What reads them is a part of the program, fetched before the page begins where there is something to read: who comes for the
//! first time has nothing, and need not wait for it.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::Store;
use finsam_engine::{EditError, JsonError, Link, OwnDataset, Scenario, read_json};
use futures::FutureExt;
use leptos::{
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// What a file has: a scenario, and the dataset of somebody's own that it builds on.
pub type OfFile = (Scenario, Option<OwnDataset>);

/// A scenario as the browser keeps it; [`Scenario::from_json`] reads it.
pub fn kept_scenario(scenario: &Scenario) -> String {
    // What a scenario consists of can always be written.
    serde_json::to_string(scenario).unwrap_or_default()
}

/// A dataset of the reader's own as the browser keeps it.
pub fn kept_dataset(own: &OwnDataset) -> String {
    // What a dataset consists of can always be written.
    serde_json::to_string(own).unwrap_or_default()
}

/// What reads and writes.
#[derive(Clone, Copy)]
pub struct Reader {
    file: fn(&str) -> Result<OfFile, JsonError>,
    scenario: fn(&str) -> Result<Scenario, JsonError>,
    dataset: fn(&str) -> Result<OwnDataset, JsonError>,
    datasets: fn(Store) -> Vec<String>,
    know: fn(&OwnDataset) -> Result<(), EditError>,
    link: fn(&str) -> Option<Link>,
    json: fn(&Scenario) -> String,
}

#[wasm_split(kept, fallible, wasm_split_path = leptos::wasm_split)]
fn fetched() -> Result<Reader, SplitLoaderError> {
    Ok(Reader {
        file: OwnDataset::from_json,
        scenario: Scenario::from_json,
        dataset: |kept| read_json(kept),
        datasets: known,
        know: |own| own.know().map(drop),
        link: Link::read,
        json: Scenario::to_json,
    })
}

/// Makes the reader's own datasets known that the browser has kept, and gives their ids.
fn known(store: Store) -> Vec<String> {
    let kept = store.datasets().into_iter().filter_map(|(_, text)| read_json::<OwnDataset>(&text).ok());
    kept.filter(|own| own.know().is_ok()).map(|own| own.id).collect()
}

/// Fetches what reads; nothing where it could not be.
pub async fn reader() -> Option<Reader> {
    fetched().await.ok()
}

/// Does something for which what reads must be there: at once where it is, and when it has come where it is not.
pub fn with_reader(then: impl FnOnce() + 'static) {
    if at_hand().is_some() {
        then();
    } else {
        spawn_local(async move {
            // Where it could not be fetched, whoever reads finds nothing there.
            let _ = reader().await;
            then();
        });
    }
}

/// What reads, where it has been fetched.
fn at_hand() -> Option<Reader> {
    reader().now_or_never().flatten()
}

/// Reads a scenario, with the dataset that may be along; nothing before what reads is there ([`reader`]).
pub fn read_file(json: &str) -> Option<Result<OfFile, JsonError>> {
    at_hand().map(|reader| (reader.file)(json))
}

/// A scenario that the browser has kept, on a dataset that is known; nothing before what reads is there.
pub fn read_scenario(kept: &str) -> Option<Result<Scenario, JsonError>> {
    at_hand().map(|reader| (reader.scenario)(kept))
}

/// Makes the reader's own datasets known that the browser has kept, and gives their ids; none before what reads is there.
pub fn known_datasets(store: Store) -> Vec<String> {
    at_hand().map(|reader| (reader.datasets)(store)).unwrap_or_default()
}

/// Why a dataset of the reader's own cannot be made known; nothing where it can, or before what reads is there.
pub fn why_not_known(own: &OwnDataset) -> Option<EditError> {
    (at_hand()?.know)(own).err()
}

/// A link; nothing where it is none, or before what reads is there.
pub fn read_link(fragment: &str) -> Option<Link> {
    (at_hand()?.link)(fragment)
}

/// A scenario as a host gets it; nothing before what writes is there.
pub fn json(scenario: &Scenario) -> Option<String> {
    at_hand().map(|reader| (reader.json)(scenario))
}

/// A dataset of the reader's own that the browser has kept; nothing before what reads is there.
pub fn read_dataset(kept: &str) -> Option<Result<OwnDataset, JsonError>> {
    at_hand().map(|reader| (reader.dataset)(kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Edit;

    #[test]
    fn the_first_version_of_a_saved_scenario_is_read() {
        let kept = r#"{"version":1,"base":"2023","title":"Höjning","edits":[{"dissolve":{"forbund":"hbs"}}],"notes":[{"edit":0,"by":"Anna"}]}"#;
        let scenario = read_scenario(kept).unwrap().unwrap();
        assert_eq!(kept_scenario(&scenario), kept);
        assert_eq!(scenario.edits, [Edit::Dissolve { forbund: "hbs".parse().unwrap() }]);
        assert_eq!(scenario.note(0).map(|note| note.by.as_str()), Some("Anna"));
    }

    #[test]
    fn the_first_version_of_an_own_dataset_is_read() {
        let kept = r#"{"id":"underlag-2026-1x9fk2","name":"Underlag 2026","year":2026,"revision":3,"source":"Försäkringskassan, beslut 2025-12-01","base":"2023","edits":[{"published_ideal":{"forbund":"hbs","kronor":15500000}}]}"#;
        let own = read_dataset(kept).unwrap().unwrap();
        assert_eq!(kept_dataset(&own), kept);
        assert_eq!((own.name(), own.year, own.revision), ("Underlag 2026", 2026, 3));
    }
}
