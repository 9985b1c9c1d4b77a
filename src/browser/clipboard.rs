//! Copying.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

/// Copies what is selected, and says whether it could. The newer way of copying needs a secure context, which an intranet's
/// page often lacks.
pub fn copy_selection() -> bool {
    document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true)
}
