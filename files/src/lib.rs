//! Files for the page: a WebAssembly module of its own, which the page fetches when somebody first saves or opens a file,
//! because the formats of files weigh a third of what the page does.
//!
//! Texts go in and out, nothing else: scenarios in the compact form, which the page reads too, and errors as codes, which
//! the page tells in the reader's language (`JsonError::code`).

mod scenario_file;

pub use scenario_file::{from_json, to_json};
use wasm_bindgen::prelude::wasm_bindgen;

/// The JSON of a scenario in its compact form.
#[wasm_bindgen]
pub fn scenario_to_json(compact: &str) -> Result<String, String> {
    to_json(compact)
}

/// The compact form of a scenario in JSON.
#[wasm_bindgen]
pub fn scenario_from_json(json: &str) -> Result<String, String> {
    from_json(json)
}
