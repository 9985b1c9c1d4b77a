//! The page without a network: the worker that keeps its last complete version in the browser.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::headers::{FRAMED, PAGE};
use super::integrity::{ends, integrity};
use crate::content_hash::content_hash;
use crate::setup::NpmTools;
use crate::shrink;
use crate::site::Site;

/// The worker's file. A browser asks for it again under the same name.
const WORKER: &str = "sw.js";

/// Adds the worker, and tells the page its version.
pub fn keep_without_network(site: &mut Site, tools: &NpmTools) -> Result<()> {
    let worker = with_worker(site)?;
    site.add(WORKER, shrink::minify(tools, &worker, "js")?);
    Ok(())
}

/// Adds a worker that takes the earlier one away where there is one.
pub fn keep_nothing(site: &mut Site) {
    site.add(WORKER, include_str!("no_worker.js"));
}

/// Writes the version into the page, and gives the worker that keeps it.
fn with_worker(site: &mut Site) -> Result<String> {
    let page = site.file(PAGE).context("the site has no index.html")?;
    // The page names its files with their hashes, and they those that they fetch: its own hash tells versions apart.
    let version = content_hash(page);
    let page = String::from_utf8_lossy(page).replacen("<html ", &format!("<html data-version=\"{version}\" "), 1);
    site.add(PAGE, page);
    let kept = files_named_by(site, PAGE).into_iter().chain(files_of_the_framed(site));
    let hashes = kept.map(|name| {
        let hash = integrity(site.file(&name).unwrap_or_default());
        (name, Value::String(hash))
    });
    let files = Value::Object(hashes.collect::<Map<_, _>>()).to_string();
    Ok(include_str!("sw.js").replace("/*version*/", &version).replace("{/*files*/}", &files))
}

/// What the calculator in a frame needs. What tells a host of outcomes is not among it: nobody hears that in a frame.
fn files_of_the_framed(site: &Site) -> BTreeSet<String> {
    let is_engine = |name: &str| name.starts_with("engine-");
    if site.file(FRAMED).is_none() {
        return BTreeSet::new();
    }
    files_named_by(site, FRAMED).into_iter().filter(|name| !is_engine(name)).collect()
}

/// A document, what it names, and what that names: all that it may fetch.
fn files_named_by(site: &Site, document: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut unread = vec![document.to_owned()];
    while let Some(name) = unread.pop() {
        let text = String::from_utf8_lossy(site.file(&name).unwrap_or_default()).into_owned();
        // WebAssembly names no files, by itself or in a part of the page.
        if !ends(&name, "wasm") && !ends(&name, "bin") {
            unread.extend(site.files().map(|(other, _)| other).filter(|other| text.contains(other)).map(str::to_owned));
        }
        found.insert(name);
        unread.retain(|name| !found.contains(name));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let mut site = Site::default();
        site.add("index.html", r#"<html lang="sv"><script src="start-0.js">"#);
        site.add("start-0.js", "import('./finsam-0.js')");
        site.add("finsam-0.js", "fetch('./finsam-0.wasm')");
        site.add("finsam-0.wasm", "embed.js");
        site.add("embed.html", r#"<script src="embed.js">"#);
        site.add("embed.js", "import('./finsam-0.js'); import('./engine-0.js')");
        site.add("engine-0.js", "fetch('./engine-0.wasm')");
        site.add("engine-0.wasm", "");
        site
    }

    #[test]
    fn what_the_page_may_fetch_is_kept_and_nothing_else() {
        let files = files_named_by(&site(), PAGE);
        assert_eq!(files.into_iter().collect::<Vec<_>>(), ["finsam-0.js", "finsam-0.wasm", "index.html", "start-0.js"]);
        let framed = files_of_the_framed(&site());
        let expected = ["embed.html", "embed.js", "finsam-0.js", "finsam-0.wasm"];
        assert_eq!(framed.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn page_and_worker_have_the_same_version_and_another_page_another() {
        let mut site = site();
        let worker = with_worker(&mut site).unwrap();
        let page = String::from_utf8_lossy(site.file("index.html").unwrap()).into_owned();
        let version = page.strip_prefix("<html data-version=\"").unwrap().split('"').next().unwrap();
        assert!(worker.contains(&format!("const version = \"{version}\"")), "{worker}");
        assert!(worker.contains(&integrity(page.as_bytes())), "{worker}");

        let mut other = self::site();
        other.add("index.html", r#"<html lang="sv"><script src="start-1.js">"#);
        assert!(!with_worker(&mut other).unwrap().contains(version));
    }
}
