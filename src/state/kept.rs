//! Scenarios and datasets as the browser keeps them: JSON on one line.
//!
//! What reads them is a part of the program that is fetched where there is something to read: who comes for the first time has
//! nothing, and need not wait for it.

use finsam_engine::{JsonError, OwnDataset, Scenario, read_json};
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

#[wasm_split(kept, fallible, preload(fetch), wasm_split_path = leptos::wasm_split)]
fn file(json: String) -> Result<Result<OfFile, JsonError>, SplitLoaderError> {
    Ok(OwnDataset::from_json(&json))
}

#[wasm_split(kept, fallible, wasm_split_path = leptos::wasm_split)]
fn scenario(kept: String) -> Result<Result<Scenario, JsonError>, SplitLoaderError> {
    Ok(Scenario::from_json(&kept))
}

#[wasm_split(kept, fallible, wasm_split_path = leptos::wasm_split)]
fn dataset(kept: String) -> Result<Option<OwnDataset>, SplitLoaderError> {
    Ok(read_json(&kept).ok())
}

/// Fetches what reads, and says whether it could be.
pub async fn reader() -> bool {
    fetch().await.is_ok()
}

/// Does something for which what reads must be there: at once where it is, and when it has come where it is not.
pub fn with_reader(then: impl FnOnce(bool) + 'static) {
    match reader().now_or_never() {
        Some(is_here) => then(is_here),
        None => spawn_local(async move { then(reader().await) }),
    }
}

/// Reads a scenario, with the dataset that may be along; nothing before what reads is there ([`reader`]).
pub fn read_file(json: &str) -> Option<Result<OfFile, JsonError>> {
    file(json.to_owned()).now_or_never()?.ok()
}

/// A scenario that the browser has kept, on a dataset that is known; nothing before what reads is there.
pub fn read_scenario(kept: &str) -> Option<Result<Scenario, JsonError>> {
    scenario(kept.to_owned()).now_or_never()?.ok()
}

/// A dataset of the reader's own that the browser has kept, where it can be read.
pub fn read_dataset(kept: &str) -> Option<OwnDataset> {
    dataset(kept.to_owned()).now_or_never()?.ok().flatten()
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
        let own = read_dataset(kept).unwrap();
        assert_eq!(kept_dataset(&own), kept);
        assert_eq!((own.name(), own.year, own.revision), ("Underlag 2026", 2026, 3));
    }
}
