//! The same page in fewer bytes.

use std::fs;

use anyhow::{Context, Result};

use crate::npm::Engine;
use crate::page::{Program, Programs};
use crate::setup::NpmTools;
use crate::sources::Sources;
use crate::{repository, run};

/// The programs through wasm-opt and a minifier.
pub fn programs(tools: &NpmTools, programs: Programs) -> Result<Programs> {
    let engine = engine(tools, &programs.engine)?;
    let mut parts = programs.parts;
    for module in parts.chunks.iter_mut().flat_map(|chunk| &mut chunk.modules) {
        *module = wasm(tools, module)?;
    }
    let parts = parts.packed();
    let javascript = bundle(tools, &programs.page.javascript, &parts.loader()?)?;
    Ok(Programs {
        page: Program { javascript, wasm: wasm(tools, &programs.page.wasm)? },
        parts,
        chunks_js: None,
        sheets: program(tools, &programs.sheets)?,
        engine,
    })
}

/// The engine alone.
pub fn engine(tools: &NpmTools, engine: &Engine) -> Result<Engine> {
    Engine::around(program(tools, &engine.program())?)?.bundled(tools)
}

fn program(tools: &NpmTools, program: &Program) -> Result<Program> {
    Ok(Program { javascript: minify(tools, &program.javascript, "js")?, wasm: wasm(tools, &program.wasm)? })
}

/// The page's JavaScript with what fetches its parts: one request less, and one file that can fail to come.
fn bundle(tools: &NpmTools, javascript: &str, chunks_js: &str) -> Result<String> {
    let folder = repository::target()?.join("xtask/page");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("chunks.js"), chunks_js)?;
    fs::write(folder.join("finsam.js"), javascript)?;
    let mut esbuild = tools.esbuild();
    esbuild.args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=error"]);
    let bundle = String::from_utf8(run::quietly(esbuild.arg(folder.join("finsam.js")))?);
    bundle.context("esbuild wrote something that is not text")
}

/// The hand-written parts through a minifier; `index.html` is short already.
pub fn sources(tools: &NpmTools, sources: Sources) -> Result<Sources> {
    Ok(Sources {
        early_js: minify(tools, &sources.early_js, "js")?,
        start_js: minify(tools, &sources.start_js, "js")?,
        program_js: minify(tools, &sources.program_js, "js")?,
        embedding: sources.embedding.minify(|script| minify(tools, script, "js"))?,
        tables_js: minify(tools, &sources.tables_js, "js")?,
        pictures_js: minify(tools, &sources.pictures_js, "js")?,
        style_css: minify(tools, &sources.style_css, "css")?,
        ..sources
    })
}

/// wasm-opt reads from the module itself which features of WebAssembly it may use, and removes that section last. Functions that
/// the compiler has made of the same generic one, or of the same crate, are alike: beside each other they come to 1 % less in
/// brotli.
fn wasm(tools: &NpmTools, wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = repository::target()?.join("xtask");
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::create_dir_all(&folder)?;
    fs::write(&before, wasm)?;
    let mut wasm_opt = tools.wasm_opt();
    wasm_opt.args([
        "-Oz",
        "--reorder-functions-by-name",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ]);
    run::quietly(wasm_opt.arg(&before).arg("-o").arg(&after))?;
    Ok(fs::read(&after)?)
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
