//! Whatever is done to a dataset, the engine and a plain reading of the design give the same: `cargo +nightly fuzz run
//! agrees_with_a_plain_reading`.
#![no_main]

#[path = "../agree.rs"]
mod agree;

use finsam_plain::Change;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|changes: Vec<Change>| agree::agree(&changes));
