//! Where things lie in this repository.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the repository: the folder that holds `xtask/`.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder into which Cargo builds: this program lies in its `debug/`, wherever the settings put it.
pub fn target() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.parent().and_then(Path::parent);
    Ok(target.context("xtask does not lie in Cargo's target folder: start it with `cargo xtask`")?.to_path_buf())
}
