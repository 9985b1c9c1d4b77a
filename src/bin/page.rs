//! The page's program in the browser: draws the page beside the one that was made at build time, and takes its place; or draws
//! the calculator into elements on somebody else's page (web/embed/element.js), each with its own work.
#![recursion_limit = "512"]
#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

use finsamkalkylen::{EmbeddedPage, Page, Work, fetch_whole_first_view, pressed, replace_prerendered};
use futures::{FutureExt, join};
use js_sys::Function;
use leptos::{
    callback::UnsyncCallback,
    ev,
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use std::{any::Any, cell::RefCell};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};

/// Nothing yet: what calls the program says whether it draws the page (`start`) or an element (`embed`).
fn main() {}

/// Draws the page; not where what reads the kept work could not be fetched, which `web/start.js` then tells.
#[wasm_bindgen]
pub async fn start() -> Result<(), JsValue> {
    // Where what was drawn at build time is held back (web/early.js), none of it stands in for what has not come.
    let is_held = document().document_element().is_some_and(|root| root.has_attribute("data-held"));
    let whole_where_held = async { !is_held || fetch_whole_first_view().await };
    if join!(Work::ready(), whole_where_held) != (true, true) {
        return Err(JsValue::from_str("what reads the kept work, or draws around the figures, could not be fetched"));
    }
    draw();
    Ok(())
}

fn draw() {
    let Some(made) = document().get_element_by_id("page") else { return };
    let Ok(drawn) = made.clone_node() else { return };
    let drawn: HtmlElement = drawn.unchecked_into();
    // As index.html has it of what was drawn into it.
    let _ = drawn.remove_attribute("data-made");
    let mounted = leptos::mount::mount_to(drawn.clone(), || {
        let work = Work::of_page();
        window_event_listener(ev::keydown, move |key| pressed(work, &key));
        follow_title(work);
        follow_preferences(work);
        view! { <Page work /> }
    });
    mounted.forget();
    replace_prerendered(&made, &drawn);
}

/// The document's title says what is shown.
fn follow_title(work: Work) {
    let title = Memo::new(move |_| work.document_title());
    Effect::new(move || document().set_title(&title.get()));
}

/// The document has the language and the colours that the reader has chosen. Set again, an attribute of the whole document would be
/// worked through in all of it: what else the preferences have, a goal that is typed, is none of its business.
fn follow_preferences(work: Work) {
    let chosen = Memo::new(move |_| work.preferences.with(|preferences| (preferences.lang, preferences.theme)));
    Effect::new(move || {
        let (lang, theme) = chosen.get();
        if let Some(root) = document().document_element() {
            // An element takes any value of these attributes.
            let _ = root.set_attribute("lang", lang.code());
            let _ = root.set_attribute("data-theme", theme.code());
        }
    });
}

/// An element that has been drawn. Dropped, it takes along what it shows, its signals and its listeners.
struct Drawn {
    work: Work,
    _view: Box<dyn Any>,
    _owner: Owner,
}

thread_local! {
    /// Those drawn, by their places; a place that is left is taken again.
    static DRAWN: RefCell<Vec<Option<Drawn>>> = const { RefCell::new(Vec::new()) };
}

/// The work of the element in a place.
fn work_at(place: usize) -> Option<Work> {
    DRAWN.with_borrow(|drawn| Some(drawn.get(place)?.as_ref()?.work))
}

/// What elements alone need: the page does without.
#[derive(Clone, Copy)]
struct Elements {
    draw: fn(ShadowRoot, String, Function) -> Drawn,
    set_attribute: fn(Work, &str, Option<&str>) -> Result<(), String>,
    go_on_with: fn(Work, &str) -> bool,
}

#[wasm_split(elements, fallible, wasm_split_path = leptos::wasm_split)]
fn elements() -> Result<Elements, SplitLoaderError> {
    Ok(Elements { draw: draw_element, set_attribute: Work::set_attribute, go_on_with: Work::go_on_with })
}

/// Fetches what elements are to have at hand: what draws them, what reads a host's scenario, and writes the present one for it.
#[wasm_bindgen]
pub async fn ready() -> Result<(), JsValue> {
    let fetched = join!(elements(), fetch_whole_first_view(), Work::ready_for_hosts());
    matches!(fetched, (Ok(_), true, true))
        .then_some(())
        .ok_or_else(|| JsValue::from_str("what draws elements could not be fetched"))
}

/// What [`ready`] has fetched.
fn at_hand() -> Option<Elements> {
    elements().now_or_never()?.ok()
}

fn draw_element(root: ShadowRoot, home: String, changed: Function) -> Drawn {
    let owner = Owner::new();
    owner.with(|| {
        let work = Work::of_element(root.clone(), home);
        let changed = UnsyncCallback::new(move |()| {
            // What the host does with it is the host's.
            let _ = changed.call0(&JsValue::NULL);
        });
        // A shadow root takes any element.
        let view = leptos::mount::mount_to(root.unchecked_into(), move || view! { <EmbeddedPage work changed /> });
        Drawn { work, _view: Box::new(view), _owner: owner.clone() }
    })
}

/// Draws the calculator into a shadow root and gives its place. `home` is the address of the calculator's own page, for links;
/// `changed` is called each time the reader has changed the scenario.
///
/// # Errors
///
/// Before [`ready`] has fetched what draws elements.
#[wasm_bindgen]
pub fn embed(root: ShadowRoot, home: String, changed: Function) -> Result<usize, JsValue> {
    let elements = at_hand().ok_or_else(|| JsValue::from_str("what draws elements has not been fetched"))?;
    let drawn = (elements.draw)(root, home, changed);
    Ok(DRAWN.with_borrow_mut(|places| {
        let place = places.iter().position(Option::is_none).unwrap_or(places.len());
        if place == places.len() {
            places.push(None);
        }
        places[place] = Some(drawn);
        place
    }))
}

/// Sets an attribute; without a value it is as if it had never been set. Gives what was wrong with the value, or nothing.
#[wasm_bindgen(js_name = setAttribute)]
pub fn set_attribute(place: usize, name: &str, value: Option<String>) -> String {
    let set =
        work_at(place).zip(at_hand()).map(|(work, elements)| (elements.set_attribute)(work, name, value.as_deref()));
    set.and_then(Result::err).unwrap_or_default()
}

/// Shows the scenario of an element whose program has stopped, as [`scenario_text`] gave it; `false` where it cannot be read.
#[wasm_bindgen(js_name = goOnWith)]
pub fn go_on_with(place: usize, text: &str) -> bool {
    work_at(place).zip(at_hand()).is_some_and(|(work, elements)| (elements.go_on_with)(work, text))
}

/// The present scenario as JSON; empty where there is no such place.
#[wasm_bindgen(js_name = scenarioText)]
pub fn scenario_text(place: usize) -> String {
    work_at(place).and_then(Work::scenario_text).unwrap_or_default()
}

/// Removes an element that was drawn, and frees what it had.
#[wasm_bindgen]
pub fn unembed(place: usize) {
    let drawn = DRAWN.with_borrow_mut(|drawn| drawn.get_mut(place).and_then(Option::take));
    drop(drawn);
}
