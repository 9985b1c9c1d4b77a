//! The engine for JavaScript.
//!
//! Between the two only texts go: scenarios in the compact form, figures as a letter and an id, and what follows as JSON.
//! `package/` makes plain objects of them, and reads those that programs hand in. With serde's derived code for edits, and
//! serde-wasm-bindgen or `serde_json` around it, the package would weigh more than the 60 kB of brotli that it may.

mod by_code;
mod dataset;
mod decoded;
mod outcome;
mod requests;
mod skipped;
mod writer;

pub use requests::{Refused, calculate, dataset, datasets, decode, encode, explain};

/// In size and speed between those of the standard library and one that never frees.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What JavaScript calls: one function for all requests, since each would bring glue of its own.
mod border {
    use crate::{Refused, calculate, dataset, datasets, decode, encode, explain};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The answer to a request about a text; only `explain` asks about a figure of it too. A refusal begins with `!`, as no
    /// answer does.
    #[wasm_bindgen]
    pub fn ask(request: &str, text: &str, figure: &str) -> String {
        let answer = match request {
            "calculate" => calculate(text),
            "explain" => explain(text, figure),
            "datasets" => Ok(datasets()),
            "dataset" => dataset(text),
            "encode" => encode(text),
            _ => decode(text),
        };
        answer.unwrap_or_else(|Refused { code, words }| format!("!{code}\n{words}"))
    }
}
