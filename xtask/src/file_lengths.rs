//! A file is one thought: none is so long that it must be two. And what a library does is not done by hand.

use std::fs;
use std::path::{Path, PathBuf};

use crate::repository;

const MOST_LINES: usize = 300;

/// Where a file is a list of words, however long.
const WORDS: &str = "src/text";

/// What makes elements beside Leptos, or keeps functions apart for their size alone.
const BY_HAND: [&str; 4] = ["create_element", "set_inner_html", "insert_adjacent_html", "inline(never)"];

/// What the page and its programs are made of.
const PRODUCT: [&str; 4] = ["src", "engine/src", "js/src", "sheets/src"];

/// What builds and checks them. A test of a whole program, in `tests/`, is a list of cases.
const BESIDE: [&str; 6] = ["xtask/src", "plain/src", "holds/src", "bench/src", "build", "engine/build"];

/// The files of Rust in a folder and those within it.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder can be read").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The sources in these folders by their paths in the repository, each with its text.
fn sources<'a>(folders: impl IntoIterator<Item = &'a str>) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in folders {
        rust_files(&repository::root().join(folder), &mut files);
    }
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("Rust is text");
        let within = path.strip_prefix(repository::root()).expect("it lies in the repository");
        (within.components().collect(), text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn no_file_is_so_long_that_it_must_be_two() {
    let all = sources(PRODUCT.into_iter().chain(BESIDE));
    assert!(all.len() > 300, "only {} files are looked at", all.len());
    let of_words = all.iter().filter(|(path, _)| path.starts_with(WORDS)).count();
    assert!(of_words > 10, "the words lie elsewhere than in {WORDS}");
    let lengths =
        all.iter().filter(|(path, _)| !path.starts_with(WORDS)).map(|(path, text)| (path, text.lines().count()));
    let long: Vec<String> = lengths
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{} {lines}", path.display()))
        .collect();
    assert_eq!(long, [""; 0], "longer than {MOST_LINES} lines: what in it is a thought of its own?");
}

#[test]
fn what_a_library_does_is_not_done_by_hand() {
    let mut found = Vec::new();
    for (path, text) in sources(PRODUCT) {
        for (number, line) in text.lines().enumerate() {
            if BY_HAND.iter().any(|way| line.contains(way)) {
                found.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    assert_eq!(
        found, [""; 0],
        "elements are Leptos's to make (src/browser/for_now.rs), and functions the compiler's to keep apart"
    );
}
