//! Where this tab keeps its work.
//!
//! Each tab keeps its work under a name of its own, so that two tabs never write over each other. The name stands in the
//! tab's own storage, which a reload leaves as it is. A tab that is left marks its work as free; the next visit goes on
//! with the free work that was left last, or with a copy of the last work of a tab that is still open.

use super::{
    Store,
    in_tab::{LINKED, in_tab, keep_in_tab},
    kept::{KeptWork, read_scenario, read_work, write_scenario, write_work},
    store::WORK,
};
use crate::browser::time;
use finsam_engine::{JsonError, Scenario};
use leptos::{ev, prelude::*};

/// In the tab's own storage: the name of its work.
const TAB: &str = "finsam.tab";

/// The work under a name.
fn work_of(store: Store, name: &str) -> Option<KeptWork> {
    read_work(&store.get(&format!("{WORK}{name}"))?)
}

/// Whether there is something to lose; what cannot be read may be.
fn has_changes(work: &KeptWork) -> bool {
    let read = read_scenario(&work.scenario).and_then(Result::ok);
    read.is_none_or(|scenario| !scenario.edits.is_empty())
}

/// The work to go on with.
pub struct Found {
    pub scenario: String,
    /// It came by a link, and the reader has not changed it.
    pub is_linked: bool,
}

/// Work that cannot be read: its place, its text, and why.
pub type Unreadable = (String, String, JsonError);

/// Where this tab keeps its work.
#[derive(Clone, Copy)]
pub struct Tab {
    store: Store,
    /// Empty for an element on somebody else's page, which keeps no work.
    name: StoredValue<String>,
}

impl Tab {
    /// This tab's place, and the work to go on with.
    pub fn open(store: Store) -> (Self, Option<Found>) {
        let work_of = |name: &str| work_of(store, name);
        let own = in_tab(TAB);
        // A tab that was doubled has the name of the other one, which is still open: it goes on with a copy. So does one
        // that ended without being left, on a phone for instance.
        let (own, copied) = match own.and_then(|name| work_of(&name).map(|work| (name, work))) {
            Some((_, work)) if work.is_open => (Some(store.new_name()), Some(work.scenario)),
            Some((name, _)) => (Some(name), None),
            None => (None, None),
        };
        let all: Vec<(String, KeptWork)> =
            store.names(WORK).into_iter().filter_map(|name| work_of(&name).map(|work| (name, work))).collect();
        let last = |is_open: bool| {
            let of_kind = all.iter().filter(|(_, work)| work.is_open == is_open);
            of_kind.max_by(|(_, a), (_, b)| a.time.cmp(&b.time)).map(|(name, _)| name.clone())
        };
        let linked = in_tab(LINKED);
        // Beside a link's scenario nothing need have been kept. What somebody else had left is not to be written over with it.
        // Nor is what this tab had left, where it cannot be read.
        let is_free = |name: &String| store.get(&format!("{WORK}{name}")).is_none();
        let beside_link = linked.as_ref().map(|_| in_tab(TAB).filter(is_free).unwrap_or_else(|| store.new_name()));
        let name = own.or(beside_link).or_else(|| last(false)).unwrap_or_else(|| store.new_name());
        for (other, work) in all.iter().filter(|(other, _)| *other != name) {
            // What has been left without a change would only gather.
            if !work.is_open && !has_changes(work) {
                store.remove(&format!("{WORK}{other}"));
            }
        }
        let kept = || work_of(&name).or_else(|| work_of(&last(true)?)).map(|work| work.scenario);
        let linked = linked.map(|scenario| Found { scenario, is_linked: true });
        let kept = || copied.or_else(kept).map(|scenario| Found { scenario, is_linked: false });
        let found = linked.or_else(kept);
        let tab = Self::nameless(store);
        tab.take(name);
        (tab, found)
    }

    /// One that keeps no work: it has no name to keep it under.
    pub fn nameless(store: Store) -> Self {
        Self { store, name: StoredValue::default() }
    }

    /// Goes by another name from now on.
    fn take(self, name: String) {
        // A tab without storage of its own goes on with what was left last.
        keep_in_tab(TAB, Some(&name));
        self.name.set_value(name);
    }

    /// Leaves what lies in this tab's place, which cannot be read or is nowhere else, and keeps the work in another place from now on.
    pub fn leave(self) {
        if self.store.is_lasting() {
            self.take(self.store.new_name());
        }
    }

    /// Keeps the work for the next visit; `false` where the storage is full or gone, or what writes could not be fetched. What only
    /// came by a link is kept in the tab alone: who pushes links at a reader leaves nothing behind, and what the reader had made
    /// stays where it is.
    #[must_use]
    pub fn keep(self, scenario: &Scenario, is_linked: bool) -> bool {
        let Some(scenario) = write_scenario(scenario) else { return false };
        if is_linked && keep_in_tab(LINKED, Some(&scenario)) {
            return self.store.is_lasting();
        }
        let is_kept = self.store.is_lasting() && self.write(true, scenario);
        // Where there is no room for it, the link's is no longer what the reader goes on with either.
        keep_in_tab(LINKED, None);
        is_kept
    }

    /// Takes up what was found there, before another tab that is opened meanwhile does.
    pub fn take_up(self, scenario: &Scenario, is_linked: bool) {
        if let Some(work) = self.kept().filter(|_| is_linked) {
            // What has been kept has room.
            let _ = self.write(true, work.scenario);
        }
        // The next change tells where there is no room.
        let _ = self.keep(scenario, is_linked);
    }

    fn kept(self) -> Option<KeptWork> {
        self.name.with_value(|name| work_of(self.store, name))
    }

    fn write(self, is_open: bool, scenario: String) -> bool {
        let kept = write_work(&KeptWork { is_open, time: time(), scenario });
        kept.is_some_and(|kept| self.name.with_value(|name| self.store.set(&format!("{WORK}{name}"), &kept)))
    }

    /// Marks the work as free when the tab is left. When the reader comes back to it as it was, its work is kept again:
    /// under another name, where another tab has gone on with it.
    pub fn follow_leaving(self, keep_what_waits: impl Fn() + Copy + 'static, keep: impl Fn() -> bool + 'static) {
        // A telephone ends a tab that is not seen without telling it.
        window_event_listener(ev::visibilitychange, move |_| keep_what_waits());
        window_event_listener(ev::pagehide, move |_| {
            keep_what_waits();
            if let Some(work) = self.kept() {
                // What has been kept has room.
                let _ = self.write(false, work.scenario);
            }
        });
        window_event_listener(ev::pageshow, move |event| {
            if event.persisted() {
                if self.kept().is_some_and(|work| work.is_open) {
                    self.take(self.store.new_name());
                }
                // The next change tells where there is no room.
                let _ = keep();
            }
        });
    }

    /// The work of other tabs, with the names of their places.
    pub fn others(self) -> Vec<(String, String)> {
        let own = self.name.get_value();
        let others = self.store.names(WORK).into_iter().filter(|name| *name != own);
        let kept = |name: String| work_of(self.store, &name).map(|work| (format!("{WORK}{name}"), work.scenario));
        others.filter_map(kept).collect()
    }

    /// The work that cannot be read; none before what reads is there.
    pub fn unreadable(self) -> Vec<Unreadable> {
        let own = self.name.get_value();
        let unreadable = |name: &String| {
            let place = format!("{WORK}{name}");
            let text = self.store.get(&place)?;
            match read_work(&text) {
                Some(KeptWork { scenario, .. }) => {
                    let error = read_scenario(&scenario)?.err()?;
                    Some((place, scenario, error))
                }
                None => Some((place, text, JsonError::NotAScenario)),
            }
        };
        self.store.names(WORK).iter().filter(|name| **name != own).filter_map(unreadable).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_of_kept_work_is_read() {
        let kept = r#"{"is_open":true,"time":"2026-11-29T09:30:00.000Z","scenario":"{\"version\":1,\"base\":\"2023\",\"title\":\"\",\"edits\":[]}"}"#;
        let read: KeptWork = serde_json::from_str(kept).unwrap();
        assert!(!has_changes(&read));
        assert_eq!(serde_json::to_string(&read).unwrap(), kept);
    }

    #[test]
    fn work_that_has_changes_or_cannot_be_read_is_worth_keeping() {
        let kept = |scenario: &str| KeptWork { is_open: false, time: String::new(), scenario: scenario.to_owned() };
        assert!(!has_changes(&kept(&Scenario::of("2023").to_json())));
        assert!(has_changes(&kept(r#"{"version":1,"base":"2023","edits":[{"dissolve":{"forbund":"hbs"}}]}"#)));
        assert!(has_changes(&kept(r#"{"version":7,"base":"2023","edits":[]}"#)));
    }
}
