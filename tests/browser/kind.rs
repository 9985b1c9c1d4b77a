//! Browsers by whose engines pages are shown: each is driven by a program of its own, which `cargo xtask test` starts.
//!
//! Most tests are for Chromium, whose developer tools they use. In Firefox and `WebKitGTK` the main path is tried
//! (`tests/three_browsers.rs`), with what the standard for such programs has alone.

use std::env;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::surroundings::Surroundings;

/// As the machine that tests run on needs it: root without a sandbox, no network beyond this machine.
const CHROMIUM_FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
];

/// A browser by its engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
    /// `WebKitGTK`: Safari is made with the same engine.
    WebKit,
}

impl Kind {
    /// Why it is not to be had on this machine, where it is not.
    pub fn is_missing(self) -> Option<String> {
        let (program, driver) = self.variables();
        let is_set = |name| env::var(name).is_ok_and(|value| !value.is_empty());
        (self != Self::Chromium && !(is_set(program) && is_set(driver)))
            .then(|| format!("{self:?} is not to be had here ({program} or {driver} is not set)"))
    }

    /// Whether its own developer tools can be asked.
    pub(crate) fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// Under which names its program and the address of what drives it are told.
    fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("FINSAM_CHROMIUM", "FINSAM_WEBDRIVER"),
            Self::Firefox => ("FINSAM_FIREFOX", "FINSAM_GECKODRIVER"),
            Self::WebKit => ("FINSAM_MINIBROWSER", "FINSAM_WEBKITDRIVER"),
        }
    }

    /// What a new browser with nothing remembered is asked for with.
    fn capabilities(self, program: &str) -> Value {
        match self {
            // Without a --user-data-dir, chromedriver makes a new empty one for each browser and removes it afterwards.
            Self::Chromium => json!({
                "goog:chromeOptions": { "args": CHROMIUM_FLAGS, "binary": program },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({ "moz:firefoxOptions": { "args": ["-headless"], "binary": program } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": { "args": ["--automation"], "binary": program } }),
        }
    }

    /// Starts one.
    pub(crate) async fn start(self, surroundings: &Surroundings) -> Client {
        let (program, driver) = if self == Self::Chromium {
            (surroundings.chromium.clone(), surroundings.webdriver.clone())
        } else {
            let (program, driver) = self.variables();
            (crate::surroundings::variable(program), crate::surroundings::variable(driver))
        };
        let Value::Object(capabilities) = self.capabilities(&program) else {
            unreachable!("it is written as an object")
        };
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver)
            .await
            .unwrap_or_else(|error| panic!("{self:?} does not start: {error}"))
    }
}
