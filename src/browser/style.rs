//! Style sheets that come with their view.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::ShadowRoot;

#[wasm_bindgen]
extern "C" {
    type CssStyleSheet;

    #[wasm_bindgen(constructor, js_class = "CSSStyleSheet", catch)]
    fn new() -> Result<CssStyleSheet, JsValue>;

    #[wasm_bindgen(method, js_name = replaceSync, catch)]
    fn replace_sync(this: &CssStyleSheet, css: &str) -> Result<(), JsValue>;
}

/// Gives the document, or an element's shadow root, one more style sheet. It is made through the object model, which the
/// strict policy allows.
///
/// An old browser that cannot shows the view plain but whole.
pub fn adopt_style(shadow: Option<&ShadowRoot>, css: &str) {
    let Ok(sheet) = CssStyleSheet::new() else { return };
    if sheet.replace_sync(css).is_err() {
        return;
    }
    let one_more = Array::of1(&sheet);
    if let Some(root) = shadow {
        root.set_adopted_style_sheets(&root.adopted_style_sheets().concat(&one_more));
    } else {
        let document = document();
        document.set_adopted_style_sheets(&document.adopted_style_sheets().concat(&one_more));
    }
}
