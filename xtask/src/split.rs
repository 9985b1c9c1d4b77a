//! Cuts the page into a main module and chunks that the browser fetches when they are first needed.
//!
//! `#[wasm_split]` in src/lazy.rs says where. A chunk works on the main module's memory and table of functions. The tool
//! writes a JavaScript of its own that imports the page's and is imported by it, and two files that name each other cannot
//! both have a hash of their content in their names: chunks.js, within the page's JavaScript, takes its place.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

/// What the main module imports the functions from that fetch its chunks.
const LOADER: &str = "./__wasm_split.js";

/// A program that wasm-bindgen is yet to connect, in parts.
pub struct Split {
    /// Where the main module lies.
    pub main: PathBuf,
    pub chunks: Vec<Chunk>,
    loader: Loader,
}

/// A module that the main one fetches.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Its file's name without a hash: `./{stem}.wasm` in the page's JavaScript.
    pub stem: String,
    pub wasm: Vec<u8>,
}

/// What JavaScript must know to fetch chunks.
struct Loader {
    /// What main module and chunks have in common, by the main module's exports.
    shared: Vec<String>,
    /// The parts that `#[wasm_split]` names, each with the stems of its chunks.
    parts: Vec<(String, Vec<String>)>,
}

/// Cuts a program that was linked with `--emit-relocs`.
pub fn split(wasm_file: &Path) -> Result<Split> {
    let folder = wasm_file.with_extension("split");
    // Chunks that are no more would be left there.
    let _ = fs::remove_dir_all(&folder);
    let main = folder.join("main.wasm");
    let wasm = fs::read(wasm_file)?;
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let stem_of = |file: &Path| {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        format!("chunk-{}", stem.trim_start_matches("split_").trim_start_matches("chunk_"))
    };
    let mut chunks = Vec::new();
    for file in &split.split_modules {
        chunks.push(Chunk { stem: stem_of(file), wasm: fs::read(file)? });
    }
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    for (_, stems) in &mut parts {
        for stem in stems {
            *stem = stem_of(Path::new(stem));
        }
    }
    parts.sort();
    let written = fs::read_to_string(folder.join(LOADER))?;
    let shared = shared(&written).context("the JavaScript beside the chunks has another form than it had")?;
    Ok(Split { main, chunks, loader: Loader { shared, parts } })
}

/// The names that the tool's own JavaScript passes on: `const { memory, … } = initSync(…)`.
fn shared(javascript: &str) -> Option<Vec<String>> {
    let (before, _) = javascript.split_once("} = initSync")?;
    let (_, names) = before.rsplit_once('{')?;
    Some(names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

impl Split {
    /// The page's JavaScript with what fetches the chunks.
    pub fn join(&self, javascript: &str) -> Result<String> {
        self.loader.join(javascript)
    }

    /// A module of JavaScript: of each part its chunks.
    pub fn list(&self) -> String {
        self.loader.list()
    }
}

impl Loader {
    fn join(&self, javascript: &str) -> Result<String> {
        let mut kept = String::new();
        // The loading functions become functions of wasm-bindgen's own, the only ones whose names are shortened later.
        for line in javascript.lines().filter(|line| !(line.starts_with("import ") && line.contains(LOADER))) {
            let _ = match line.trim_start().strip_prefix(&format!("\"{LOADER}\":")) {
                Some(_) => writeln!(kept, "\"{LOADER}\": import0,"),
                None => writeln!(kept, "{line}"),
            };
        }
        let (before, after) = kept
            .split_once("const import0 = {")
            .context("wasm-bindgen writes its imports in another way than it did")?;
        let (mut functions, mut shared) = (String::new(), String::new());
        for (part, _) in &self.parts {
            // Writing into a text does not fail.
            let _ = write!(functions, "__wasm_split_load_{part}: function(a, b) {{ tellOfPart(\"{part}\", a, b); }},");
        }
        for name in &self.shared {
            let _ = write!(shared, "{name}: wasm.{name},");
        }
        let loader = include_str!("chunks.js").replace("/*shared*/", &shared);
        Ok(format!("{before}const import0 = {{ {functions}{after}{loader}"))
    }

    fn list(&self) -> String {
        let mut list = String::from("export default {");
        for (part, stems) in &self.parts {
            let addresses: Vec<String> = stems.iter().map(|stem| format!("\"./{stem}.wasm\"")).collect();
            // Writing into a text does not fail.
            let _ = write!(list, "{part}: [{}],", addresses.join(","));
        }
        list + "};"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_stands_in_the_tool_s_javascript() {
        let javascript = "const x = { a: {  } };\nconst { memory, table,  } = initSync(undefined, undefined);";
        assert_eq!(shared(javascript).unwrap(), ["memory", "table"]);
    }

    #[test]
    fn the_page_fetches_its_chunks_itself() {
        let parts = vec![("plans".to_owned(), vec!["chunk-3".to_owned(), "chunk-plans".to_owned()])];
        let loader = Loader { shared: vec!["memory".to_owned()], parts };
        let written = "import * as import1 from \"./__wasm_split.js\"\nconst import0 = {\n};\nreturn {\n\"./page_bg.js\": import0,\n\
            \"./__wasm_split.js\": import1,\n};\n";
        let joined = loader.join(written).unwrap();
        let expected = "const import0 = { __wasm_split_load_plans: function(a, b) { tellOfPart(\"plans\", a, b); },\n};\n\
            return {\n\"./page_bg.js\": import0,\n\"./__wasm_split.js\": import0,\n};\n";
        assert!(joined.starts_with(expected), "{joined}");
        assert_eq!(loader.list(), "export default {plans: [\"./chunk-3.wasm\",\"./chunk-plans.wasm\"],};");
        assert!(joined.contains("{memory: wasm.memory,}"), "{joined}");
    }
}
