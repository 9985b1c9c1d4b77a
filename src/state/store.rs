//! What the browser keeps between visits, where it keeps anything. Where it does not, and in an element on somebody else's
//! page, what is kept is there as long as the page.

use crate::browser::time;
use leptos::prelude::*;
use std::collections::BTreeMap;
use web_sys::Storage;

/// The work of each tab (`tab.rs`).
pub(super) const WORK: &str = "finsam.work.";
const PREFERENCES: &str = "finsam.preferences";
const SAVED: &str = "finsam.saved.";
const DATASET: &str = "finsam.dataset.";
const UNREADABLE: &str = "finsam.unreadable.";

/// The browser's storage; none in a sandboxed frame or where the reader has turned it off.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Where texts are kept, each in a place with a name.
#[derive(Clone, Copy)]
pub struct Store {
    /// Where the browser keeps nothing.
    for_now: Option<StoredValue<ForNow>>,
}

/// What is kept as long as the page.
#[derive(Default)]
struct ForNow {
    places: BTreeMap<String, String>,
    /// How many names have been given.
    names: usize,
    /// There is no room for more, as a browser may have none.
    #[cfg(test)]
    is_full: bool,
}

impl Store {
    /// The browser's, where it has one.
    pub fn of_browser() -> Self {
        if storage().is_some() { Self { for_now: None } } else { Self::fleeting() }
    }

    /// One that is there as long as the page, and is nobody else's.
    pub fn fleeting() -> Self {
        Self { for_now: Some(StoredValue::default()) }
    }

    /// Whether what is kept is there at the next visit.
    pub fn is_lasting(self) -> bool {
        self.for_now.is_none()
    }

    /// What lies in a place now.
    pub fn get(self, place: &str) -> Option<String> {
        match self.for_now {
            Some(kept) => kept.with_value(|kept| kept.places.get(place).cloned()),
            None => storage()?.get_item(place).ok().flatten(),
        }
    }

    /// Puts a text in a place; `false` where there is no room.
    #[must_use]
    pub fn set(self, place: &str, text: &str) -> bool {
        let Some(kept) = self.for_now else {
            return storage().is_some_and(|storage| storage.set_item(place, text).is_ok());
        };
        #[cfg(test)]
        if kept.with_value(|kept| kept.is_full) {
            return false;
        }
        kept.update_value(|kept| drop(kept.places.insert(place.to_owned(), text.to_owned())));
        true
    }

    /// Empties a place.
    pub fn remove(self, place: &str) {
        if let Some(kept) = self.for_now {
            kept.update_value(|kept| drop(kept.places.remove(place)));
        } else if let Some(storage) = storage() {
            // What is not there need not be removed.
            let _ = storage.remove_item(place);
        }
    }

    /// The names under a prefix, in order.
    pub(super) fn names(self, prefix: &str) -> Vec<String> {
        let places: Vec<String> = match self.for_now {
            Some(kept) => kept.with_value(|kept| kept.places.keys().cloned().collect()),
            None => storage().map(|storage| places(&storage)).unwrap_or_default(),
        };
        let mut names: Vec<String> =
            places.iter().filter_map(|place| place.strip_prefix(prefix).map(str::to_owned)).collect();
        names.sort_unstable();
        names
    }

    /// The places and texts under a prefix, in order of the names.
    fn under(self, prefix: &str) -> Vec<(String, String)> {
        let places = self.names(prefix).into_iter().map(|name| format!("{prefix}{name}"));
        places.filter_map(|place| self.get(&place).map(|text| (place, text))).collect()
    }

    /// The saved scenarios' places and texts, the oldest first.
    pub fn saved(self) -> Vec<(String, String)> {
        self.under(SAVED)
    }

    /// What was put aside, where a program stopped over it (`web/start.js`) or could not read it.
    pub fn put_aside(self) -> Vec<(String, String)> {
        self.under(UNREADABLE)
    }

    /// Lays a text that cannot be read where the work of tabs lies, to be listed with what is wrong with it.
    pub fn lay_beside(self, text: &str) {
        // Where there is no room for it, it is as it was.
        let _ = self.set(&format!("{WORK}{}", self.new_name()), text);
    }

    /// Whether there is something of an earlier visit, or of another tab.
    pub fn has_something(self) -> bool {
        [WORK, PREFERENCES, SAVED, DATASET, UNREADABLE].iter().any(|prefix| !self.names(prefix).is_empty())
    }

    /// The places and texts of the reader's own datasets.
    pub fn datasets(self) -> Vec<(String, String)> {
        self.under(DATASET)
    }

    /// Whether there is one of the reader's own datasets by this id, be it readable or not.
    pub fn has_dataset(self, id: &str) -> bool {
        self.get(&format!("{DATASET}{id}")).is_some()
    }

    /// Keeps one of the reader's own datasets; `false` where there is no room.
    #[must_use]
    pub fn set_dataset(self, id: &str, text: &str) -> bool {
        self.set(&format!("{DATASET}{id}"), text)
    }

    /// Keeps one of the reader's own datasets no longer.
    pub fn remove_dataset(self, id: &str) {
        self.remove(&format!("{DATASET}{id}"));
    }

    /// A name that nothing else has and that sorts by the time: the time and a fraction by chance. Where nobody else keeps
    /// anything it is a number.
    pub(super) fn new_name(self) -> String {
        let Some(kept) = self.for_now else {
            let chance = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(36);
            return time() + &chance.map(String::from).unwrap_or_default();
        };
        kept.update_value(|kept| kept.names += 1);
        format!("{:06}", kept.with_value(|kept| kept.names))
    }

    /// A place for one more saved scenario.
    pub fn new_place(self) -> String {
        format!("{SAVED}{}", self.new_name())
    }

    /// Lets there be no room for more, or room again.
    #[cfg(test)]
    pub fn set_full(self, is_full: bool) {
        if let Some(kept) = self.for_now {
            kept.update_value(|kept| kept.is_full = is_full);
        }
    }

    /// The preferences of the last visit.
    pub fn preferences(self) -> Option<String> {
        self.get(PREFERENCES)
    }

    /// Keeps the preferences; where the storage is full or gone, the page goes on without.
    pub fn keep_preferences(self, preferences: &str) {
        let _ = self.set(PREFERENCES, preferences);
    }
}

fn places(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or_default();
    (0..count).filter_map(|index| storage.key(index).ok().flatten()).collect()
}

/// Whether a place is that of one of the reader's own datasets; without a place all has changed.
pub fn is_of_datasets(place: Option<&str>) -> bool {
    place.is_none_or(|place| place.starts_with(DATASET))
}
