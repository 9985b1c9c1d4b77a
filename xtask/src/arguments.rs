//! What was asked for on the command line.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use lexopt::prelude::*;

pub const USAGE: &str = "\
cargo xtask serve [--port N] [--watch]     build the page and serve it on this machine
cargo xtask test [--only native|browser]   check everything, or one of the halves
cargo xtask dist                           build the smallest page into dist/ and show its size
cargo xtask package                        build the package for JavaScript alone, into dist/npm
cargo xtask reproducible                   pack what is committed in two folders, and compare them byte for byte
cargo xtask fuzz MINUTES                   look for inputs that do harm, so long for each kind
cargo xtask bench [--site FOLDER]          time the calculation and the page in a browser, also beside another built page";

/// One command with its options.
#[derive(Debug, PartialEq)]
pub enum Task {
    Help,
    Serve { port: Option<u16>, watch: bool },
    Test { parts: Parts },
    Dist,
    Package,
    Reproducible,
    Fuzz { minutes: u32 },
    Bench { site: Option<PathBuf> },
}

/// The halves of the tests: those that need no browser, and those that do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    pub native: bool,
    pub browser: bool,
}

/// Reads this process's own arguments.
pub fn parse() -> Result<Task> {
    read(lexopt::Parser::from_env())
}

fn read(mut arguments: lexopt::Parser) -> Result<Task> {
    let Some(Value(name)) = arguments.next()? else {
        return Ok(Task::Help);
    };
    let mut task = match name.to_str() {
        Some("serve") => Task::Serve { port: None, watch: false },
        Some("test") => Task::Test { parts: Parts { native: true, browser: true } },
        Some("dist") => Task::Dist,
        Some("package") => Task::Package,
        Some("reproducible") => Task::Reproducible,
        Some("fuzz") => Task::Fuzz { minutes: minutes(&mut arguments)? },
        Some("bench") => Task::Bench { site: None },
        _ => bail!("there is no command “{}”: try serve, test, dist, package, fuzz or bench", name.to_string_lossy()),
    };
    while let Some(argument) = arguments.next()? {
        match (&mut task, argument) {
            (Task::Serve { port, .. }, Long("port")) => {
                let port_number = arguments.value()?.parse::<u16>();
                *port = Some(port_number.map_err(|_| anyhow!("a port is a number from 1 to 65535"))?);
            }
            (Task::Serve { watch, .. }, Long("watch")) => *watch = true,
            (Task::Bench { site }, Long("site")) => *site = Some(arguments.value()?.into()),
            (Task::Test { parts }, Long("only")) => *parts = only(&arguments.value()?.string()?)?,
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(task)
}

fn minutes(arguments: &mut lexopt::Parser) -> Result<u32> {
    let wanted = "say for how many minutes: cargo xtask fuzz 10";
    match arguments.next()? {
        Some(Value(minutes)) => minutes.parse().ok().filter(|minutes| *minutes > 0).context(wanted),
        _ => bail!(wanted),
    }
}

fn only(part: &str) -> Result<Parts> {
    match part {
        "native" => Ok(Parts { native: true, browser: false }),
        "browser" => Ok(Parts { native: false, browser: true }),
        other => bail!("there is no part “{other}” of the tests: try native or browser"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn asks_for(line: &str, expected: &Task) {
        let words = line.split_whitespace();
        assert_eq!(&read(lexopt::Parser::from_args(words)).unwrap(), expected);
    }

    #[track_caller]
    fn is_refused(line: &str, expected: &str) {
        let words = line.split_whitespace();
        let refusal = read(lexopt::Parser::from_args(words)).unwrap_err();
        assert_eq!(refusal.to_string(), expected);
    }

    #[test]
    fn commands_and_their_options() {
        asks_for("", &Task::Help);
        asks_for("--help", &Task::Help);
        asks_for("dist", &Task::Dist);
        asks_for("package", &Task::Package);
        asks_for("reproducible", &Task::Reproducible);
        asks_for("serve --watch --port 9000", &Task::Serve { port: Some(9000), watch: true });
        asks_for("bench --site former/site", &Task::Bench { site: Some("former/site".into()) });
        asks_for("fuzz 10", &Task::Fuzz { minutes: 10 });
        asks_for("test --only native", &Task::Test { parts: Parts { native: true, browser: false } });
    }

    #[test]
    fn what_is_misspelt_is_refused() {
        is_refused("sevre", "there is no command “sevre”: try serve, test, dist, package, fuzz or bench");
        is_refused("test --only fast", "there is no part “fast” of the tests: try native or browser");
        is_refused("serve --port 80800", "a port is a number from 1 to 65535");
        is_refused("fuzz", "say for how many minutes: cargo xtask fuzz 10");
        is_refused("fuzz soon", "say for how many minutes: cargo xtask fuzz 10");
        is_refused("dist --watch", "invalid option '--watch'");
    }
}
