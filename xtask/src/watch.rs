//! Building anew when a source changes, and reloading the page in the browser.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::content_hash::content_hash;
use crate::repository;
use crate::server::Server;
use crate::site::Site;

/// What the page is built from.
const WATCHED: [&str; 9] = ["src", "engine", "sheets", "data", "style", "index.html", "web", "embed", "Cargo.toml"];

const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// When each source was last written. Two that are equal mean that nothing has changed in between.
#[derive(PartialEq)]
pub struct SourceState(Vec<(String, SystemTime, u64)>);

impl SourceState {
    pub fn now() -> Self {
        let mut files = Vec::new();
        for name in WATCHED {
            note(&repository::root().join(name), &mut files);
        }
        files.sort();
        Self(files)
    }
}

/// Notes a file, or all files in a folder; what goes away while it looks is not there.
fn note(path: &Path, files: &mut Vec<(String, SystemTime, u64)>) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            note(&entry.path(), files);
        }
    } else if let Ok(metadata) = path.metadata() {
        let written = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        files.push((path.display().to_string(), written, metadata.len()));
    }
}

/// Looks for changes until the process ends. A build that fails leaves the former version in place.
pub fn rebuild_on_change(server: &Server, mut seen: SourceState, build: impl Fn() -> Result<Site>) -> ! {
    loop {
        thread::sleep(BETWEEN_LOOKS);
        let now = SourceState::now();
        if now == seen {
            continue;
        }
        seen = now;
        match build() {
            Ok(site) => {
                server.replace_site(site);
                println!("the page is new: {}", server.address());
            }
            Err(error) => eprintln!("the page stays as it was: {error:#}"),
        }
    }
}

/// Makes the page ask each second whether there is another. A file of its own, as the page's policy wants it.
pub fn add_reloading(site: &mut Site) -> Result<()> {
    let index = site.file("index.html").context("the site has no index.html")?;
    // index.html carries the hashes of all other files, so its own tells versions of the whole page apart.
    let version = content_hash(index);
    let script = format!("<script type=\"module\" src=\"reload.js?{version}\"></script>\n</head>");
    let index = String::from_utf8_lossy(index).replace("</head>", &script);
    site.add("index.html", index);
    site.add("reload.js", include_str!("reload.js"));
    site.add("version", version);
    Ok(())
}
