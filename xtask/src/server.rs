//! A web server for one site, on this machine only.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

use crate::serving::headers::{self, ALWAYS};
use crate::site::Site;

/// A browser asks for a page's few files at the same time.
const THREADS: usize = 4;

/// A server at work, until the process ends.
pub struct Server {
    address: String,
    site: Arc<RwLock<Arc<Site>>>,
}

impl Server {
    /// Starts to give out `site` through a port of this machine.
    pub fn start(site: Site, port: TcpListener) -> Result<Self> {
        let address = format!("http://{}/", port.local_addr()?);
        let connections = tiny_http::Server::from_listener(port, None)
            .map_err(|error| anyhow!("the server does not start: {error}"))?;
        let connections = Arc::new(connections);
        let site = Arc::new(RwLock::new(Arc::new(site)));
        for _ in 0..THREADS {
            let connections = Arc::clone(&connections);
            let site = Arc::clone(&site);
            thread::spawn(move || {
                for request in connections.incoming_requests() {
                    let current = Arc::clone(&site.read().unwrap_or_else(PoisonError::into_inner));
                    respond(&current, request);
                }
            });
        }
        Ok(Self { address, site })
    }

    /// The page's address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Gives out another version from now on.
    pub fn replace_site(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }
}

/// The wanted port of this machine; 0 is any that is free.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be had: try another with --port"))
}

fn respond(site: &Site, request: Request) {
    let host = request.headers().iter().find(|header| header.field.equiv("Host"));
    let server = format!("http://{}", host.map_or("", |host| host.value.as_str()));
    let accepts_brotli = request
        .headers()
        .iter()
        .any(|header| header.field.equiv("Accept-Encoding") && accepts_brotli(header.value.as_str()));
    let answer = answer(site, request.method(), request.url(), &server, accepts_brotli);
    let mut response =
        Response::from_data(answer.body).with_status_code(answer.status).with_chunked_threshold(usize::MAX);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A browser that has gone away needs no answer.
    let _ = request.respond(response);
}

fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|coding| coding.trim() == "br")
}

struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Instead of a file.
    fn message(status: u16, message: &str) -> Self {
        let mut headers = vec![
            ("Content-Type", "text/plain; charset=utf-8".to_owned()),
            ("Content-Security-Policy", headers::policy("", "")),
        ];
        headers.extend(ALWAYS.map(headers::owned));
        Self { status, headers, body: message.into() }
    }
}

/// A name is looked up among the site's files and nowhere else, so that no path leads out of them.
fn answer(site: &Site, method: &Method, url: &str, server: &str, accepts_brotli: bool) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return Answer::message(405, "This server only gives out files.\n");
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let Some(content) = site.file(name) else {
        return Answer::message(404, "There is no such file. The page is at /\n");
    };
    let compressed = site.file(&format!("{name}.br")).filter(|_| accepts_brotli);
    let mut headers = headers::headers(name, server);
    if compressed.is_some() {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Answer { status: 200, headers, body: compressed.unwrap_or(content).to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WASM: &str = "finsam-0123456789abcdef.wasm";

    fn site() -> Site {
        let mut site = Site::default();
        site.add("index.html", "<!doctype html>");
        site.add(WASM, "plain");
        site.add(&format!("{WASM}.br"), "small");
        site
    }

    fn header<'answer>(answer: &'answer Answer, name: &str) -> Option<&'answer str> {
        let mut headers = answer.headers.iter();
        headers.find(|header| header.0 == name).map(|header| header.1.as_str())
    }

    #[track_caller]
    fn gives(url: &str, status: u16, content_type: &str, body: &str) -> Answer {
        let answer = answer(&site(), &Method::Get, url, "", false);
        assert_eq!(answer.status, status);
        assert_eq!(header(&answer, "Content-Type"), Some(content_type));
        assert_eq!(str::from_utf8(&answer.body), Ok(body));
        assert_eq!(
            header(&answer, "Content-Security-Policy"),
            Some(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                 img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
            )
        );
        answer
    }

    #[test]
    fn the_page_is_asked_for_again_each_time_and_its_files_never() {
        let html = "text/html; charset=utf-8";
        let page = gives("/", 200, html, "<!doctype html>");
        assert_eq!(header(&page, "Cache-Control"), Some("no-cache"));
        gives("/index.html?s=1", 200, html, "<!doctype html>");
        let wasm = gives(&format!("/{WASM}"), 200, "application/wasm", "plain");
        assert_eq!(header(&wasm, "Cache-Control"), Some("public, max-age=31536000, immutable"));
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        let message = "There is no such file. The page is at /\n";
        for path in ["/nothing", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd"] {
            gives(path, 404, "text/plain; charset=utf-8", message);
        }
    }

    #[test]
    fn brotli_goes_to_those_who_accept_it() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(!accepts_brotli("gzip, brotli"));
        let small = answer(&site(), &Method::Get, &format!("/{WASM}"), "", true);
        assert_eq!(small.body, b"small");
        assert_eq!(header(&small, "Content-Encoding"), Some("br"));
        assert_eq!(header(&small, "Content-Type"), Some("application/wasm"));
    }

    #[test]
    fn nothing_can_be_sent_to_it() {
        let refusal = answer(&site(), &Method::Post, "/", "", false);
        assert_eq!(refusal.status, 405);
    }
}
