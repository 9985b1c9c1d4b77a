//! The properties on the examples of `fuzz/seeds`, and on many that are made of them: cut, doubled, put together, with other signs.
//!
//! For a few seconds each: `FINSAM_FUZZ_SECONDS` says how many. The same examples in the same order every time, so that what fails
//! fails again.

use finsam_engine::{Edit, Link, OwnDataset, Scenario};
use std::{
    collections::BTreeSet,
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::{Duration, Instant},
};

/// No input may take longer: a page would stand still.
const PATIENCE: Duration = Duration::from_secs(10);

/// What formats have a meaning for, and numbers at their limits.
const WORDS: [&str; 24] = [
    "~",
    ".",
    "!",
    "=",
    "&",
    "s=",
    "m=",
    "f=",
    "%",
    "%00",
    "\n",
    "\t",
    ";",
    "\"",
    "{",
    "}",
    "[",
    "null",
    "0",
    "-1",
    "9223372036854775807",
    "1e308",
    "å",
    "\u{feff}",
];

/// A generator of numbers by Marsaglia: it need not be good, only always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap_or_default()
    }

    /// An example with some changes.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len() + 1);
            let end = place + self.below((bytes.len() - place + 1).min(40));
            match self.below(7) {
                0 => drop(bytes.drain(place..end)),
                1 => {
                    let doubled = bytes[place..end].to_vec();
                    bytes.splice(place..place, doubled);
                }
                2 => {
                    let word = WORDS[self.below(WORDS.len())];
                    bytes.splice(place..end, word.bytes());
                }
                3 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len() + 1);
                    bytes.splice(place..end, other[from..].iter().copied());
                }
                4 => bytes.truncate(place),
                5 => bytes.insert(place, u8::try_from(self.below(256)).unwrap_or_default()),
                _ => {
                    if let Some(sign) = bytes.get_mut(place) {
                        *sign ^= 1 << self.below(8);
                    }
                }
            }
        }
        bytes
    }
}

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("an example")).collect()
}

/// Carries a property out, and says what it was carried out on where it does not hold.
fn holds(name: &str, property: finsam_holds::Property, bytes: &[u8]) {
    let begun = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| property(bytes)));
    let shown = || String::from_utf8_lossy(bytes).escape_debug().collect::<String>();
    assert!(outcome.is_ok(), "{name} does not hold of “{}”", shown());
    assert!(begun.elapsed() < PATIENCE, "{name} takes {:?} on “{}”", begun.elapsed(), shown());
}

fn tried(name: &str) {
    let (_, property) = finsam_holds::ALL.iter().find(|(of, _)| *of == name).expect("a property of this name");
    let seconds = env::var("FINSAM_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(3);
    let seeds = seeds(name);
    assert!(seeds.len() >= 3, "{name} has examples");
    for seed in &seeds {
        holds(name, *property, seed);
    }
    let (mut numbers, mut count, begun) = (Numbers(0x9e37_79b9_7f4a_7c15), seeds.len(), Instant::now());
    while begun.elapsed() < Duration::from_secs(seconds) {
        holds(name, *property, &numbers.changed(&seeds));
        count += 1;
    }
    println!("{name}: {count} inputs");
}

#[test]
fn links_are_read_or_told() {
    tried("links");
}

#[test]
fn files_are_read_or_told() {
    tried("files");
}

#[test]
fn stored_values_are_read_or_told() {
    tried("stored_values");
}

#[test]
fn edits_hold_in_any_order() {
    tried("edits");
}

#[test]
fn tables_are_read_or_refused() {
    tried("tables");
}

#[test]
fn workbooks_are_taken_back_or_refused() {
    tried("workbooks");
}

#[test]
fn every_property_is_tried_and_has_a_fuzz_target() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets");
    let this = include_str!("any_input.rs");
    for (name, _) in finsam_holds::ALL {
        assert!(folder.join(format!("{name}.rs")).is_file(), "fuzz/fuzz_targets/{name}.rs");
        assert!(this.contains(&format!("tried(\"{name}\");")), "{name} is tried");
    }
}

/// The edits that an example has, whatever it is an example of.
fn edits_of(example: &[u8]) -> Vec<Edit> {
    let text = String::from_utf8_lossy(example);
    let of_line = |line: &str| Scenario::read(&format!("1.2023.~{line}~")).ok().map(|read| read.scenario);
    let linked = Link::read(&text).map(|link| link.scenarios).unwrap_or_default();
    let linked = linked.into_iter().filter_map(|one| one.ok().map(|linked| linked.scenario));
    let in_file = OwnDataset::from_json(&text).ok().map(|(scenario, _)| scenario);
    linked.chain(in_file).chain(text.lines().filter_map(of_line)).flat_map(|scenario| scenario.edits).collect()
}

/// What an edit is called in a file.
fn kind(edit: &Edit) -> String {
    let json = serde_json::to_value(edit).expect("JSON");
    json.as_object().and_then(|fields| fields.keys().next().cloned()).expect("one kind")
}

#[test]
fn the_examples_have_every_kind_of_edit() {
    let kinds = |name: &str| -> BTreeSet<String> {
        seeds(name).iter().flat_map(|of| edits_of(of)).map(|of| kind(&of)).collect()
    };
    let all = [
        "account",
        "allocate",
        "contribute",
        "create",
        "dissolve",
        "fye",
        "insats",
        "key",
        "merge",
        "move",
        "path",
        "population",
        "published_ideal",
        "result",
        "rule",
        "stance",
    ];
    for name in ["edits", "links", "files", "stored_values"] {
        assert_eq!(kinds(name).iter().collect::<Vec<_>>(), all, "{name}");
    }
}
