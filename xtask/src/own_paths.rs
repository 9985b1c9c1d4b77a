//! The folders of this machine, which no file of the page may name: every machine is to make the same files.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{repository, run};

/// What lets the compiler write other names in their place. A panic says where it was.
pub fn without_own_paths() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let (here, there) = standard_library()?;
    let folders = [
        (Some(repository::root().to_owned()), "/finsamkalkylen".to_owned()),
        (home, "/cargo".to_owned()),
        (Some(here), there),
    ];
    let known = folders.into_iter().filter_map(|(folder, name)| Some((folder?, name)));
    Ok(known.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect())
}

/// Where the sources of the standard library lie on this machine, if they do, and what they are called where they do not.
fn standard_library() -> Result<(PathBuf, String)> {
    let told = |argument: &[&str]| -> Result<String> {
        Ok(String::from_utf8(run::quietly(Command::new("rustc").args(argument))?)?)
    };
    let version = told(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("rustc does not say which it is")?;
    let sysroot = PathBuf::from(told(&["--print", "sysroot"])?.trim());
    Ok((sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_and_the_standard_library_get_other_names() {
        let flags = without_own_paths().unwrap();
        let root = repository::root().display();
        assert_eq!(flags[0], format!("--remap-path-prefix={root}=/finsamkalkylen"));
        assert!(flags.last().unwrap().contains("/lib/rustlib/src/rust=/rustc/"), "{flags:?}");
    }
}
