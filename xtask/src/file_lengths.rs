//! A file is one thought: none is so long that it must be two.

use std::fs;
use std::path::Path;

use crate::repository;

const MOST_LINES: usize = 300;

/// Where a file is a list, of words or of cases, however long.
const LISTS: [&str; 2] = ["text", "tests"];

/// The files of Rust in a folder that have too many lines, and how many.
fn too_long(folder: &Path, found: &mut Vec<String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder can be read").path();
        if path.is_dir() {
            if !LISTS.iter().any(|list| path.ends_with(list)) {
                too_long(&path, found);
            }
        } else if path.extension().is_some_and(|end| end == "rs")
            && path.file_stem().is_some_and(|name| name != "tests")
        {
            let lines = fs::read_to_string(&path).expect("Rust is text").lines().count();
            if lines > MOST_LINES {
                let path = path.strip_prefix(repository::root()).expect("it lies in the repository");
                found.push(format!("{} {lines}", path.display()));
            }
        }
    }
}

#[test]
fn no_file_is_so_long_that_it_must_be_two() {
    let mut found = Vec::new();
    for package in [".", "engine", "js", "sheets", "xtask"] {
        too_long(&repository::root().join(package).join("src"), &mut found);
    }
    assert_eq!(found, [""; 0], "longer than {MOST_LINES} lines: what in it is a thought of its own?");
}
