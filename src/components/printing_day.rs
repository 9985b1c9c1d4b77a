//! The day on which the page is printed.

use crate::browser::today;
use leptos::{ev, prelude::*};

/// The reader's own day; empty where the page is drawn at build time.
pub fn printing_day() -> RwSignal<String> {
    let day = RwSignal::new(String::new());
    Effect::new(move || {
        day.set(today());
        let listener = window_event_listener(ev::beforeprint, move |_| day.set(today()));
        on_cleanup(move || listener.remove());
    });
    day
}
