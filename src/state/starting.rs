//! How the work begins: as the browser has kept it, or anew in an element on somebody else's page.

use super::{
    Preferences, Route, Store, Tab, Work,
    in_tab::{beside, has_in_tab, keep_beside},
    kept::{self, with_reader, write_preferences},
    links::link_reader,
    store::is_of_datasets,
};
use crate::{
    browser::{Root, replace_fragment},
    text,
};
use finsam_engine::{Dataset, History, Link, Scenario};
use futures::join;
use leptos::{ev, prelude::*, task::spawn_local};
use std::time::Duration;
use web_sys::ShadowRoot;

impl Work {
    /// Fetches what the page needs to read what the browser has kept, or the link that it was opened by, where there is any of
    /// these; `false` where it could not be, and the page is not to begin: it would take what is kept for unreadable. What a link
    /// compares is listed among what is kept.
    pub async fn ready() -> bool {
        let fragment = fragment();
        let has_something = Store::of_browser().has_something() || has_in_tab() || Link::is_of_several(&fragment);
        let kept = async { !has_something || kept::reader().await.is_some() };
        let link = async { !Link::is_in(&fragment) || link_reader().await };
        join!(kept, link) == (true, true)
    }

    /// Fetches what reads and writes the scenarios of hosts, who have them at once.
    pub async fn ready_for_hosts() -> bool {
        let (kept, link) = join!(kept::reader(), link_reader());
        kept.is_some() && link
    }

    /// The page's own: the kept scenario, or the default dataset where there is none that can be read. It is kept from now on.
    pub fn of_page() -> Self {
        let store = Store::of_browser();
        // The work may build on one of the reader's own datasets.
        let datasets = kept::known_datasets(store);
        let preferences = store.preferences().and_then(|kept| kept::read_preferences(&kept)).unwrap_or_default();
        let (tab, kept) = Tab::open(store);
        let (scenario, told) = match kept.as_ref().and_then(|found| kept::read_scenario(&found.scenario)) {
            Some(Ok(scenario)) => (scenario, String::new()),
            None => (Scenario::of(Dataset::IDS[0]), String::new()),
            Some(Err(error)) => {
                // It stays where it is: with a full storage there is no other place for it. What lies in the tab alone would go with
                // the first change.
                tab.leave();
                if let Some(found) = kept.as_ref().filter(|found| found.is_linked) {
                    store.lay_beside(&found.scenario);
                }
                let lang = preferences.lang;
                let told = format!("{} {}", lang.words().reset_unreadable, text::kept_error(lang, &error));
                (Scenario::of(Dataset::IDS[0]), told)
            }
        };
        let linked = kept.as_ref().is_some_and(|found| found.is_linked).then(|| scenario.clone());
        if kept.is_some() && told.is_empty() {
            tab.take_up(&scenario, linked.is_some());
        }
        let work = Self::new(Root::of_document(), store, tab, preferences, History::new(scenario));
        work.linked.set_value(linked);
        work.library.unkept.set(beside());
        work.datasets.set(datasets);
        work.status.set(told);
        work.keep();
        work.read_library();
        work.follow_other_tabs();
        work.follow_address();
        work
    }

    /// That of an element on somebody else's page, which keeps nothing in the browser. `home` is the calculator's own page.
    pub fn of_element(root: ShadowRoot, home: String) -> Self {
        let store = Store::fleeting();
        let root = Root::of_shadow(root);
        let work = Self::new(root, store, Tab::nameless(store), Preferences::default(), History::default());
        work.home.set_value(Some(home));
        work
    }

    /// What the browser keeps follows the work: when its figures have been painted, and at once when the tab is left.
    fn keep(self) {
        let keep = move || self.scenario.with(|scenario| self.tab.keep(scenario, self.is_linked()));
        let is_waiting = StoredValue::new(false);
        let keep_what_waits = move || {
            if is_waiting.get_value() {
                is_waiting.set_value(false);
                with_reader(move || self.is_kept.set(untrack(keep)));
            }
        };
        Effect::new(move || {
            self.scenario.track();
            if !is_waiting.get_value() {
                is_waiting.set_value(true);
                request_animation_frame(move || set_timeout(keep_what_waits, Duration::ZERO));
            }
        });
        self.tab.follow_leaving(keep_what_waits, move || untrack(keep));
        Effect::new(move || self.library.unkept.with(|unkept| keep_beside(unkept)));
        Effect::new(move || {
            let preferences = self.preferences.get();
            with_reader(move || {
                if let Some(kept) = write_preferences(preferences) {
                    self.store.keep_preferences(&kept);
                }
            });
        });
    }

    /// Every change in another tab comes here.
    fn follow_other_tabs(self) {
        window_event_listener(ev::storage, move |event| {
            if is_of_datasets(event.key().as_deref()) {
                self.read_datasets();
            }
            self.read_library();
        });
    }

    /// The route follows the address for as long as the page is there. The link in an address is opened, and then goes from
    /// the address, so that a reload shows what has become of it.
    fn follow_address(self) {
        let route_of = move |fragment: &str| {
            let read = Route::read(fragment);
            let mut route = read;
            let opened = self.open_link(fragment);
            if let Some(view) = opened.filter(|_| route.view == Route::default().view) {
                route.view = view;
                route.forbund = route.forbund.or_else(|| self.first_changed());
            }
            let route = self.follow_area(route);
            if opened.is_some() || route != read {
                replace_fragment(&route.address());
            }
            // Who comes for a förbund need not be asked for one.
            if route.forbund.is_some() {
                self.answer_which();
            }
            route
        };
        self.route.set(route_of(&fragment()));
        let follow = move |fragment: String| {
            self.route.set(route_of(&fragment));
            self.follow_awaited();
        };
        window_event_listener(ev::hashchange, move |_| {
            let asked = fragment();
            if !Link::is_in(&asked) {
                follow(asked);
                return;
            }
            spawn_local(async move {
                let (kept, link) = join!(kept::reader(), link_reader());
                if kept.is_none() || !link {
                    // It stays in the address: loaded anew, the page asks for it again.
                    self.status.set(self.words().link_not_fetched.to_owned());
                } else if asked == fragment() {
                    follow(asked);
                } else {
                    // The reader has gone on meanwhile, and stays there.
                    self.open_link(&asked);
                }
            });
        });
    }
}

/// What follows `#` in the address.
fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}
