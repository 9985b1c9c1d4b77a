//! Scenarios, datasets and preferences as the browser keeps them, JSON on one line, and scenarios as files and links have them.
//!
//! What reads and writes them is a part of the program, fetched before the page begins where there is something to read: who comes
//! for the first time has nothing, and need not wait for it.
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use super::{Preferences, Store};
use finsam_engine::{EditError, JsonError, OwnDataset, Scenario, read_json};
use futures::FutureExt;
use leptos::{
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};
use serde::{Deserialize, Serialize};

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

/// A tab's work as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptWork {
    pub is_open: bool,
    /// Of the last change.
    pub time: String,
    /// The scenario's own text.
    pub scenario: String,
}

/// Texts that are there as long as the tab, by their places.
type Beside = Vec<(String, String)>;

/// What reads and writes.
#[derive(Clone, Copy)]
pub struct Reader {
    scenario: fn(&str) -> Result<Scenario, JsonError>,
    scenario_kept: fn(&Scenario) -> String,
    work: fn(&str) -> Option<KeptWork>,
    work_kept: fn(&KeptWork) -> Option<String>,
    beside: fn(&str) -> Option<Beside>,
    beside_kept: fn(&[(String, String)]) -> Option<String>,
    preferences: fn(&str) -> Preferences,
    preferences_kept: fn(Preferences) -> String,
    dataset: fn(&str) -> Result<OwnDataset, JsonError>,
    datasets: fn(Store) -> Vec<String>,
    know: fn(&OwnDataset) -> Result<(), EditError>,
    json: fn(&Scenario) -> String,
    file: fn(&Scenario) -> String,
}

#[wasm_split(kept, fallible, wasm_split_path = leptos::wasm_split)]
fn fetched() -> Result<Reader, SplitLoaderError> {
    Ok(Reader {
        scenario: Scenario::from_json,
        scenario_kept: kept_scenario,
        work: |kept| serde_json::from_str(kept).ok(),
        work_kept: |work| serde_json::to_string(work).ok(),
        beside: |kept| serde_json::from_str(kept).ok(),
        beside_kept: |beside| serde_json::to_string(beside).ok(),
        preferences: Preferences::from_json,
        preferences_kept: Preferences::to_json,
        dataset: |kept| read_json(kept),
        datasets: known,
        know: |own| own.know().map(drop),
        json: Scenario::to_json,
        file: |scenario| OwnDataset::to_json(scenario.dataset().own(), scenario),
    })
}

/// Makes the reader's own datasets known that the browser has kept, and gives their ids.
fn known(store: Store) -> Vec<String> {
    let kept = store.datasets().into_iter().filter_map(|(_, text)| read_json::<OwnDataset>(&text).ok());
    kept.filter(|own| own.know().is_ok()).map(|own| own.id).collect()
}

/// Fetches what reads and writes; nothing where it could not be.
pub async fn reader() -> Option<Reader> {
    fetched().await.ok()
}

/// Does something for which what reads and writes must be there: at once where it is, and when it has come where it is not.
pub fn with_reader(then: impl FnOnce() + 'static) {
    if at_hand().is_some() {
        then();
    } else {
        spawn_local(async move {
            // Where it could not be fetched, whoever reads finds nothing there, and nothing is kept.
            let _ = reader().await;
            then();
        });
    }
}

/// What reads and writes, where it has been fetched.
fn at_hand() -> Option<Reader> {
    reader().now_or_never().flatten()
}

/// A scenario as a file, with its dataset along where that is the reader's own; nothing before what writes is there.
pub fn file(scenario: &Scenario) -> Option<String> {
    at_hand().map(|reader| (reader.file)(scenario))
}

/// A scenario that the browser has kept, on a dataset that is known; nothing before what reads is there.
pub fn read_scenario(kept: &str) -> Option<Result<Scenario, JsonError>> {
    at_hand().map(|reader| (reader.scenario)(kept))
}

/// A scenario as the browser keeps it; nothing before what writes is there.
pub fn write_scenario(scenario: &Scenario) -> Option<String> {
    at_hand().map(|reader| (reader.scenario_kept)(scenario))
}

/// A tab's work; nothing where it is damaged, or before what reads is there.
pub fn read_work(kept: &str) -> Option<KeptWork> {
    (at_hand()?.work)(kept)
}

/// A tab's work as the browser keeps it; nothing before what writes is there.
pub fn write_work(work: &KeptWork) -> Option<String> {
    (at_hand()?.work_kept)(work)
}

/// What is there as long as the tab; nothing before what reads is there.
pub fn read_beside(kept: &str) -> Option<Beside> {
    (at_hand()?.beside)(kept)
}

/// The same as the tab keeps it; nothing before what writes is there.
pub fn write_beside(beside: &[(String, String)]) -> Option<String> {
    (at_hand()?.beside_kept)(beside)
}

/// The preferences of the last visit; nothing before what reads is there.
pub fn read_preferences(kept: &str) -> Option<Preferences> {
    at_hand().map(|reader| (reader.preferences)(kept))
}

/// Preferences as the browser keeps them; nothing before what writes is there.
pub fn write_preferences(preferences: Preferences) -> Option<String> {
    at_hand().map(|reader| (reader.preferences_kept)(preferences))
}

/// Makes the reader's own datasets known that the browser has kept, and gives their ids; none before what reads is there.
pub fn known_datasets(store: Store) -> Vec<String> {
    at_hand().map(|reader| (reader.datasets)(store)).unwrap_or_default()
}

/// Why a dataset of the reader's own cannot be made known; nothing where it can, or before what reads is there.
pub fn why_not_known(own: &OwnDataset) -> Option<EditError> {
    (at_hand()?.know)(own).err()
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
