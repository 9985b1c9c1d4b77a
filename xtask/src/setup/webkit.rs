//! WebKitGTK, in which the main path is tried: Safari is made with the same engine, and cannot be had here.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use crate::run;

/// What drives it brings its library along, with a small browser. It has no mode without a screen: Xvfb is one that nobody sees.
const DEBIAN_PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// Where the small browser, what drives it, and the screen lie.
#[derive(Debug)]
pub struct WebKit {
    pub browser: PathBuf,
    pub driver: PathBuf,
    pub screen: PathBuf,
}

impl WebKit {
    /// Those that are here, else Debian's packages.
    pub fn find_or_install() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        debian::install(&DEBIAN_PACKAGES, "WebKitGTK for the tests")?;
        Self::find().context("the packages lack WebKitWebDriver, MiniBrowser or Xvfb")
    }

    fn find() -> Option<Self> {
        let (driver, screen) = (run::on_path("WebKitWebDriver")?, run::on_path("Xvfb")?);
        Some(Self { browser: browser()?, driver, screen })
    }
}

/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`: the folders are named after machine and version.
fn browser() -> Option<PathBuf> {
    let folders = |of: PathBuf| fs::read_dir(of).into_iter().flatten().flatten().map(|entry| entry.path());
    let of_library = folders("/usr/lib".into()).flat_map(folders);
    let mut found: Vec<PathBuf> =
        of_library.map(|folder| folder.join("MiniBrowser")).filter(|path| path.is_file()).collect();
    found.sort();
    found.pop()
}
