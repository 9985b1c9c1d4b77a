//! What the browser keeps between visits, where it keeps anything: the settings, the work of each tab, and the scenarios
//! that the reader has saved.
//!
//! Each tab keeps its work under a name of its own, so that two tabs never write over each other. The name stands in the
//! tab's own storage, which a reload leaves as it is. A tab that is left marks its work as free; the next visit goes on
//! with the free work that was left last, or with a copy of the last work of a tab that is still open.

use crate::{dom::window, live::Live};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Storage;

const SETTINGS: &str = "finsam.settings";
const WORK: &str = "finsam.work.";
const SAVED: &str = "finsam.saved.";
const UNREADABLE: &str = "finsam.unreadable.";
/// In the tab's own storage: the name of its work.
const TAB: &str = "finsam.tab";

/// The browser's storage; none in a sandboxed frame or where the reader has turned it off.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Whether the browser keeps anything.
pub fn is_kept() -> bool {
    storage().is_some()
}

/// What lies in a place now.
pub fn at(place: &str) -> Option<String> {
    storage()?.get_item(place).ok().flatten()
}

/// Puts a text in a place; `false` where the storage is full or gone.
#[must_use]
pub fn put(place: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(place, text).is_ok())
}

/// Empties a place.
pub fn clear(place: &str) {
    if let Some(storage) = storage() {
        // What is not there need not be removed.
        let _ = storage.remove_item(place);
    }
}

/// The names under a prefix, in order.
fn names(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok().flatten());
    let mut names: Vec<String> = keys.filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect();
    names.sort_unstable();
    names
}

/// The time, as a text that sorts by it: `2023-11-22T09:30:00.000Z`.
pub fn time() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// A name that nothing else has: the time, and a fraction by chance.
fn new_name() -> String {
    let chance = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(36);
    time() + &chance.map(String::from).unwrap_or_default()
}

/// A tab's work as it is kept: `+` or, when the tab has been left, `-`; the time of the last change; the scenario's text.
struct Work {
    is_open: bool,
    time: String,
    text: String,
}

impl Work {
    fn of(name: &str) -> Option<Self> {
        let kept = at(&format!("{WORK}{name}"))?;
        let (time, text) = kept.split_once(' ')?;
        Some(Self { is_open: time.starts_with('+'), time: time.get(1..)?.to_owned(), text: text.to_owned() })
    }
}

/// Where this tab keeps its work.
#[derive(Clone, Copy)]
pub struct Tab {
    name: Live<String>,
}

impl Tab {
    /// This tab's place, and the text of the work to go on with.
    pub fn open() -> (Self, Option<String>) {
        let own = tab_storage().and_then(|storage| storage.get_item(TAB).ok().flatten());
        // A tab that was doubled has the name of the other one, which is still open: it goes on with a copy. So does one
        // that ended without being left, on a phone for instance.
        let (own, copied) = match own.and_then(|name| Work::of(&name).map(|work| (name, work))) {
            Some((name, work)) if work.is_open => (Some(new_name()), Some((name, work.text))),
            Some((name, _)) => (Some(name), None),
            None => (None, None),
        };
        let all: Vec<(String, Work)> =
            names(WORK).into_iter().filter_map(|name| Work::of(&name).map(|work| (name, work))).collect();
        let last = |is_open: bool| {
            let of_kind = all.iter().filter(|(_, work)| work.is_open == is_open);
            of_kind.max_by(|(_, a), (_, b)| a.time.cmp(&b.time)).map(|(name, _)| name.clone())
        };
        let name = own.or_else(|| last(false)).unwrap_or_else(new_name);
        for (other, work) in all.iter().filter(|(other, _)| *other != name) {
            // What has been left without a change would only gather.
            if !work.is_open && !work.text.contains('~') {
                clear(&format!("{WORK}{other}"));
            }
        }
        let copied = copied.map(|(_, text)| text);
        let text = copied.or_else(|| Work::of(&name).or_else(|| Work::of(&last(true)?)).map(|work| work.text));
        let tab = Self { name: Live::new(String::new()) };
        tab.take(name);
        (tab, text)
    }

    /// Goes by another name from now on.
    fn take(self, name: String) {
        if let Some(storage) = tab_storage() {
            // A tab without storage of its own goes on with what was left last.
            let _ = storage.set_item(TAB, &name);
        }
        self.name.set(name);
    }

    /// Keeps the work for the next visit; `false` where the storage is full or gone.
    #[must_use]
    pub fn keep(self, text: &str) -> bool {
        self.write(true, text)
    }

    fn write(self, is_open: bool, text: &str) -> bool {
        let sign = if is_open { '+' } else { '-' };
        put(&format!("{WORK}{}", self.name.peek()), &format!("{sign}{} {text}", time()))
    }

    /// Marks the work as free when the tab is left. When the reader comes back to it as it was, its work is kept again:
    /// under another name, where another tab has gone on with it.
    pub fn follow_leaving(self, text: impl Fn() -> String + 'static) {
        let left = Closure::<dyn FnMut()>::new(move || {
            if let Some(work) = Work::of(&self.name.peek()) {
                // What has been kept has room.
                let _ = self.write(false, &work.text);
            }
        });
        let back = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let is_as_it_was = js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|is| is.is_truthy());
            if is_as_it_was {
                if Work::of(&self.name.peek()).is_some_and(|work| work.is_open) {
                    self.take(new_name());
                }
                // The next change tells where there is no room.
                let _ = self.keep(&text());
            }
        });
        for (event, run) in [("pagehide", left.into_js_value()), ("pageshow", back.into_js_value())] {
            // A window takes any listener.
            let _ = window().add_event_listener_with_callback(event, run.unchecked_ref());
        }
    }

    /// The work of other tabs, with the names of their places.
    pub fn others(self) -> Vec<(String, String)> {
        let own = self.name.peek();
        let others = names(WORK).into_iter().filter(|name| *name != own);
        others.filter_map(|name| Work::of(&name).map(|work| (format!("{WORK}{name}"), work.text))).collect()
    }
}

/// The saved scenarios' places and texts, the oldest first.
pub fn saved() -> Vec<(String, String)> {
    let places = names(SAVED).into_iter().map(|name| format!("{SAVED}{name}"));
    places.filter_map(|place| at(&place).map(|text| (place, text))).collect()
}

/// A place for one more saved scenario.
pub fn new_place() -> String {
    format!("{SAVED}{}", new_name())
}

/// Puts a text that cannot be read aside, so that nothing writes over it.
pub fn put_aside(text: &str) {
    // Where the storage is full the page goes on without.
    let _ = put(&format!("{UNREADABLE}{}", new_name()), text);
}

/// Runs whenever another tab has changed something that is kept.
pub fn follow_other_tabs(run: impl FnMut() + 'static) {
    let run = Closure::<dyn FnMut()>::new(run).into_js_value();
    // A window takes any listener.
    let _ = window().add_event_listener_with_callback("storage", run.unchecked_ref());
}

/// The settings of the last visit.
pub fn load_settings() -> Option<String> {
    at(SETTINGS)
}

/// Keeps the settings; where the storage is full or gone, the page goes on without.
pub fn save_settings(settings: &str) {
    let _ = put(SETTINGS, settings);
}
