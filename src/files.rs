//! Saving and opening files. The formats are known by a module of its own, `finsam-files`, that program.js fetches when it is
//! first needed; what it gives, and what the browser gives, comes later, to `then`.

use crate::file_error::FileError;
use finsam_engine::{OwnDataset, Scenario};
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::Element;

// In program.js. `then` is called with a code of what went wrong, or an empty one, and a text.
#[wasm_bindgen(js_namespace = finsamFiles)]
extern "C" {
    fn convert(function: &str, text: &str, then: JsValue);
    fn pick(accept: &str, most_bytes: u32, then: JsValue);
    /// Lets the reader save a text of this media type under this name.
    pub fn download(name: &str, text: &str, media_type: &str);
    fn picture(chart: &Element, kind: &str, title: &str, description: &str, name: &str, then: JsValue);
}

/// The largest file that is read.
const MOST_BYTES: u32 = 5_000_000;

/// What takes the outcome.
type Then = Box<dyn FnOnce(Result<String, FileError>)>;

/// A function that takes a code of what went wrong, or an empty one, and a text; once.
#[inline(never)]
pub fn answering(then: Box<dyn FnOnce(String, String)>) -> JsValue {
    Closure::once_into_js(then)
}

fn taking(then: Then) -> JsValue {
    answering(Box::new(move |code, text| {
        then(if code.is_empty() { Ok(text) } else { Err(FileError::from_code(&code)) });
    }))
}

/// A scenario's JSON.
pub fn to_json(scenario: &Scenario, then: impl FnOnce(Result<String, FileError>) + 'static) {
    convert("scenario_to_json", &OwnDataset::along(scenario), taking(Box::new(then)));
}

/// The scenario of some JSON in its compact form, with its dataset along where that is the reader's own.
pub fn from_json(json: &str, then: impl FnOnce(Result<String, FileError>) + 'static) {
    convert("scenario_from_json", json, taking(Box::new(then)));
}

/// Asks the reader for a file, and gives its text. Nothing comes where the reader thinks better of it.
pub fn pick_text(accept: &str, then: impl FnOnce(Result<String, FileError>) + 'static) {
    pick(accept, MOST_BYTES, taking(Box::new(then)));
}

/// Saves a chart as a picture of a kind, "svg" or "png"; `then` is told whether it could be.
pub fn save_picture(
    chart: &Element,
    kind: &str,
    [file, title, description]: [&str; 3],
    then: impl FnOnce(bool) + 'static,
) {
    let then = taking(Box::new(move |saved| then(saved.is_ok())));
    picture(chart, kind, title, description, file, then);
}
