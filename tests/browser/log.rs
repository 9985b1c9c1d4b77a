//! What the browser notes while the page runs: errors and requests.

use serde_json::Value;

use crate::driver_command::log;
use crate::page::Page;
use crate::waiting::eventually;

/// All that was noted so far; the browser hands out each note once.
#[derive(Default)]
pub(crate) struct Log {
    errors: Vec<String>,
    requests: Vec<String>,
}

impl Page {
    /// The errors in the console since the browser started, among them all that the page's policy refused.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries = log(&self.client, "browser").await;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        let messages = errors.filter_map(|entry| entry["message"].as_str()).map(str::to_owned);
        let mut log = self.log.borrow_mut();
        log.errors.extend(messages);
        log.errors.clone()
    }

    /// Waits for an error in the console that contains this, and takes it out: the test is about it.
    #[track_caller]
    pub fn expect_error(&self, part: &str) -> impl Future<Output = ()> {
        eventually(async move || {
            let errors = self.console_errors().await;
            let place = errors.iter().position(|error| error.contains(part));
            let place = place.ok_or_else(|| format!("the console has no error “{part}”, but {errors:?}"))?;
            self.log.borrow_mut().errors.remove(place);
            Ok(())
        })
    }

    /// Takes out all errors so far that contain this: the test has brought them about.
    pub async fn forget_errors(&self, part: &str) {
        self.console_errors().await;
        self.log.borrow_mut().errors.retain(|error| !error.contains(part));
    }

    /// The addresses of everything that was requested since the browser started.
    pub async fn requests(&self) -> Vec<String> {
        let entries = log(&self.client, "performance").await;
        let mut log = self.log.borrow_mut();
        log.requests.extend(entries.iter().filter_map(requested_address));
        log.requests.clone()
    }

    /// Requests to anyone but the page's own server. What an address itself contains goes to nobody.
    pub(crate) async fn foreign_requests(&self) -> Vec<String> {
        let mut requests = self.requests().await;
        // What the page makes itself, for the reader to save, is asked for as `blob:`.
        let own = |address: &str| address.trim_start_matches("blob:").starts_with(&self.surroundings.page);
        let visited = self.visited.borrow();
        let is_visited = |address: &str| visited.iter().any(|host| address.starts_with(host));
        requests.retain(|address| !own(address) && !is_visited(address) && !address.starts_with("data:"));
        requests
    }
}

/// The address, if a note of the log is about a request.
fn requested_address(entry: &Value) -> Option<String> {
    let note: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &note["message"];
    if event["method"] != "Network.requestWillBeSent" {
        return None;
    }
    event["params"]["request"]["url"].as_str().map(str::to_owned)
}
