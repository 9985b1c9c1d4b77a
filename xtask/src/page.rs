//! The page's programs: Rust compiled to WebAssembly, and the JavaScript that connects it to the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::npm::Engine;
use crate::setup::{WASM, WasmCompiler};
use crate::split::{Chunk, split};
use crate::{repository, run};

/// WebAssembly with its JavaScript.
#[derive(Clone, Debug)]
pub struct Program {
    pub javascript: String,
    pub wasm: Vec<u8>,
    /// What it fetches when it is first needed.
    pub chunks: Vec<Chunk>,
    /// A module of JavaScript that says which chunks each part has; empty without chunks.
    pub chunk_list: String,
}

/// What the page runs.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The page itself.
    pub page: Program,
    /// What reads and writes files, fetched when it is first needed.
    pub files: Program,
    /// What reads the reader's own tables, fetched when one is first read.
    pub sheets: Program,
    /// The engine for elements on other pages, and for other programs.
    pub engine: Engine,
}

/// Compiles the page with the standard library as it comes: soon done, for `serve`.
pub fn build(compiler: &WasmCompiler) -> Result<Programs> {
    println!("building the page");
    compile(compiler.cargo_build(), &repository::target()?)
}

/// Compiles the page with a standard library built for size, whose panics stop at once without a message; where that
/// cannot be had, as [`build`] does, and says so. It makes the page a seventh lighter.
pub fn build_smallest(compiler: &WasmCompiler) -> Result<Programs> {
    let target = repository::target()?.join("smallest");
    let Some(cargo_build) = compiler.cargo_build_smallest(&target) else {
        println!("the standard library's source (rust-src) cannot be had: the page gets somewhat larger");
        return build(compiler);
    };
    println!("building the page with a standard library made for size");
    compile(cargo_build, &target).or_else(|_| {
        println!("that standard library does not build here: the page gets somewhat larger");
        build(compiler)
    })
}

/// Compiles the engine for JavaScript alone.
pub fn build_engine(compiler: &WasmCompiler) -> Result<Engine> {
    let mut cargo_build = compiler.cargo_build();
    cargo_build.args(["--profile", "page", "--package", "finsam-js"]);
    run::visibly(&mut cargo_build, "the engine does not compile: see the compiler's message above")?;
    Engine::around(connect(&repository::target()?.join(WASM).join("page/finsam_js.wasm"))?)
}

fn compile(mut cargo_build: Command, target: &Path) -> Result<Programs> {
    cargo_build.args(["--profile", "page"]);
    for package in ["finsamkalkylen", "finsam-files", "finsam-sheets", "finsam-js"] {
        cargo_build.args(["--package", package]);
    }
    run::visibly(&mut cargo_build, "the page does not compile: see the compiler's message above")?;
    let folder = target.join(WASM).join("page");
    let connect = |wasm_file: &Path| {
        connect(wasm_file)
            .with_context(|| format!("wasm-bindgen cannot connect {} to the browser", wasm_file.display()))
    };
    let split = split(&folder.join("finsamkalkylen.wasm")).context("the page cannot be cut into chunks")?;
    let mut page = connect(&split.main)?;
    page.javascript = split.join(&page.javascript)?;
    page.chunk_list = split.list();
    page.chunks = split.chunks;
    let files = connect(&folder.join("finsam_files.wasm"))?;
    let sheets = connect(&folder.join("finsam_sheets.wasm"))?;
    Ok(Programs { page, files, sheets, engine: Engine::around(connect(&folder.join("finsam_js.wasm"))?)? })
}

fn connect(wasm_file: &Path) -> Result<Program> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm_file)
        .web(true)?
        .typescript(false)
        // The table of functions is one of them, which chunks need.
        .keep_lld_exports(true)
        // program.js says where the WebAssembly lies.
        .omit_default_module_path(true);
    let mut output = bindgen.generate_output()?;
    let inline = output.snippets().values().any(|list| !list.is_empty());
    if inline || !output.local_modules().is_empty() {
        bail!(
            "the page, or a crate that it uses, brings JavaScript files of its own (inline_js or module = …), \
             which xtask does not yet carry to the site: write the same in Rust with web-sys"
        );
    }
    Ok(Program {
        wasm: output.wasm_mut().emit_wasm(),
        javascript: output.js().to_owned(),
        chunks: Vec::new(),
        chunk_list: String::new(),
    })
}
