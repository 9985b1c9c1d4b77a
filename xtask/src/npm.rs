//! The package for JavaScript: what lies in `js/package/`, around the engine's program.
//!
//! Elements on other pages use the same program, as `engine-….js` in the site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::page::Program;
use crate::setup::NpmTools;
use crate::{repository, run};

/// What others import: it starts the program.
const LOADER: &str = "index";

/// What wasm-bindgen writes, as the loader imports it.
const BINDINGS: &str = "bindings";

/// What goes into the package as it is.
const AS_IT_IS: [&str; 3] = ["index.d.ts", "node.js", "README.md"];

/// The WebAssembly's name in the package, as `index.js` has it.
pub const WASM: &str = "finsamkalkylen.wasm";

/// The engine as JavaScript modules around its WebAssembly.
#[derive(Clone, Debug)]
pub struct Engine {
    /// Names and texts, each after those that it imports; the last is what others import.
    pub modules: Vec<(String, String)>,
    pub wasm: Vec<u8>,
}

impl Engine {
    /// The loader beside a program.
    pub fn around(program: Program) -> Result<Self> {
        let loader = read(&folder().join(format!("{LOADER}.js")))?;
        let modules = vec![(BINDINGS.to_owned(), program.javascript), (LOADER.to_owned(), loader)];
        Ok(Self { modules, wasm: program.wasm })
    }

    /// The program alone, to be made smaller.
    pub fn program(&self) -> Program {
        let bindings = self.modules.iter().find(|(name, _)| name == BINDINGS);
        let javascript = bindings.map(|(_, text)| text.clone()).unwrap_or_default();
        Program { javascript, wasm: self.wasm.clone() }
    }

    /// All modules as one small one.
    pub fn bundled(self, tools: &NpmTools) -> Result<Self> {
        let folder = repository::target()?.join("xtask/engine");
        fs::create_dir_all(&folder)?;
        for (name, text) in &self.modules {
            fs::write(folder.join(format!("{name}.js")), text)?;
        }
        let mut esbuild = tools.esbuild();
        esbuild
            .args(["--bundle", "--minify", "--format=esm", "--log-level=error"])
            .arg(folder.join(format!("{LOADER}.js")));
        let bundle = String::from_utf8(run::quietly(&mut esbuild)?)?;
        Ok(Self { modules: vec![(LOADER.to_owned(), bundle)], ..self })
    }

    /// Writes the package into a folder, which thereafter holds nothing else.
    pub fn write(&self, to: &Path) -> Result<()> {
        let unwritable = || format!("cannot write the folder {}", to.display());
        if to.exists() {
            fs::remove_dir_all(to).with_context(unwritable)?;
        }
        fs::create_dir_all(to).with_context(unwritable)?;
        for (name, text) in &self.modules {
            fs::write(to.join(format!("{name}.js")), text).with_context(unwritable)?;
        }
        fs::write(to.join(WASM), &self.wasm).with_context(unwritable)?;
        fs::write(to.join("package.json"), package_json()).with_context(unwritable)?;
        let licences = ["LICENSE-MIT", "LICENSE-APACHE"].map(|name| (repository::root().to_owned(), name));
        for (from, name) in AS_IT_IS.map(|name| (folder(), name)).into_iter().chain(licences) {
            let file = from.join(name);
            fs::copy(&file, to.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
        }
        Ok(())
    }
}

/// What npm and those who bundle need to know. Written as text: of `exports`, the first that fits is taken.
fn package_json() -> String {
    format!(
        r#"{{
  "name": "finsamkalkylen",
  "version": "{version}",
  "description": "Percent of ideal for Sweden's samordningsförbund: the calculation of Finsamkalkylen",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "sideEffects": false,
  "engines": {{ "node": ">=20" }},
  "types": "./index.d.ts",
  "exports": {{
    ".": {{ "types": "./index.d.ts", "node": "./node.js", "default": "./index.js" }},
    "./{WASM}": "./{WASM}"
  }}
}}
"#,
        version = env!("CARGO_PKG_VERSION")
    )
}

/// Where the hand-written parts lie.
fn folder() -> PathBuf {
    repository::root().join("js/package")
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_imports_the_bindings_by_their_name() {
        let program = Program { javascript: String::new(), wasm: Vec::new() };
        let modules = Engine::around(program).unwrap().modules;
        let imports: Vec<&str> =
            modules[1].1.split("from \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(imports, [format!("./{BINDINGS}.js")]);
    }

    #[test]
    fn the_package_has_the_version_of_the_workspace_and_a_condition_for_node_before_the_default() {
        let json = package_json();
        assert!(json.contains(concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"")), "{json}");
        let place = |text| json.find(text).unwrap_or_else(|| panic!("{json}"));
        assert!(place("\"node\"") < place("\"default\""), "{json}");
        assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
    }
}
