//! The module that reads tables and makes workbooks (`finsam-sheets`), which web/tables.js fetches when it is first needed.
//! What crosses is JSON of the types in [`finsam_sheets::border`].

use super::download;
use finsam_sheets::border::WorkbookRequest;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

// In web/program.js. What is thrown is JSON of what is wrong, or anything else where the module has stopped.
#[wasm_bindgen(js_namespace = finsamTables)]
extern "C" {
    /// The bytes of the workbook that a [`WorkbookRequest`] asks for.
    #[wasm_bindgen(catch, js_name = workbook)]
    async fn make_workbook(request: &str) -> Result<JsValue, JsValue>;
}

/// What is thrown where the module could not be fetched.
const NOT_LOADED: &str = "\"not_loaded\"";

/// Why a workbook has not been saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// What makes it could not be fetched.
    NotFetched,
    NotMade,
}

/// Lets the reader save a workbook under this name.
pub async fn save_workbook(request: WorkbookRequest, file: String) -> Result<(), NotSaved> {
    let request = serde_json::to_string(&request).map_err(|_| NotSaved::NotMade)?;
    let made = make_workbook(&request).await.map_err(|error| match error.as_string().as_deref() {
        Some(NOT_LOADED) => NotSaved::NotFetched,
        _ => NotSaved::NotMade,
    })?;
    let bytes: Uint8Array = made.dyn_into().map_err(|_| NotSaved::NotMade)?;
    download(&file, &bytes.to_vec(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    Ok(())
}
