//! The calculator in an element on somebody else's page, as `embed/element.js` calls it. Several share the program; each has
//! its work, and leaves the page's storage, address and history alone. The page does without: this is a part that is fetched
//! by itself (src/lazy.rs).

#![allow(clippy::unnecessary_wraps, reason = "that a part could not be fetched is put in by the attribute")]

mod attributes;
mod drawn;

pub use attributes::VIEWS;
use drawn::{draw, remove, set_at, work_at};
use finsam_engine::Scenario;
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::Node;

/// What an element asks for.
enum Ask {
    Embed { root: Node, home: String, changed: js_sys::Function },
    Set { place: usize, name: String, value: Option<String> },
    Unembed { place: usize },
}

/// What it gets: a place, and what was wrong.
type Answer = (usize, String);

#[wasm_split(element, fallible, preload(fetch_element))]
fn carry_out(ask: Ask) -> Result<Answer, SplitLoaderError> {
    Ok(match ask {
        Ask::Embed { root, home, changed } => (draw(&root, &home, changed), String::new()),
        Ask::Set { place, name, value } => (place, set_at(place, &name, value.as_deref())),
        Ask::Unembed { place } => {
            remove(place);
            (place, String::new())
        }
    })
}

/// Carries out what an element asks for, when the part is there.
fn now(ask: Ask) -> Answer {
    match pin!(carry_out(ask)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(answer)) => answer,
        _ => Answer::default(),
    }
}

/// Fetches the part that elements need, and says whether it could be; before that they get nothing of what they ask for.
#[wasm_bindgen]
pub fn prepare(then: js_sys::Function) {
    any_spawner::Executor::spawn_local(async move {
        let is_there = fetch_element().await.is_ok();
        // What it does then is its own.
        let _ = then.call1(&JsValue::NULL, &is_there.into());
    });
}

/// Draws the calculator into a shadow root and gives its place. `home` is the address of the calculator's own page, for links;
/// `changed` is called each time the reader has changed the scenario.
#[wasm_bindgen]
pub fn embed(root: Node, home: String, changed: js_sys::Function) -> usize {
    now(Ask::Embed { root, home, changed }).0
}

/// Sets an attribute; without a value it is as if it had never been set. Gives what was wrong with the value, or nothing.
#[wasm_bindgen(js_name = setAttribute)]
pub fn set_attribute(place: usize, name: String, value: Option<String>) -> String {
    now(Ask::Set { place, name, value }).1
}

/// The present scenario in the compact form; empty where there is no such place.
#[wasm_bindgen(js_name = scenarioText)]
pub fn scenario_text(place: usize) -> String {
    work_at(place).map(|work| work.scenario.peek_with(Scenario::to_compact)).unwrap_or_default()
}

/// Removes an element that was drawn, and frees what it had.
#[wasm_bindgen]
pub fn unembed(place: usize) {
    now(Ask::Unembed { place });
}
