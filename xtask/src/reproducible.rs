//! `cargo xtask reproducible`: whether two machines make the same files, as far as one machine can tell: what is committed is packed
//! in two folders of different names, each with all compiled anew.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use anyhow::{Context, Result, bail};

use crate::content_hash::content_hash;
use crate::{repository, run};

/// Names of different lengths: a path in a file would also move what follows it.
const NAMES: [&str; 2] = ["one", "another-folder"];

/// Packs twice, and says which files differ.
pub fn reproducible() -> Result<()> {
    let folder = env::temp_dir().join(format!("finsam-reproducible-{}", process::id()));
    let outcome = compare(&folder);
    // Each has a folder of compiled files.
    let _ = fs::remove_dir_all(&folder);
    outcome
}

fn compare(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let clones = NAMES.map(|name| folder.join(name));
    // Both before either is packed: somebody may commit meanwhile.
    for clone in &clones {
        let mut git = Command::new("git");
        run::quietly(git.args(["clone", "--quiet"]).arg(repository::root()).arg(clone))?;
    }
    let mut made = Vec::new();
    for clone in &clones {
        println!("reproducible: cargo xtask dist in {}", clone.display());
        let mut dist = run::cargo(["xtask", "dist"]);
        dist.current_dir(clone).env("CARGO_TARGET_DIR", clone.join("target"));
        run::visibly(&mut dist, "the page cannot be packed: see above")?;
        made.push(hashes(&clone.join("dist"))?);
    }
    let differing = differing(&made[0], &made[1]);
    if !differing.is_empty() {
        bail!("these files are not the same: {}", differing.join(", "));
    }
    println!("{} files, the same byte for byte", made[0].len());
    Ok(())
}

/// The files of a folder, each by its name there with the hash of its content.
fn hashes(folder: &Path) -> Result<BTreeMap<String, String>> {
    let (mut all, mut unread) = (BTreeMap::new(), vec![PathBuf::new()]);
    while let Some(within) = unread.pop() {
        let entries =
            fs::read_dir(folder.join(&within)).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = within.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                unread.push(name);
            } else {
                all.insert(name.display().to_string(), content_hash(&fs::read(entry.path())?));
            }
        }
    }
    Ok(all)
}

/// The names of those that differ, or are in one alone.
fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    names.filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_or_is_in_one_alone_is_named() {
        let files = |all: &[(&str, &str)]| -> BTreeMap<String, String> {
            all.iter().map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned())).collect()
        };
        let (one, other) = (files(&[("a", "1"), ("b", "2"), ("c", "3")]), files(&[("a", "1"), ("b", "4"), ("d", "5")]));
        assert_eq!(differing(&one, &other), ["b", "c", "d"]);
        assert!(differing(&one, &one).is_empty());
    }

    #[test]
    fn files_are_found_in_folders_too() {
        let all = hashes(&repository::root().join("fuzz/seeds")).unwrap();
        assert!(all.contains_key("links/first_version"), "{all:?}");
    }
}
