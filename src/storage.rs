//! What the browser keeps between visits, where it keeps anything.

use finsam_engine::{ReadError, Scenario};
use web_sys::Storage;

const SCENARIO: &str = "finsam.scenario";
const UNREADABLE: &str = "finsam.scenario.unreadable";
const SETTINGS: &str = "finsam.settings";

/// The browser's storage; none in a sandboxed frame or where the reader has turned it off.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Whether the browser keeps anything.
pub fn is_kept() -> bool {
    storage().is_some()
}

/// The scenario of the last visit. One that cannot be read is put aside, so that nothing overwrites it.
pub fn load_scenario() -> Result<Option<Scenario>, ReadError> {
    let Some(storage) = storage() else { return Ok(None) };
    let Some(text) = storage.get_item(SCENARIO).ok().flatten() else { return Ok(None) };
    Scenario::from_compact(&text).map(Some).inspect_err(|_| {
        // Where the storage is full the page goes on without.
        let _ = storage.set_item(UNREADABLE, &text);
    })
}

/// Keeps the scenario for the next visit; where the storage is full or gone, the page goes on without.
pub fn save_scenario(scenario: &Scenario) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(SCENARIO, &scenario.to_compact());
    }
}

/// The settings of the last visit.
pub fn load_settings() -> Option<String> {
    storage()?.get_item(SETTINGS).ok().flatten()
}

/// Keeps the settings.
pub fn save_settings(settings: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(SETTINGS, settings);
    }
}
