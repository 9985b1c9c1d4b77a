//! `cargo xtask bench`: how long the calculation takes, natively and in WebAssembly beside a plain JavaScript, what the page weighs, and how soon a reader sees what it says.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::chromedriver::ChromeDriver;
use crate::server::{self, Server};
use crate::setup::{Browser, NpmTools};
use crate::site::Site;
use crate::{dist, repository, run, test};

/// Times the engine, builds and weighs the page, and times it in a browser; `other` is the folder of another built page,
/// measured in turn with this one.
pub fn bench(other: Option<&Path>) -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    let browser = Browser::find_or_install()?;
    run::visibly(
        &mut run::cargo(["bench", "--package", "finsam-engine", "--bench", "*"]),
        "the benchmark failed: see above",
    )?;
    in_node()?;
    dist::build(&tools)?;
    in_browser(&tools, &browser, other)
}

/// Times the engine as the page has it, in WebAssembly, beside a plain JavaScript of the same work.
fn in_node() -> Result<()> {
    let wasm = "wasm32-unknown-unknown";
    let mut build = run::cargo(["build", "--package", "finsam-bench", "--target", wasm, "--profile", "page"]);
    run::visibly(&mut build, "the benchmark does not compile: see above")?;
    let program = repository::target()?.join(wasm).join("page/finsam_bench.wasm");
    let mut node = Command::new("node");
    node.arg(repository::root().join("bench/bench.mjs")).arg(program);
    run::visibly(&mut node, "the benchmark in WebAssembly failed: see above")
}

fn in_browser(tools: &NpmTools, browser: &Browser, other: Option<&Path>) -> Result<()> {
    let page = serve(&dist::site_folder())?;
    let other = other.map(serve).transpose()?;
    let this = format!("this page {}\n", page.address());
    let measured = match &other {
        Some(other) => format!("{this}the other {}\n", other.address()),
        None => this,
    };
    let driver = ChromeDriver::start(browser)?;
    let mut measure = run::cargo(["run", "--quiet", "--package", "page-tests", "--bin", "bench"]);
    test::surroundings(&mut measure, &page, &driver, browser, tools)?;
    run::visibly(measure.env("FINSAM_MEASURED", measured), "the page could not be measured: see above")
}

fn serve(folder: &Path) -> Result<Server> {
    Server::start(Site::read(folder)?, server::listen(0)?)
}
