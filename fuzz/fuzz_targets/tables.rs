//! What must hold of tables, whatever they are: `holds/src/tables.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::tables(bytes));
