//! A browser, and the program that lets tests drive it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use crate::run;

/// Where Chromium and chromedriver lie.
#[derive(Debug)]
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Those on the `PATH`, else Debian's packages.
    pub fn find_or_install() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        let packages = ["chromium", "chromium-driver", "fonts-liberation"];
        debian::install(&packages, "a browser for the tests")
            .and_then(|()| Self::find().context("the packages lack chromium or chromedriver"))
            .context("the tests need chromium (or google-chrome) and chromedriver on the PATH: install both")
    }

    fn find() -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        Some(Self {
            chromium: names.iter().find_map(|name| run::on_path(name))?,
            chromedriver: run::on_path("chromedriver")?,
        })
    }
}
