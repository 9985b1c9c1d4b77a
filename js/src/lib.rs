//! The engine for JavaScript.
//!
//! Between the two only texts go: scenarios in the compact form, figures as a letter and an id, and what follows as JSON.
//! `package/` makes plain objects of them, and reads those that programs hand in. With serde's derived code for edits, and
//! serde-wasm-bindgen or `serde_json` around it, the package would weigh 78 kB of brotli, and it may weigh 60.

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

/// What JavaScript calls.
mod border {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    pub fn calculate(scenario: &str) -> Result<String, String> {
        Ok(crate::calculate(scenario)?)
    }

    #[wasm_bindgen]
    pub fn explain(scenario: &str, figure: &str) -> Result<String, String> {
        Ok(crate::explain(scenario, figure)?)
    }

    #[wasm_bindgen]
    pub fn datasets() -> String {
        crate::datasets()
    }

    #[wasm_bindgen]
    pub fn dataset(id: &str) -> Result<String, String> {
        Ok(crate::dataset(id)?)
    }

    #[wasm_bindgen]
    pub fn encode(scenarios: &str) -> Result<String, String> {
        Ok(crate::encode(scenarios)?)
    }

    #[wasm_bindgen]
    pub fn decode(text: &str) -> Result<String, String> {
        Ok(crate::decode(text)?)
    }
}
