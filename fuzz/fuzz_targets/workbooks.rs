//! What must hold of workbooks, whatever they are: `holds/src/workbooks.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::workbooks(bytes));
