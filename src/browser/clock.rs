//! The reader's own clock.

/// The time, as a text that sorts by it: `2023-11-22T09:30:00.000Z`.
pub fn time() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The reader's own day: 2026-11-22.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
