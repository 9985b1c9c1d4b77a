//! The module that the page fetches when it first reads a table or makes a workbook (web/tables.js). What crosses is JSON of
//! the types in [`finsam_sheets::border`].
//!
//! A reader of workbooks can stop at a file that is made to make it stop; a call that throws anything but a text is told as
//! [`Refusal::Damaged`], and the module is fetched anew.

use finsam_sheets::{
    Opened,
    border::{NotWritten, Refusal, WorkbookRequest},
};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing by itself: the page calls what is below.
fn main() {}

/// A file that the page holds while the reader looks at what it would change.
#[wasm_bindgen]
pub struct Reading(Opened);

#[wasm_bindgen]
impl Reading {
    /// Reads a file's bytes, or the UTF-8 of what was pasted, by an [`finsam_sheets::border::Opening`]. What is thrown is a
    /// [`Refusal`].
    pub fn open(bytes: &[u8], opening: &str) -> Result<Reading, String> {
        let opening = serde_json::from_str(opening).map_err(|_| json(&Refusal::NotUnderstood))?;
        Opened::open(bytes, &opening).map(Self).map_err(|refusal| json(&refusal))
    }

    /// Takes in what the reader has [`finsam_sheets::border::Said`], and answers with a [`finsam_sheets::border::Preview`].
    /// What is thrown is a [`Refusal`].
    pub fn say(&mut self, said: &str) -> Result<String, String> {
        let said = serde_json::from_str(said).map_err(|_| json(&Refusal::NotUnderstood))?;
        Ok(json(&self.0.say(said)))
    }
}

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
