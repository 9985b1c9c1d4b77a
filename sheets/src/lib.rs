//! The reader's own tables: a WebAssembly module of its own, which the page fetches when it is first needed.
//!
//! Texts and bytes go in and out, nothing else: scenarios in the compact form, which the page reads too, and what is wrong
//! as codes, which the page tells in the reader's language.

pub mod export;
