//! The page's programs: Rust compiled to WebAssembly, and the JavaScript that connects it to the browser.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::npm::Engine;
use crate::own_paths::without_own_paths;
use crate::parts::{Parts, fetching_by_chunks_js, split};
use crate::setup::WASM;
use crate::trusted_types::trusting;
use crate::{repository, run};

/// WebAssembly with its JavaScript.
#[derive(Clone, Debug)]
pub struct Program {
    pub javascript: String,
    pub wasm: Vec<u8>,
}

/// What the page runs.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The page itself.
    pub page: Program,
    /// What it fetches when it is first needed.
    pub parts: Parts,
    /// What fetches that, where it is not within the page's JavaScript.
    pub chunks_js: Option<String>,
    /// What reads the reader's own tables, fetched when one is first read.
    pub sheets: Program,
    /// The engine for elements on other pages, and for other programs.
    pub engine: Engine,
}

/// How much the compiler makes of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effort {
    /// Soon done, for `serve`.
    Quick,
    /// Small and quick for the reader.
    Packed,
}

impl Effort {
    /// Cargo's profile, and the folder that it builds into.
    fn profile(self) -> (&'static str, &'static str) {
        match self {
            Self::Quick => ("dev", "debug"),
            Self::Packed => ("page", "page"),
        }
    }
}

/// Compiles the programs and connects them to the browser.
pub fn build(effort: Effort) -> Result<Programs> {
    println!("building the page");
    let (profile, folder) = effort.profile();
    // In two runs: what one program needs of a crate is then not built into another.
    cargo_build(profile, &["--package", "finsamkalkylen", "--features", "csr", "--bin", "page"])?;
    cargo_build(profile, &["--package", "finsam-sheets", "--package", "finsam-js"])?;
    let folder = repository::target()?.join(WASM).join(folder);
    let connect = |wasm_file: &Path| {
        connect(wasm_file)
            .with_context(|| format!("wasm-bindgen cannot connect {} to the browser", wasm_file.display()))
    };
    let (main, parts) = split(&folder.join("page.wasm")).context("the page cannot be cut into parts")?;
    let mut page = connect(&main)?;
    page.javascript = trusting(&fetching_by_chunks_js(&page.javascript)?)?;
    let sheets = connect(&folder.join("finsam_sheets.wasm"))?;
    let chunks_js = Some(parts.loader()?);
    Ok(Programs { page, parts, chunks_js, sheets, engine: Engine::around(connect(&folder.join("finsam_js.wasm"))?)? })
}

/// Compiles the engine for JavaScript alone.
pub fn build_engine() -> Result<Engine> {
    let (profile, folder) = Effort::Packed.profile();
    cargo_build(profile, &["--package", "finsam-js"])?;
    Engine::around(connect(&repository::target()?.join(WASM).join(folder).join("finsam_js.wasm"))?)
}

fn cargo_build(profile: &str, what: &[&str]) -> Result<()> {
    let mut build = run::cargo(["build", "--target", WASM, "--profile", profile]);
    if profile == Effort::Packed.profile().0 {
        // As .cargo/config.toml has them, which a variable takes the place of.
        let flags = ["--cfg", "erase_components"].map(str::to_owned).into_iter().chain(without_own_paths()?);
        build.env("CARGO_ENCODED_RUSTFLAGS", flags.collect::<Vec<_>>().join("\u{1f}"));
    }
    run::visibly(build.args(what), "the page does not compile: see the compiler's message above")
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
    Ok(Program { wasm: output.wasm_mut().emit_wasm(), javascript: output.js().to_owned() })
}
