//! Whether the reader sees an element.

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// An element, with what web-sys does not have yet.
    #[wasm_bindgen(extends = Element)]
    type Checked;

    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Checked) -> Result<bool, JsValue>;
}

/// Whether an element is drawn. A browser that cannot tell shows all that it is asked about.
pub fn is_visible(element: &Element) -> bool {
    element.unchecked_ref::<Checked>().check_visibility().unwrap_or(true)
}
