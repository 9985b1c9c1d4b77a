//! `cargo xtask`: what a person runs to see, test, pack and measure the page.
//!
//! Each command first installs what it needs and the machine lacks, and says so in one line. What fails is told
//! in one line too, with what to do about it.

mod arguments;
mod bench;
mod chromedriver;
mod content_hash;
mod dist;
mod drivers;
mod embedding;
#[cfg(test)]
mod file_lengths;
mod first_view;
mod fuzz;
mod npm;
mod own_paths;
mod page;
mod parts;
mod repository;
mod reproducible;
mod run;
mod serve;
mod server;
mod serving;
mod setup;
mod shrink;
mod single_file;
mod single_file_size;
mod site;
mod sizes;
mod sources;
mod test;
mod trusted_types;
mod watch;

use std::process::ExitCode;

use anyhow::Result;
use arguments::{Task, USAGE};

fn main() -> ExitCode {
    match carry_out() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // `{:#}` puts the causes on the same line; `{:?}` would add a backtrace.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out() -> Result<()> {
    match arguments::parse()? {
        Task::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Task::Serve { port, watch } => serve::serve(port, watch),
        Task::Test { parts } => test::test(parts),
        Task::Dist => dist::dist(),
        Task::Package => dist::package(),
        Task::Reproducible => reproducible::reproducible(),
        Task::Fuzz { minutes } => fuzz::fuzz(minutes),
        Task::Bench { site } => bench::bench(site.as_deref()),
    }
}
