//! What only paper shows.

use crate::{
    dom::{El, el, el_in, on_window},
    live::Live,
    work::Work,
};

/// What the sheet is about, and the day that it was printed.
pub fn paper_heading(work: Work) -> El {
    let words = work.words();
    let day = printing_day();
    let title = move || {
        work.scenario.with(|scenario| if scenario.title.is_empty() { words.title } else { &scenario.title }.to_owned())
    };
    let base = move || work.scenario.with(|scenario| scenario.dataset().name());
    el_in("p", "paper")
        .with(el("b").live(title))
        .with(el("span").live(move || format!("{} {}", words.base, base())))
        .with(el("span").live(move || day.get()))
}

/// The day on which the page is printed.
pub fn printing_day() -> Live<String> {
    let day = Live::new(today());
    on_window("beforeprint", move |_| day.set(today()));
    day
}

/// The reader's own day: 2026-11-22.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
