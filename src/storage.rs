//! What the browser keeps between visits, where it keeps anything: the settings, the work of each tab, and the scenarios
//! that the reader has saved. Where it does not, and in an element on somebody else's page, what is saved is there as long as
//! the page.
//!
//! Each tab keeps its work under a name of its own, so that two tabs never write over each other. The name stands in the
//! tab's own storage, which a reload leaves as it is. A tab that is left marks its work as free; the next visit goes on
//! with the free work that was left last, or with a copy of the last work of a tab that is still open.

use crate::{
    dom::{on_window, window},
    live::Live,
};
use web_sys::Storage;

const SETTINGS: &str = "finsam.settings";
const WORK: &str = "finsam.work.";
const SAVED: &str = "finsam.saved.";
const DATASET: &str = "finsam.dataset.";
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

/// Where texts are kept, each in a place with a name.
#[derive(Clone, Copy)]
pub struct Store {
    /// Where the browser keeps nothing.
    kept: Option<Live<Vec<(String, String)>>>,
}

impl Store {
    /// The browser's, where it has one.
    pub fn of_browser() -> Self {
        Self { kept: storage().is_none().then(|| Live::new(Vec::new())) }
    }

    /// One that is there as long as the page, and is nobody else's.
    pub fn of_page() -> Self {
        Self { kept: Some(Live::new(Vec::new())) }
    }

    /// Whether what is kept is there at the next visit.
    pub fn is_lasting(self) -> bool {
        self.kept.is_none()
    }

    /// Forgets what is kept for as long as the page.
    pub fn empty(self) {
        if let Some(kept) = self.kept {
            kept.set(Vec::new());
        }
    }

    /// What lies in a place now.
    pub fn get(self, place: &str) -> Option<String> {
        match self.kept {
            Some(kept) => kept.peek().into_iter().find(|(of, _)| of == place).map(|(_, text)| text),
            None => storage()?.get_item(place).ok().flatten(),
        }
    }

    /// Puts a text in a place; `false` where there is no room.
    #[must_use]
    pub fn set(self, place: &str, text: &str) -> bool {
        let Some(kept) = self.kept else {
            return storage().is_some_and(|storage| storage.set_item(place, text).is_ok());
        };
        kept.update(|kept| {
            kept.retain(|(of, _)| of != place);
            kept.push((place.to_owned(), text.to_owned()));
        });
        true
    }

    /// Empties a place.
    pub fn remove(self, place: &str) {
        match (self.kept, storage()) {
            (Some(kept), _) => kept.update(|kept| kept.retain(|(of, _)| of != place)),
            (None, Some(storage)) => {
                // What is not there need not be removed.
                let _ = storage.remove_item(place);
            }
            (None, None) => {}
        }
    }

    /// The names under a prefix, in order.
    fn names(self, prefix: &str) -> Vec<String> {
        let places: Vec<String> = match (self.kept, storage()) {
            (Some(kept), _) => kept.peek().into_iter().map(|(of, _)| of).collect(),
            (None, Some(storage)) => {
                let count = storage.length().unwrap_or_default();
                (0..count).filter_map(|index| storage.key(index).ok().flatten()).collect()
            }
            (None, None) => Vec::new(),
        };
        let mut names: Vec<String> =
            places.iter().filter_map(|place| place.strip_prefix(prefix).map(str::to_owned)).collect();
        names.sort_unstable();
        names
    }

    /// The saved scenarios' places and texts, the oldest first.
    pub fn saved(self) -> Vec<(String, String)> {
        let places = self.names(SAVED).into_iter().map(|name| format!("{SAVED}{name}"));
        places.filter_map(|place| self.get(&place).map(|text| (place, text))).collect()
    }

    /// The texts of the reader's own datasets.
    pub fn datasets(self) -> Vec<String> {
        self.names(DATASET).into_iter().filter_map(|id| self.get(&format!("{DATASET}{id}"))).collect()
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

    /// Puts a text that cannot be read aside, so that nothing writes over it.
    pub fn put_aside(self, text: &str) {
        // Where the storage is full the page goes on without.
        let _ = self.set(&format!("{UNREADABLE}{}", new_name()), text);
    }

    /// The settings of the last visit.
    pub fn settings(self) -> Option<String> {
        self.get(SETTINGS)
    }

    /// Keeps the settings; where the storage is full or gone, the page goes on without.
    pub fn keep_settings(self, settings: &str) {
        let _ = self.set(SETTINGS, settings);
    }
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
    fn of(store: Store, name: &str) -> Option<Self> {
        let kept = store.get(&format!("{WORK}{name}"))?;
        let (time, text) = kept.split_once(' ')?;
        Some(Self { is_open: time.starts_with('+'), time: time.get(1..)?.to_owned(), text: text.to_owned() })
    }
}

/// Where this tab keeps its work.
#[derive(Clone, Copy)]
pub struct Tab {
    store: Store,
    /// Empty for an element on somebody else's page, which keeps no work.
    name: Live<String>,
}

impl Tab {
    /// This tab's place, and the text of the work to go on with.
    pub fn open(store: Store) -> (Self, Option<String>) {
        let work_of = |name: &str| Work::of(store, name);
        let own = tab_storage().and_then(|storage| storage.get_item(TAB).ok().flatten());
        // A tab that was doubled has the name of the other one, which is still open: it goes on with a copy. So does one
        // that ended without being left, on a phone for instance.
        let (own, copied) = match own.and_then(|name| work_of(&name).map(|work| (name, work))) {
            Some((name, work)) if work.is_open => (Some(new_name()), Some((name, work.text))),
            Some((name, _)) => (Some(name), None),
            None => (None, None),
        };
        let all: Vec<(String, Work)> =
            store.names(WORK).into_iter().filter_map(|name| work_of(&name).map(|work| (name, work))).collect();
        let last = |is_open: bool| {
            let of_kind = all.iter().filter(|(_, work)| work.is_open == is_open);
            of_kind.max_by(|(_, a), (_, b)| a.time.cmp(&b.time)).map(|(name, _)| name.clone())
        };
        let name = own.or_else(|| last(false)).unwrap_or_else(new_name);
        for (other, work) in all.iter().filter(|(other, _)| *other != name) {
            // What has been left without a change would only gather.
            if !work.is_open && !work.text.contains('~') {
                store.remove(&format!("{WORK}{other}"));
            }
        }
        let copied = copied.map(|(_, text)| text);
        let text = copied.or_else(|| work_of(&name).or_else(|| work_of(&last(true)?)).map(|work| work.text));
        let tab = Self::of_page(store);
        tab.take(name);
        (tab, text)
    }

    /// One that keeps no work.
    pub fn of_page(store: Store) -> Self {
        Self { store, name: Live::new(String::new()) }
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
        self.store.is_lasting() && self.write(true, text)
    }

    fn work(self) -> Option<Work> {
        Work::of(self.store, &self.name.peek())
    }

    fn write(self, is_open: bool, text: &str) -> bool {
        let sign = if is_open { '+' } else { '-' };
        self.store.set(&format!("{WORK}{}", self.name.peek()), &format!("{sign}{} {text}", time()))
    }

    /// Marks the work as free when the tab is left. When the reader comes back to it as it was, its work is kept again:
    /// under another name, where another tab has gone on with it.
    pub fn follow_leaving(self, text: impl Fn() -> String + 'static) {
        on_window("pagehide", move |_| {
            if let Some(work) = self.work() {
                // What has been kept has room.
                let _ = self.write(false, &work.text);
            }
        });
        on_window("pageshow", move |event| {
            let is_as_it_was = js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|is| is.is_truthy());
            if is_as_it_was {
                if self.work().is_some_and(|work| work.is_open) {
                    self.take(new_name());
                }
                // The next change tells where there is no room.
                let _ = self.keep(&text());
            }
        });
    }

    /// The work of other tabs, with the names of their places.
    pub fn others(self) -> Vec<(String, String)> {
        let own = self.name.peek();
        let others = self.store.names(WORK).into_iter().filter(|name| *name != own);
        others.filter_map(|name| Work::of(self.store, &name).map(|work| (format!("{WORK}{name}"), work.text))).collect()
    }
}

/// Runs whenever another tab has changed something that is kept, with whether the reader's own datasets may be others now.
pub fn follow_other_tabs(mut run: impl FnMut(bool) + 'static) {
    on_window("storage", move |event| {
        let place = js_sys::Reflect::get(&event, &"key".into()).ok().and_then(|place| place.as_string());
        // Without a place all is gone.
        run(place.is_none_or(|place| place.starts_with(DATASET)));
    });
}

/// A place for one more saved scenario.
pub fn new_place() -> String {
    format!("{SAVED}{}", new_name())
}
