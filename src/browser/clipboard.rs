//! Copying.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlTextAreaElement};

/// Copies what is selected, and says whether it could. The newer way of copying needs a secure context, which an intranet's
/// page often lacks.
pub fn copy_selection() -> bool {
    document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true)
}

/// Copies a text, by way of a field that is put within an element of the page, and says whether it could. The field takes the
/// focus, and is gone before anything is drawn.
pub fn copy_text(within: &Element, text: &str) -> bool {
    let Ok(field) = document().create_element("textarea") else { return false };
    // Not hidden in any way, which would change its tabs.
    let field: HtmlTextAreaElement = field.unchecked_into();
    field.set_read_only(true);
    field.set_tab_index(-1);
    field.set_value(text);
    // Only what has the focus is copied from.
    let is_ready = within.append_child(&field).is_ok() && field.focus().is_ok();
    field.select();
    let is_copied = is_ready && copy_selection();
    field.remove();
    is_copied
}
