//! Where the page lies, and what its address says of it.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The page's own address; none where it is drawn at build time or in a test.
pub fn address() -> Option<String> {
    cfg!(target_family = "wasm").then(|| window().location().href().ok()).flatten()
}

/// Gives the page's address another fragment, in the place of the present one: the browser's back button goes where it went.
/// Nothing where the page is drawn at build time or in a test.
pub fn replace_fragment(fragment: &str) {
    if !cfg!(target_family = "wasm") {
        return;
    }
    if let Ok(history) = window().history() {
        // An address of the page's own can always be set.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}
