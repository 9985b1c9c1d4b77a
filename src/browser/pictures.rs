//! Charts as pictures, which web/pictures.js makes.

use super::files::{Download, save};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Blob, Element};

#[wasm_bindgen]
extern "C" {
    /// The content of a picture of a kind, "svg" or "png"; what makes it is fetched when it is first needed.
    #[wasm_bindgen(js_namespace = finsamFiles, catch)]
    async fn picture(chart: &Element, kind: &str, title: &str, description: &str) -> Result<JsValue, JsValue>;
}

/// What a picture of a chart is, and what it says of itself.
#[derive(Debug, Clone)]
pub struct Picture {
    /// "svg" or "png".
    pub kind: &'static str,
    pub file: String,
    pub title: String,
    pub description: String,
}

/// Saves a chart as a picture.
pub async fn save_picture(chart: &Element, of: &Picture) -> Download {
    let made = picture(chart, of.kind, &of.title, &of.description).await;
    let Some(content) = made.ok().and_then(|made| made.dyn_into::<Blob>().ok()) else { return Download::Failed };
    save(&of.file, &content)
}
