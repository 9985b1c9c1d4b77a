//! `cargo xtask test`: everything that must hold before a change is good.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::arguments::Parts;
use crate::chromedriver::ChromeDriver;
use crate::drivers::Driver;
use crate::server::{self, Server};
use crate::setup::{
    Browser, Firefox, NpmTools, WASM, WebKit, WebServers, find_or_install_office, find_or_install_target,
    find_or_install_toolchain,
};
use crate::site::Site;
use crate::{dist, repository, run};

/// Runs the checks one after the other; the first that fails ends it.
pub fn test(parts: Parts) -> Result<()> {
    let begun = Instant::now();
    find_or_install_target()?;
    if parts.native {
        native()?;
    }
    if parts.browser {
        in_browser()?;
    }
    println!("all good, in {} s", begun.elapsed().as_secs());
    Ok(())
}

fn native() -> Result<()> {
    step("format", "cargo fmt --check")?;
    step("lints", "cargo clippy --workspace --exclude finsamkalkylen --all-targets -- -D warnings")?;
    // The page is drawn either by the browser or natively, never by one program for both.
    step(
        "lints of the page",
        &format!("cargo clippy --package finsamkalkylen --target {WASM} --features csr --lib --bins -- -D warnings"),
    )?;
    step(
        "lints of the page, drawn natively",
        "cargo clippy --package finsamkalkylen --features ssr --all-targets -- -D warnings",
    )?;
    // The tests of workbooks let it recalculate them.
    find_or_install_office()?;
    step("native tests", "cargo test --workspace --exclude finsamkalkylen --exclude page-tests")?;
    step("what each view says", "cargo test --package finsamkalkylen --features ssr")?;
    oldest_compiler()?;
    announce("documentation", "cargo doc --no-deps --package finsam-engine");
    let mut doc = run::cargo(["doc", "--no-deps", "--package", "finsam-engine"]);
    run::visibly(doc.env("RUSTDOCFLAGS", "-D warnings"), &failure("documentation"))
}

/// Whether the oldest compiler that the README names still takes everything, the tools that pack the page as well,
/// where it can be had.
fn oldest_compiler() -> Result<()> {
    let version = oldest_version()?;
    let in_use = run::quietly(Command::new("rustc").arg("--version"))?;
    if String::from_utf8_lossy(&in_use).starts_with(&format!("rustc {version}.")) {
        println!("test: the compiler in use is the oldest that Cargo.toml names, {version}");
        return Ok(());
    }
    if let Err(reason) = find_or_install_toolchain(&version) {
        println!("test: Rust {version} is not to be had here, so nobody knows whether it takes this: {reason:#}");
        return Ok(());
    }
    // In a folder of its own, or all would be compiled anew by either.
    let target = repository::target()?.join("oldest");
    for what in ["--workspace --exclude finsamkalkylen", "--package finsamkalkylen --features ssr"] {
        announce("the oldest compiler", &format!("cargo +{version} check {what}"));
        let mut check = Command::new("rustup");
        check.args(["run", &version, "cargo", "check"]).args(what.split(' ')).arg("--target-dir").arg(&target);
        check.current_dir(repository::root());
        run::visibly(&mut check, &failure("the oldest compiler"))?;
    }
    Ok(())
}

/// As Cargo.toml has it: `rust-version`.
fn oldest_version() -> Result<String> {
    let manifest = fs::read_to_string(repository::root().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = "));
    Ok(version.context("Cargo.toml has no rust-version")?.trim_matches('"').to_owned())
}

fn in_browser() -> Result<()> {
    let tools = NpmTools::find_or_install()?;
    let browser = Browser::find_or_install()?;
    let web_servers = WebServers::find_or_install()?;
    announce("packed page", "cargo xtask dist");
    let packed = dist::build(&tools).context("the step “packed page” failed")?;
    packed.sizes.check().context("the step “packed page” failed")?;
    packed.another_version(&tools)?.write(&another_version()?)?;

    announce("browser tests", "cargo test --package page-tests");
    let server = Server::start(Site::read(&dist::site_folder())?, server::listen(0)?)?;
    let driver = ChromeDriver::start(&browser)?;
    // Those of the last run would look like this one's.
    let _ = fs::remove_dir_all(screenshots()?);
    let mut tests = run::cargo(["test", "--no-fail-fast", "--package", "page-tests"]);
    surroundings(&mut tests, &server, &driver, &browser, &tools)?;
    tests
        .env("FINSAM_NGINX", &web_servers.nginx)
        .env("FINSAM_NGINX_BROTLI", &web_servers.nginx_brotli)
        .env("FINSAM_CADDY", &web_servers.caddy);
    // They end with the tests.
    let _drivers = other_browsers(&mut tests);
    run::visibly(&mut tests, &failure("browser tests"))
}

/// Starts what drives the browsers in which the main path alone is tried, and says where one of them is not to be had.
fn other_browsers(tests: &mut Command) -> Vec<Driver> {
    let firefox = Firefox::find_or_install().and_then(|found| Ok((Driver::of_firefox(&found)?, found.firefox)));
    let webkit = WebKit::find_or_install().and_then(|found| Ok((Driver::of_webkit(&found)?, found.browser)));
    let mut drivers = Vec::new();
    for (name, program_name, driver_name, found) in [
        ("Firefox", "FINSAM_FIREFOX", "FINSAM_GECKODRIVER", firefox),
        ("WebKitGTK", "FINSAM_MINIBROWSER", "FINSAM_WEBKITDRIVER", webkit),
    ] {
        match found {
            Ok((driver, program)) => {
                tests.env(program_name, program).env(driver_name, driver.address());
                drivers.push(driver);
            }
            Err(reason) => {
                println!("test: {name} is not to be had here, and the main path is not tried in it: {reason:#}");
                tests.env_remove(program_name).env_remove(driver_name);
            }
        }
    }
    drivers
}

/// What tests in a browser need to know, which they read in `tests/browser/surroundings.rs`.
pub fn surroundings(
    tests: &mut Command,
    server: &Server,
    driver: &ChromeDriver,
    browser: &Browser,
    tools: &NpmTools,
) -> Result<()> {
    tests
        .env("FINSAM_PAGE", server.address())
        .env("FINSAM_SINGLE_FILE", dist::single_file())
        .env("FINSAM_PACKAGE", dist::package_folder())
        .env("FINSAM_NODE_MODULES", tools.modules())
        .env("FINSAM_WEBDRIVER", driver.address())
        .env("FINSAM_CHROMIUM", &browser.chromium)
        .env("FINSAM_AXE", tools.axe())
        .env("FINSAM_SCREENSHOTS", screenshots()?)
        .env("FINSAM_DIST", dist::folder())
        .env("FINSAM_ANOTHER_VERSION", another_version()?)
        // Their panics name the line of the test; a trace would name tokio's.
        .env("RUST_BACKTRACE", "0");
    Ok(())
}

fn screenshots() -> Result<PathBuf> {
    Ok(repository::target()?.join("screenshots"))
}

/// Where another version of the site lies, as if somebody had changed the page since.
fn another_version() -> Result<PathBuf> {
    Ok(repository::target()?.join("xtask/another-version"))
}

/// Runs one cargo command as one step.
fn step(name: &str, command: &str) -> Result<()> {
    announce(name, command);
    let arguments = command.split_whitespace().skip(1);
    run::visibly(&mut run::cargo(arguments), &failure(name))
}

fn announce(name: &str, command: &str) {
    println!("test: {name} ({command})");
}

fn failure(name: &str) -> String {
    format!("the step “{name}” failed: see above")
}
