//! What must hold of stored values, whatever they are: `holds/src/stored_values.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::stored_values(bytes));
