//! `cargo xtask dist`: the smallest page, ready for any web server, in `dist/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::setup::{NpmTools, WasmCompiler};
use crate::site::Site;
use crate::sizes::Sizes;
use crate::sources::Sources;
use crate::{page, repository, run, shrink};

/// Builds `dist/`, shows what each file weighs, and fails when all together weigh too much.
pub fn dist() -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    let compiler = WasmCompiler::find_or_install()?;
    build(&compiler, &tools)?.check()
}

/// Builds `dist/` and shows what each file weighs.
pub fn build(compiler: &WasmCompiler, tools: &NpmTools) -> Result<Sizes> {
    let programs = page::build_smallest(compiler)?;
    println!("making it smaller");
    let programs = shrink::programs(tools, &programs)?;
    let sources = shrink::sources(tools, Sources::read()?)?;
    let folder = folder();
    Site::assemble(sources, programs)?.write(&folder)?;
    run::quietly(&mut tools.compress(&folder))?;
    let sizes = Sizes::measure(&folder)?;
    print!("{sizes}");
    Ok(sizes)
}

/// Where the packed page lies.
pub fn folder() -> PathBuf {
    repository::root().join("dist")
}
