//! The same page in fewer bytes.

use std::fs;

use anyhow::{Context, Result};

use crate::npm::Engine;
use crate::page::{Program, Programs};
use crate::setup::NpmTools;
use crate::short_names::ShortNames;
use crate::sources::Sources;
use crate::split::Chunk;
use crate::{repository, run};

/// The programs through wasm-opt and a minifier.
pub fn programs(tools: &NpmTools, programs: &Programs) -> Result<Programs> {
    let engine = Engine::around(program(tools, &programs.engine.program())?)?.bundled(tools)?;
    Ok(Programs { page: program(tools, &programs.page)?, sheets: program(tools, &programs.sheets)?, engine })
}

fn program(tools: &NpmTools, program: &Program) -> Result<Program> {
    let told = wasm(tools, &program.wasm, &["--minify-imports-and-exports-and-modules"])?;
    let javascript = ShortNames::told(&told.output)?.shorten(&program.javascript);
    let mut chunks = Vec::new();
    for Chunk { stem, wasm: whole } in &program.chunks {
        // What they import is named in JavaScript: three names.
        chunks.push(Chunk { stem: stem.clone(), wasm: wasm(tools, whole, &[])?.wasm });
    }
    Ok(Program {
        javascript: minify(tools, &javascript, "js")?,
        wasm: told.wasm,
        chunks,
        chunk_list: program.chunk_list.clone(),
    })
}

/// What wasm-opt made of a module, and what it told of it.
struct Optimised {
    wasm: Vec<u8>,
    output: Vec<u8>,
}

/// The hand-written parts through a minifier; `index.html` is short already.
pub fn sources(tools: &NpmTools, sources: Sources) -> Result<Sources> {
    Ok(Sources {
        start_js: minify(tools, &sources.start_js, "js")?,
        program_js: minify(tools, &sources.program_js, "js")?,
        embedding: sources.embedding.minify(|script| minify(tools, script, "js"))?,
        tables_js: minify(tools, &sources.tables_js, "js")?,
        pictures_js: minify(tools, &sources.pictures_js, "js")?,
        style_css: minify(tools, &sources.style_css, "css")?,
        ..sources
    })
}

/// wasm-opt reads from the module itself which features of WebAssembly it may use, and removes that section last.
fn wasm(tools: &NpmTools, wasm: &[u8], last: &[&str]) -> Result<Optimised> {
    let folder = repository::target()?.join("xtask");
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::create_dir_all(&folder)?;
    fs::write(&before, wasm)?;
    let mut wasm_opt = tools.wasm_opt();
    wasm_opt.args([
        // A larger function stays by itself, even where it has but one caller: many small ones are more bytes than a few large
        // ones, but what is alike in them compresses better.
        "--one-caller-inline-max-function-size=15",
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
    ]);
    let output = run::quietly(wasm_opt.args(last).arg(&before).arg("-o").arg(&after))?;
    Ok(Optimised { wasm: fs::read(&after)?, output })
}

/// A text through a minifier that knows its language: `js` or `css`.
pub fn minify(tools: &NpmTools, text: &str, language: &str) -> Result<String> {
    let mut esbuild = tools.esbuild();
    esbuild.args(["--minify", "--log-level=error", &format!("--loader={language}")]);
    if language == "js" {
        // As modules, whose top-level names nobody outside sees.
        esbuild.args(["--format=esm", "--charset=utf8"]);
    }
    let small = run::filter(&mut esbuild, text.as_bytes())?;
    String::from_utf8(small).context("esbuild wrote something that is not text")
}
