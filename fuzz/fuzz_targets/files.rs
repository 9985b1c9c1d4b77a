//! What must hold of files, whatever they are: `holds/src/files.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::files(bytes));
