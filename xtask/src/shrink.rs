//! The same page in fewer bytes.

use std::fs;

use anyhow::{Context, Result};

use crate::page::{Program, Programs};
use crate::setup::NpmTools;
use crate::short_names::ShortNames;
use crate::sources::Sources;
use crate::{repository, run};

/// The programs through wasm-opt and a minifier.
pub fn programs(tools: &NpmTools, programs: &Programs) -> Result<Programs> {
    Ok(Programs { page: program(tools, &programs.page)?, files: program(tools, &programs.files)? })
}

fn program(tools: &NpmTools, program: &Program) -> Result<Program> {
    let (wasm, names) = wasm(tools, &program.wasm)?;
    let javascript = names.shorten(&program.javascript);
    Ok(Program { javascript: minify(tools, &javascript, "js")?, wasm })
}

/// The hand-written parts through a minifier; `index.html` is short already.
pub fn sources(tools: &NpmTools, sources: Sources) -> Result<Sources> {
    Ok(Sources {
        start_js: minify(tools, &sources.start_js, "js")?,
        style_css: minify(tools, &sources.style_css, "css")?,
        ..sources
    })
}

/// wasm-opt reads from the module itself which features of WebAssembly it may use, and removes that section last.
fn wasm(tools: &NpmTools, wasm: &[u8]) -> Result<(Vec<u8>, ShortNames)> {
    let folder = repository::target()?.join("xtask");
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::create_dir_all(&folder)?;
    fs::write(&before, wasm)?;
    let mut wasm_opt = tools.wasm_opt();
    wasm_opt.args([
        "--low-memory-unused",
        "-Oz",
        "--flatten",
        "--rereloop",
        "-Oz",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        "--reorder-functions-by-name",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
        "--minify-imports-and-exports-and-modules",
    ]);
    let names = run::quietly(wasm_opt.arg(&before).arg("-o").arg(&after))?;
    Ok((fs::read(&after)?, ShortNames::told(&names)?))
}

fn minify(tools: &NpmTools, text: &str, language: &str) -> Result<String> {
    let mut esbuild = tools.esbuild();
    esbuild.args(["--minify", "--log-level=error", &format!("--loader={language}")]);
    if language == "js" {
        // As modules, whose top-level names nobody outside sees.
        esbuild.arg("--format=esm");
    }
    let small = run::filter(&mut esbuild, text.as_bytes())?;
    String::from_utf8(small).context("esbuild wrote something that is not text")
}
