//! `cargo xtask bench`: how long the calculation takes, and what the page weighs.

use anyhow::Result;

use crate::setup::NpmTools;
use crate::{dist, run};

/// Times the engine, then builds and weighs the page.
pub fn bench() -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    run::visibly(
        &mut run::cargo(["bench", "--package", "finsam-engine", "--bench", "*"]),
        "the benchmark failed: see above",
    )?;
    dist::build(&tools)?;
    Ok(())
}
