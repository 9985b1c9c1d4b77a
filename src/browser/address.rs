//! Where the page lies.

use leptos::prelude::window;

/// The page's own address; none where it is drawn at build time or in a test.
pub fn address() -> Option<String> {
    cfg!(target_family = "wasm").then(|| window().location().href().ok()).flatten()
}
