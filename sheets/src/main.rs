//! The module that the page fetches when it first reads a table or makes a workbook (web/tables.js). What crosses is JSON of
//! the types in [`finsam_sheets::border`].

use finsam_sheets::border::{NotWritten, WorkbookRequest};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing by itself: the page calls what is below.
fn main() {}

/// The workbook that a [`WorkbookRequest`] asks for, as the bytes of a file. What is thrown is a [`NotWritten`].
#[wasm_bindgen]
pub fn workbook(request: &str) -> Result<Vec<u8>, String> {
    let request: WorkbookRequest = serde_json::from_str(request).map_err(|_| json(&NotWritten::NotUnderstood))?;
    finsam_sheets::workbook(&request).map_err(|error| json(&error))
}

/// What crosses to the page.
fn json(answer: &impl Serialize) -> String {
    // All of the border's types can be written.
    serde_json::to_string(answer).unwrap_or_default()
}
