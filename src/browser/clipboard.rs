//! Copying.

use super::for_now::ForNow;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ClipboardEvent, Element, HtmlDocument};

/// Copies what is selected, and says whether it could. The newer way of copying needs a secure context, which an intranet's
/// page often lacks.
pub fn copy_selection() -> bool {
    document().unchecked_into::<HtmlDocument>().exec_command("copy") == Ok(true)
}

/// Copies a text and the same as HTML, which a document takes for a table, and says whether it could.
pub fn copy_rich(within: &Element, text: &str, html: &str) -> bool {
    let (plain, rich) = (text.to_owned(), html.to_owned());
    // What is copied instead of what is selected.
    let handler = Closure::<dyn FnMut(ClipboardEvent)>::new(move |copy: ClipboardEvent| {
        let Some(data) = copy.clipboard_data() else { return };
        if data.set_data("text/plain", &plain).is_ok() && data.set_data("text/html", &rich).is_ok() {
            copy.prevent_default();
            copy.stop_propagation();
        }
    });
    let listener = handler.as_ref().unchecked_ref();
    // Where it cannot be, the text alone is copied.
    let _ = document().add_event_listener_with_callback_and_bool("copy", listener, true);
    let is_copied = copy_text(within, text);
    let _ = document().remove_event_listener_with_callback_and_bool("copy", listener, true);
    is_copied
}

/// Copies a text, by way of a field that is put within an element of the page, and says whether it could. The field takes the
/// focus, and is gone before anything is drawn.
fn copy_text(within: &Element, text: &str) -> bool {
    let text = text.to_owned();
    // Not hidden in any way, which would change its tabs.
    let drawn = ForNow::draw(|field: NodeRef<html::Textarea>| {
        view! { <textarea readonly tabindex="-1" prop:value=text node_ref=field></textarea> }.into_any()
    });
    let Some(drawn) = drawn else { return false };
    let drawn = drawn.within(within);
    let field = drawn.element();
    // Only what has the focus is copied from.
    let is_ready = field.focus().is_ok();
    field.select();
    is_ready && copy_selection()
}
