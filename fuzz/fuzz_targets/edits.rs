//! What must hold of edits, whatever they are: `holds/src/edits.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::edits(bytes));
