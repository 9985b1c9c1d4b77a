//! `cargo xtask fuzz MINUTES`: looks for inputs that do harm, with a compiler that sees which way the program takes.
//!
//! The properties are those of `holds/`, whose tests try some seconds of each with any compiler, and the engine beside a plain
//! reading of the design (`fuzz/agree.rs`).

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::setup::find_or_install_toolchain;
use crate::{repository, run};

/// No input may take so many seconds.
const PATIENCE: u32 = 20;

/// Runs every target in turn for so many minutes, and says how many inputs each was tried on.
pub fn fuzz(minutes: u32) -> Result<()> {
    find_or_install()?;
    let mut told = Vec::new();
    for target in targets()? {
        println!("fuzz: {target}, {minutes} min");
        let runs = run_target(&target, minutes)?;
        told.push(format!("{target}: {runs} inputs"));
    }
    println!("{}", told.join("\n"));
    Ok(())
}

/// The names of the targets, in order.
fn targets() -> Result<Vec<String>> {
    let folder = folder().join("fuzz_targets");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()));
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

fn folder() -> PathBuf {
    repository::root().join("fuzz")
}

/// A compiler of the night, and the program that runs targets with it.
fn find_or_install() -> Result<()> {
    find_or_install_toolchain("nightly")
        .context("fuzzing needs a nightly compiler; `cargo test --package finsam-holds` tries the same without one")?;
    if !run::succeeds(Command::new("cargo").args(["fuzz", "--version"])) {
        println!("set-up: cargo install cargo-fuzz");
        run::quietly(run::cargo(["install", "cargo-fuzz", "--locked"]).stdin(Stdio::null()))?;
    }
    Ok(())
}

/// How many inputs a target was tried on.
fn run_target(target: &str, minutes: u32) -> Result<u64> {
    // What is found to take another way is kept from one run to the next.
    let corpus = folder().join("corpus").join(target);
    fs::create_dir_all(&corpus)?;
    let mut command = Command::new("rustup");
    // No sanitizer of memory: nothing here is unsafe, and without one ten times as many inputs are tried.
    command.args(["run", "nightly", "cargo", "fuzz", "run", "--sanitizer", "none", target]).arg(&corpus);
    let seeds = folder().join("seeds").join(target);
    if seeds.is_dir() {
        command.arg(seeds);
    }
    command.arg("--target-dir").arg(repository::target()?.join("fuzz")).arg("--");
    command.arg(format!("-max_total_time={}", minutes * 60)).arg(format!("-timeout={PATIENCE}"));
    command.args(["-rss_limit_mb=4096", "-print_final_stats=1"]).current_dir(repository::root());
    let mut child = command.stderr(Stdio::piped()).spawn().context("rustup does not start")?;
    let mut runs = None;
    let output = child.stderr.take().context("the target has no output")?;
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        runs = runs_in(&line).or(runs);
        eprintln!("{line}");
    }
    if !child.wait()?.success() {
        bail!("{target} does not hold: see above for the input, which lies in fuzz/artifacts/{target}");
    }
    runs.with_context(|| format!("{target} does not say how many inputs it was tried on"))
}

/// `stat::number_of_executed_units: 1234`
fn runs_in(line: &str) -> Option<u64> {
    line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_inputs_is_read() {
        assert_eq!(runs_in("stat::number_of_executed_units: 15239"), Some(15_239));
        assert_eq!(runs_in("#2\tINITED cov: 12"), None);
    }

    #[test]
    fn every_target_is_known_to_cargo_fuzz() {
        let manifest = fs::read_to_string(folder().join("Cargo.toml")).unwrap();
        for target in targets().unwrap() {
            assert!(manifest.contains(&format!("path = \"fuzz_targets/{target}.rs\"")), "{target}");
        }
    }
}
