//! What wasm-opt calls a module's imports and exports, for the JavaScript beside it.
//!
//! wasm-bindgen's names end in hashes, which no compression makes shorter: two kilobytes of the page.

use anyhow::{Context, Result};
use serde_json::Value;

/// Long names and short ones, as they stand in wasm-bindgen's JavaScript.
pub struct ShortNames(Vec<(String, String)>);

impl ShortNames {
    /// Reads what wasm-opt tells: lists of the module's, the long and the short name.
    pub fn told(json: &[u8]) -> Result<Self> {
        let told: Value = serde_json::from_slice(json).context("wasm-opt does not tell how it named things")?;
        let list = |of: &str| told[of].as_array().cloned().unwrap_or_default();
        let text = |list: &Value, index: usize| list[index].as_str().unwrap_or_default().to_owned();
        let mut names = Vec::new();
        for import in list("imports") {
            let (module, long, short) = (text(&import, 0), text(&import, 1), text(&import, 2));
            // All imports are of one module; short names of modules begin with "a".
            names.push((format!("\"{module}\":"), "\"a\":".to_owned()));
            names.push((format!("{long}: function"), format!("\"{short}\": function")));
        }
        for export in list("exports") {
            let (long, short) = (text(&export, 0), text(&export, 1));
            names.push((format!("wasm.{long}"), format!("wasm.{short}")));
        }
        // A name may be the beginning of another.
        names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
        names.dedup();
        Ok(Self(names))
    }

    /// The JavaScript with the short names.
    pub fn shorten(&self, javascript: &str) -> String {
        self.0.iter().fold(javascript.to_owned(), |script, (long, short)| script.replace(long, short))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_and_exports_get_the_names_that_wasm_opt_gave_them() {
        let told = br#"{"imports": [["./page_bg.js", "__wbg_get_0123", "$"]], "exports": [["memory", "b"], ["memory_2", "c"]]}"#;
        let script = r#"{ "./page_bg.js": import1 }; {__wbg_get_0123: function() { wasm.memory; wasm.memory_2; } }"#;
        let shortened = ShortNames::told(told).map(|names| names.shorten(script)).unwrap_or_default();
        assert_eq!(shortened, r#"{ "a": import1 }; {"$": function() { wasm.b; wasm.c; } }"#);
    }
}
