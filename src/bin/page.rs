//! The page's program in the browser: draws the page beside the one that was made at build time, and takes its place.
#![recursion_limit = "512"]

use finsamkalkylen::{Page, Work, pressed};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::HtmlElement;

/// Nothing yet: what calls the program says whether it draws the page (`start`) or an element (`embed`).
fn main() {}

/// Draws the page.
#[wasm_bindgen]
pub fn start() {
    let Some(made) = document().get_element_by_id("page") else { return };
    let Ok(drawn) = made.clone_node() else { return };
    let drawn: HtmlElement = drawn.unchecked_into();
    let mounted = leptos::mount::mount_to(drawn.clone(), || {
        let work = Work::of_page();
        window_event_listener(ev::keydown, move |key| pressed(work, &key));
        follow_preferences(work);
        view! { <Page work /> }
    });
    mounted.forget();
    take_place(&made, &drawn);
}

/// The page that was made at build time goes; the focus stays on what has the same id.
fn take_place(made: &web_sys::Element, drawn: &HtmlElement) {
    let focused = document().active_element().filter(|element| made.contains(Some(element)));
    // It is on the page, so another element can take its place.
    let _ = made.replace_with_with_node_1(drawn);
    let same = focused.and_then(|former| document().get_element_by_id(&former.id()));
    if let Some(same) = same {
        // What cannot take the focus leaves it where it was.
        let _ = same.unchecked_into::<HtmlElement>().focus();
    }
}

/// The document has the language and the colours that the reader has chosen.
fn follow_preferences(work: Work) {
    Effect::new(move || {
        let preferences = work.preferences.get();
        document().set_title(work.words().title);
        if let Some(root) = document().document_element() {
            // An element takes any value of these attributes.
            let _ = root.set_attribute("lang", preferences.lang.code());
            let _ = root.set_attribute("data-theme", preferences.theme.code());
        }
    });
}
