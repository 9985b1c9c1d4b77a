//! What `cargo xtask test` has started and tells the tests.

use std::env;
use std::path::PathBuf;

/// Where the page is served, and what drives the browser.
pub struct Surroundings {
    /// The page's address, with a slash at its end.
    pub page: String,
    /// Where the page lies in one file.
    pub single_file: PathBuf,
    /// The address of chromedriver.
    pub webdriver: String,
    /// The browser's program.
    pub chromium: String,
    /// The file with the accessibility checker.
    pub axe: PathBuf,
    /// The folder for pictures.
    pub screenshots: PathBuf,
}

impl Surroundings {
    pub fn read() -> Self {
        Self {
            page: variable("FINSAM_PAGE"),
            single_file: variable("FINSAM_SINGLE_FILE").into(),
            webdriver: variable("FINSAM_WEBDRIVER"),
            chromium: variable("FINSAM_CHROMIUM"),
            axe: variable("FINSAM_AXE").into(),
            screenshots: variable("FINSAM_SCREENSHOTS").into(),
        }
    }
}

/// What is told under this name.
pub fn variable(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test`, or `cargo xtask test --only browser`"))
}
