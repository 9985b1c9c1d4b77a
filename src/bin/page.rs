//! The page's program in the browser: draws the page beside the one that was made at build time, and takes its place.
#![recursion_limit = "512"]

use finsamkalkylen::{Page, Work, pressed, take_place};
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
    // As index.html has it of what was drawn into it.
    let _ = drawn.remove_attribute("data-made");
    let mounted = leptos::mount::mount_to(drawn.clone(), || {
        let work = Work::of_page();
        window_event_listener(ev::keydown, move |key| pressed(work, &key));
        follow_preferences(work);
        view! { <Page work /> }
    });
    mounted.forget();
    take_place(&made, &drawn);
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
