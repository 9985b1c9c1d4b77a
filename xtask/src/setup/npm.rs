//! The programs that come from npm: wasm-opt, esbuild, axe and TypeScript, in the versions of `xtask/npm/package-lock.json`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use crate::{repository, run};

/// A folder with the programs installed in it.
#[derive(Debug)]
pub struct NpmTools {
    folder: PathBuf,
}

impl NpmTools {
    /// Installs the programs if they are not there, or older than the lock file.
    pub fn find_or_install() -> Result<Self> {
        install_node()?;
        let folder = repository::root().join("xtask/npm");
        if !is_up_to_date(&folder) {
            println!("set-up: npm ci (wasm-opt, esbuild, axe and TypeScript)");
            let mut install = Command::new("npm");
            install.args(["ci", "--loglevel=error"]);
            run::quietly(install.current_dir(&folder))
                .context("the programs in xtask/npm could not be installed: see that npm reaches its registry")?;
        }
        Ok(Self { folder })
    }

    /// Makes WebAssembly smaller: Binaryen's `wasm-opt`.
    pub fn wasm_opt(&self) -> Command {
        self.program("wasm-opt")
    }

    /// Makes JavaScript and CSS smaller: `esbuild`.
    pub fn esbuild(&self) -> Command {
        self.program("esbuild")
    }

    /// Writes a `.br` and a `.gz` beside every file of a folder.
    pub fn compress(&self, folder: &Path) -> Command {
        let mut command = Command::new("node");
        command.arg(self.folder.join("compress.mjs")).arg(folder);
        command
    }

    /// The accessibility checker, as a script for a page.
    pub fn axe(&self) -> PathBuf {
        self.folder.join("node_modules/axe-core/axe.min.js")
    }

    /// Where what npm has installed lies.
    pub fn modules(&self) -> PathBuf {
        self.folder.join("node_modules")
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.folder.join("node_modules/.bin").join(name))
    }
}

fn install_node() -> Result<()> {
    if run::on_path("node").is_some() && run::on_path("npm").is_some() {
        return Ok(());
    }
    debian::install(&["nodejs", "npm"], "for wasm-opt, esbuild, axe and TypeScript")
        .context("Node.js is missing: install node and npm so that they are on the PATH")
}

/// npm leaves a lock file of its own in what it installed.
fn is_up_to_date(folder: &Path) -> bool {
    let written = |file: &str| folder.join(file).metadata()?.modified();
    let installed = written("node_modules/.package-lock.json");
    let wanted = written("package-lock.json");
    matches!((installed, wanted), (Ok(installed), Ok(wanted)) if installed >= wanted)
}
