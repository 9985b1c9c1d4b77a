//! Firefox, in which the main path is tried.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::run;

/// What drives it is no package of Debian's. The version that the tests were made with.
const GECKODRIVER: &str = "0.37.1";

/// Where Firefox and geckodriver lie.
#[derive(Debug)]
pub struct Firefox {
    pub firefox: PathBuf,
    pub geckodriver: PathBuf,
}

impl Firefox {
    /// Those on the `PATH`, else Debian's package and the crate.
    pub fn find_or_install() -> Result<Self> {
        if browser().is_none() {
            debian::install(&["firefox-esr"], "Firefox for the tests")?;
        }
        let firefox = browser().context("the package lacks firefox-esr")?;
        if driver().is_none() {
            println!("set-up: cargo install geckodriver (drives Firefox; takes some minutes, once)");
            let version = format!("={GECKODRIVER}");
            let mut install = run::cargo(["install", "geckodriver", "--locked", "--version", &version]);
            run::quietly(&mut install)?;
        }
        Ok(Self { firefox, geckodriver: driver().context("cargo has installed no geckodriver")? })
    }
}

fn browser() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].iter().find_map(|name| run::on_path(name))
}

/// Where cargo puts it need not be on the `PATH`.
fn driver() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let installed = home.map(|home| home.join("bin/geckodriver")).filter(|path| path.is_file());
    run::on_path("geckodriver").or(installed).filter(|path| run::succeeds(Command::new(path).arg("--version")))
}
