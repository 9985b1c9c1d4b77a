//! The tab's own storage: a reload leaves it as it is, and it goes with the tab.

use super::kept::{read_beside, write_beside};
use leptos::prelude::window;
use web_sys::Storage;

/// The scenarios that are there as long as the tab: places and texts.
const BESIDE: &str = "finsam.beside";

/// None in a sandboxed frame, or where the reader has turned it off.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The scenario of a link, as long as the reader has not changed it.
pub const LINKED: &str = "finsam.linked";

/// Whether there is something to read.
pub fn has_in_tab() -> bool {
    [LINKED, BESIDE].iter().any(|place| in_tab(place).is_some())
}

/// What lies in a place.
pub fn in_tab(place: &str) -> Option<String> {
    storage()?.get_item(place).ok().flatten()
}

/// Puts a text in a place, or empties it; `false` where there is no room.
pub fn keep_in_tab(place: &str, text: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match text {
        Some(text) => storage.set_item(place, text).is_ok(),
        None => storage.remove_item(place).is_ok(),
    }
}

/// Keeps the scenarios that are there as long as the tab. Where there is no room they are gone when the page is loaded anew.
pub fn keep_beside(beside: &[(String, String)]) {
    if beside.is_empty() {
        keep_in_tab(BESIDE, None);
    } else if let Some(text) = write_beside(beside) {
        keep_in_tab(BESIDE, Some(&text));
    }
}

/// Those that were there before the page was loaded anew.
pub fn beside() -> Vec<(String, String)> {
    in_tab(BESIDE).and_then(|text| read_beside(&text)).unwrap_or_default()
}
