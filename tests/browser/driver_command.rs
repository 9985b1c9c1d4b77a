//! Commands that chromedriver knows beyond the standard for such programs, or that fantoccini lacks.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Sends a command that the browser's own developer tools use, such as `Emulation.setCPUThrottlingRate`.
pub async fn devtools(client: &Client, command: &str, parameters: Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    send(client, "goog/cdp/execute", Some(body)).await
}

/// Takes out what a log has gathered since it was last asked: `browser` (the console) or `performance`.
pub async fn log(client: &Client, kind: &str) -> Vec<Value> {
    match send(client, "se/log", Some(json!({ "type": kind }))).await {
        Value::Array(entries) => entries,
        other => panic!("chromedriver's log “{kind}” is not a list: {other}"),
    }
}

/// Asks for something of an element, such as its `computedrole` for those who hear the page.
pub async fn of_element(client: &Client, element: &str, question: &str) -> String {
    let answer = send(client, &format!("element/{element}/{question}"), None).await;
    answer.as_str().unwrap_or_default().to_owned()
}

async fn send(client: &Client, path: &str, body: Option<Value>) -> Value {
    let command = DriverCommand { path: path.to_owned(), body };
    let answer = client.issue_cmd(command).await;
    answer.unwrap_or_else(|error| panic!("chromedriver refuses {path}: {error}"))
}

/// A command within the session; with a body it is posted.
#[derive(Debug)]
struct DriverCommand {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(&self, driver: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        driver.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
