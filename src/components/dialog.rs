//! A dialogue beside the page, which returns the focus to where it was when it closes.

use crate::{
    dom::{El, el, el_in, react},
    work::Work,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// A dialogue that is open while there is something to show. `title` is the id of its heading.
pub fn dialog(
    work: Work,
    title: &str,
    is_open: impl Fn() -> bool + 'static,
    content: impl Fn() -> Option<El> + 'static,
    closed: impl Fn() + 'static,
) -> El {
    let dialog = el("dialog").attr("aria-labelledby", title);
    let element: HtmlDialogElement = dialog.element().clone().unchecked_into();
    let close = element.clone();
    react(move || {
        if is_open() && element.is_connected() {
            // A dialogue that is open already stays open.
            let _ = element.show_modal();
        }
    });
    let button = el_in("button", "primary").text(work.words().close).on_click(move || close.close());
    // The dialogue stays drawn while it closes, and is drawn anew when it is opened next.
    dialog.on("close", move |_| closed()).with(el_in("div", "explanation").slot(content).with(el("p").with(button)))
}
