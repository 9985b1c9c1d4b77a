//! Somebody else's pages, on a server of their own, which have the calculator in them.

use std::thread;

use tiny_http::{Header, Response, Server};

use crate::page::Page;

/// The nonce of a host's own scripts and styles.
pub const NONCE: &str = "r4nd0m";

/// A host's page: what its policy and its markup say.
#[must_use]
pub struct Host {
    policy: String,
    head: String,
    body: String,
}

impl Host {
    /// A page under a strict policy, which allows no more than the calculator needs.
    pub fn strict(page: &Page, body: &str) -> Self {
        let calculator = page.address();
        let policy = format!(
            "default-src 'none'; script-src 'nonce-{NONCE}' 'wasm-unsafe-eval'; style-src 'nonce-{NONCE}'; \
             connect-src {calculator}; frame-src {calculator}; img-src data:; base-uri 'none'; form-action 'none'"
        );
        Self { policy, head: String::new(), body: body.to_owned() }
    }

    /// With another policy.
    pub fn under(self, change: impl Fn(&str) -> String) -> Self {
        Self { policy: change(&self.policy), ..self }
    }

    /// With a style sheet of its own.
    pub fn styled(self, css: &str) -> Self {
        let head = self.head + &format!("<style nonce=\"{NONCE}\">{css}</style>");
        Self { head, ..self }
    }

    /// With a script of its own, which runs before anything of the calculator.
    pub fn scripted(self, script: &str) -> Self {
        let head = self.head + &format!("<script nonce=\"{NONCE}\">{script}</script>");
        Self { head, ..self }
    }

    /// With one of the calculator's scripts, as a host writes it.
    pub fn with_script(self, page: &Page, name: &str) -> Self {
        let calculator = page.address();
        let script =
            format!("<script type=\"module\" nonce=\"{NONCE}\" src=\"{calculator}{name}\" crossorigin></script>");
        Self { head: self.head + &script, ..self }
    }

    /// Gives the page out, on another port than the calculator's, as long as the test runs; goes there.
    pub async fn open(self, page: &Page) {
        let server =
            Server::http("127.0.0.1:0").unwrap_or_else(|error| panic!("the host's server does not start: {error}"));
        let address = format!("http://{}/", server.server_addr());
        let Self { policy, head, body } = self;
        let html = format!(
            "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Värdens sida</title>\
             <meta name=\"viewport\" content=\"width=device-width\">\
             <link rel=\"icon\" href=\"data:,\">{head}</head><body><main>{body}</main></body></html>"
        );
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let mut response = Response::from_data(html.clone());
                for (name, value) in
                    [("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", &policy)]
                {
                    response.add_header(Header::from_bytes(name, value).expect("a header is written as one"));
                }
                // A browser that has gone away needs no answer.
                let _ = request.respond(response);
            }
        });
        page.visit(&address).await;
    }
}
