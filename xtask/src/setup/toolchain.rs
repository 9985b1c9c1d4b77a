//! Other compilers than the one that runs this.

use std::process::Command;

use anyhow::{Context, Result};

use crate::run;

/// Finds a toolchain of rustup's by its name, else installs it.
pub fn find_or_install_toolchain(name: &str) -> Result<()> {
    if run::succeeds(Command::new("rustup").args(["run", name, "rustc", "--version"])) {
        return Ok(());
    }
    println!("set-up: rustup toolchain install {name}");
    let mut install = Command::new("rustup");
    install.args(["toolchain", "install", name, "--profile", "minimal"]);
    run::quietly(&mut install).with_context(|| format!("rustup does not install {name}"))?;
    Ok(())
}
