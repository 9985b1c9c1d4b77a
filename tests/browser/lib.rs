//! The page in a real browser, for tests that read as sentences.
//!
//! ```no_run
//! use browser::{Screen, page_test};
//!
//! #[test]
//! fn the_percent_follows_the_offer() {
//!     page_test(Screen::Phone, async |page| {
//!         page.type_into("#offer", "32 mnkr").await;
//!         page.wait_for_text("#percent", "100 %").await;
//!         page.axe().await;
//!     });
//! }
//! ```
//!
//! What a test asks for and does not get within five seconds is a panic that says what was there instead.
//! A file of tests is a `[[test]]` in `tests/Cargo.toml`, and `cargo xtask test` runs it.
#![allow(clippy::missing_panics_doc, reason = "a check that fails is a panic: that is what tests are made of")]

mod axe;
mod driver_command;
mod elements;
mod emulation;
mod files;
pub mod host;
mod keyboard;
mod kind;
mod log;
mod memory;
mod page;
mod plain;
mod print;
mod reading;
mod screenshot;
mod stopping;
pub mod surroundings;
mod waiting;
pub mod web_server;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

pub use emulation::{Line, Preference, Screen};
pub use kind::Kind;
pub use page::Page;

/// Opens the page in a new browser with nothing remembered, carries out the test, and ends the browser.
///
/// After the test it checks what must hold always: no error in the console, and no request to anyone but the
/// page's own server. A test that panics leaves a picture of what was to be seen.
pub fn page_test(screen: Screen, test: impl AsyncFnOnce(&Page)) {
    carry_out(Page::open(screen), test);
}

/// The same for a page that another server gives out, at an address with a slash at its end, and that the browser may keep for
/// days without a network: other tests see each file come from the server.
pub fn served_page_test(address: &str, screen: Screen, test: impl AsyncFnOnce(&Page)) {
    carry_out(Page::open_served(Kind::Chromium, address, screen), test);
}

/// The same in any of the browsers.
pub fn test_in(kind: Kind, address: &str, screen: Screen, test: impl AsyncFnOnce(&Page)) {
    carry_out(Page::open_served(kind, address, screen), test);
}

/// The same for the page in one file, opened from the disk and without a network. After the test nothing but that file may
/// have been asked for.
pub fn single_file_test(screen: Screen, test: impl AsyncFnOnce(&Page)) {
    carry_out(Page::open_single_file(screen), test);
}

/// Measures something in a new browser, which has not opened anything yet.
pub fn measured<T>(screen: Screen, measure: impl AsyncFnOnce(&Page) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("tokio starts").block_on(async {
        let page = Page::open_nothing(screen).await;
        let measured = measure(&page).await;
        page.end().await;
        measured
    })
}

fn carry_out(opening: impl Future<Output = Page>, test: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("tokio starts");
    let page = runtime.block_on(opening);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            page.wait_for(page::MOUNTED).await;
            test(&page).await;
            page.close().await;
        });
    }));
    if let Err(panic) = outcome {
        runtime.block_on(page.give_up());
        resume_unwind(panic);
    }
}
