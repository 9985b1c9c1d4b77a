//! Charts as pictures, which web/pictures.js makes.

use super::files::{Download, save};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Blob, Element};

#[wasm_bindgen]
extern "C" {
    /// The content of a picture of a kind, "svg" or "png"; what makes it is fetched when it is first needed.
    #[wasm_bindgen(js_namespace = finsamFiles, catch)]
    async fn picture(chart: &Element, kind: &str, heading: &str, about: &str, legend: &str)
    -> Result<JsValue, JsValue>;
}

/// What a picture of a chart is, and what it says of itself.
#[derive(Debug, Clone)]
pub struct Picture {
    /// "svg" or "png".
    pub kind: &'static str,
    pub file: String,
    /// What the chart is of.
    pub heading: String,
    /// Of which proposal, dataset and day.
    pub about: String,
    /// What is drawn how, and in which unit.
    pub legend: String,
}

/// Saves a chart as a picture.
pub async fn save_picture(chart: &Element, of: &Picture) -> Download {
    let made = picture(chart, of.kind, &of.heading, &of.about, &of.legend).await;
    let Some(content) = made.ok().and_then(|made| made.dyn_into::<Blob>().ok()) else { return Download::Failed };
    save(&of.file, &content)
}
