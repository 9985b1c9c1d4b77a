//! What must hold of links, whatever they are: `holds/src/links.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| finsam_holds::links(bytes));
