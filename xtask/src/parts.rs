//! The parts of the page that the browser fetches when they are first needed.
//!
//! `#[wasm_split]` in src/views/parts.rs says where the page is cut. A part's chunk works on the main module's memory and table
//! of functions; what several parts have in common is in chunks of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::repository;
use crate::sources::read;

/// What the main module imports the functions from that fetch its parts, as the tool for cutting writes it.
const LOADER: &str = "./__wasm_split.js";

/// The chunk with all that more than one part needs.
const SHARED: &str = "chunk-shared";

/// The chunks that come before others, in the order in which what they share with those is theirs, so that nobody waits for what others
/// share among themselves: what stands around the first view's figures, what reads links, and what reads kept work.
const FIRST: [&str; 3] = ["chunk-around", "chunk-link", "chunk-kept"];

/// A file of modules that the main one fetches.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Its name without a hash: `./{stem}.bin` in the JavaScript that fetches it.
    pub stem: String,
    pub modules: Vec<Vec<u8>>,
}

impl Chunk {
    /// The file, as web/chunks.js reads it: each module after its length in four bytes, the lowest first.
    pub fn file(&self) -> Result<Vec<u8>> {
        let mut file = Vec::new();
        for module in &self.modules {
            file.extend(u32::try_from(module.len()).context("a part of the page is too large")?.to_le_bytes());
            file.extend(module);
        }
        Ok(file)
    }
}

/// All parts of a program.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub chunks: Vec<Chunk>,
    /// Their names, each with the stems of its chunks.
    pub chunks_of: Vec<(String, Vec<String>)>,
}

/// Cuts a program that was linked with `--emit-relocs`. Gives where the main module lies, and its parts.
pub fn split(wasm_file: &Path) -> Result<(PathBuf, Parts)> {
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
    let mut chunks = Vec::new();
    for file in &split.split_modules {
        chunks.push(Chunk { stem: stem_of(file), modules: vec![fs::read(file)?] });
    }
    let stems = |files: Vec<String>| files.iter().map(|file| stem_of(Path::new(file))).collect();
    let mut chunks_of: Vec<_> = split.prefetch_map.into_iter().map(|(part, files)| (part, stems(files))).collect();
    chunks_of.sort();
    Ok((main, Parts { chunks, chunks_of }))
}

fn has(stems: &[String], stem: &str) -> bool {
    stems.iter().any(|of| of == stem)
}

fn stem_of(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    format!("chunk-{}", stem.trim_start_matches("split_").trim_start_matches("chunk_"))
}

/// The JavaScript of a program that was cut, which gets its parts by chunks.js.
///
/// The tool writes a JavaScript of its own that imports the program's and is imported by it; two files that name each other
/// cannot both have a hash of their content in their names.
pub fn fetching_by_chunks_js(javascript: &str) -> Result<String> {
    let import = format!("from \"{LOADER}\"");
    if !javascript.contains(&import) {
        return Err(anyhow!("wasm-bindgen writes its imports in another way than it did: see xtask/src/parts.rs"));
    }
    let javascript = javascript.replace(&import, "from \"./chunks.js\"");
    Ok(javascript + "\nexport { connect, fetchEarly, fetchLater } from \"./chunks.js\";\n")
}

impl Parts {
    /// The same with one chunk for each part, and one for all that several need but those that come [`FIRST`]: the tool makes one for
    /// each set of parts that have something in common.
    #[must_use]
    pub fn packed(self) -> Self {
        let Self { chunks, chunks_of } = self;
        let parts_with = |stem: &str| chunks_of.iter().filter(|(_, stems)| has(stems, stem)).count();
        let is_of = |part: &str, stem: &str| chunks_of.iter().any(|(_, stems)| has(stems, part) && has(stems, stem));
        let pack_of = |stem: &str| match parts_with(stem) {
            0 | 1 => stem.to_owned(),
            _ => FIRST.into_iter().find(|part| is_of(part, stem)).unwrap_or(SHARED).to_owned(),
        };
        let mut packs: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
        for Chunk { stem, modules } in &chunks {
            packs.entry(pack_of(stem)).or_default().extend(modules.iter().cloned());
        }
        let all_of = |stems: &[String]| {
            let packs: BTreeSet<_> = stems.iter().map(|stem| pack_of(stem)).collect();
            packs.into_iter().collect()
        };
        Self {
            chunks_of: chunks_of.iter().map(|(part, stems)| (part.clone(), all_of(stems))).collect(),
            chunks: packs.into_iter().map(|(stem, modules)| Chunk { stem, modules }).collect(),
        }
    }

    /// chunks.js: what fetches the parts.
    pub fn loader(&self) -> Result<String> {
        let mut loader = read(&repository::root().join("web/chunks.js"))?;
        self.tell(&mut loader);
        Ok(loader)
    }

    /// Of each part its chunks, and the function by which the program asks for it.
    fn tell(&self, loader: &mut String) {
        // Writing into a text does not fail.
        let _ = writeln!(loader, "\nconst parts = {{");
        for (part, stems) in &self.chunks_of {
            let files: Vec<String> = stems.iter().map(|stem| format!("\"./{stem}.bin\"")).collect();
            let _ = writeln!(loader, "  {part}: [{}],", files.join(", "));
        }
        let _ = writeln!(loader, "}};");
        for (part, _) in &self.chunks_of {
            let _ = writeln!(loader, "export const __wasm_split_load_{part} = tellOf(\"{part}\");");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AROUND: &str = FIRST[0];
    const KEPT: &str = FIRST[2];

    fn parts() -> Parts {
        let chunk = |stem: &str| Chunk { stem: stem.to_owned(), modules: vec![vec![0; 258]] };
        Parts {
            chunks: vec![chunk("chunk-plans"), chunk("chunk-papers")],
            chunks_of: vec![
                ("papers".to_owned(), stems(&["chunk-papers"])),
                ("plans".to_owned(), stems(&["chunk-3", "chunk-plans"])),
            ],
        }
    }

    #[test]
    fn each_part_has_its_chunks_and_a_function_that_the_program_calls() {
        let mut loader = String::new();
        parts().tell(&mut loader);
        assert_eq!(
            loader,
            r#"
const parts = {
  papers: ["./chunk-papers.bin"],
  plans: ["./chunk-3.bin", "./chunk-plans.bin"],
};
export const __wasm_split_load_papers = tellOf("papers");
export const __wasm_split_load_plans = tellOf("plans");
"#
        );
    }

    fn stems(stems: &[&str]) -> Vec<String> {
        stems.iter().map(|&stem| stem.to_owned()).collect()
    }

    #[test]
    fn what_several_parts_need_is_one_file_of_modules() {
        let mut parts = parts();
        parts.chunks.extend(["chunk-3", "chunk-4"].map(|stem| Chunk { stem: stem.to_owned(), modules: vec![vec![7]] }));
        parts.chunks_of[0].1 = stems(&["chunk-3", "chunk-4", "chunk-papers"]);
        parts.chunks_of[1].1 = stems(&["chunk-3", "chunk-4", "chunk-plans"]);
        let packed = parts.packed();
        assert_eq!(packed.chunks_of[0].1, stems(&["chunk-papers", "chunk-shared"]));
        assert_eq!(packed.chunks_of[1].1, stems(&["chunk-plans", "chunk-shared"]));
        let files: Vec<_> = packed.chunks.iter().map(|chunk| (&*chunk.stem, chunk.file().unwrap())).collect();
        assert_eq!(files.len(), 3);
        assert_eq!(files[2], ("chunk-shared", vec![1, 0, 0, 0, 7, 1, 0, 0, 0, 7]));
        assert_eq!(files[0].1[..5], [2, 1, 0, 0, 0]);
    }

    #[test]
    fn who_comes_back_waits_for_nothing_that_others_share() {
        let mut parts = parts();
        parts.chunks.extend(
            ["chunk-3", "chunk-4", "chunk-5", AROUND, KEPT]
                .map(|stem| Chunk { stem: stem.to_owned(), modules: vec![vec![7]] }),
        );
        parts.chunks_of[0].1 = stems(&["chunk-3", "chunk-4", "chunk-papers"]);
        parts.chunks_of[1].1 = stems(&["chunk-3", "chunk-plans"]);
        parts.chunks_of.push(("kept".to_owned(), stems(&["chunk-4", "chunk-5", KEPT])));
        parts.chunks_of.push(("around".to_owned(), stems(&["chunk-5", AROUND])));
        let packed = parts.packed();
        assert_eq!(packed.chunks_of[0].1, stems(&[KEPT, "chunk-papers", "chunk-shared"]));
        assert_eq!(packed.chunks_of[2].1, stems(&[AROUND, KEPT]));
        assert_eq!(packed.chunks_of[3].1, stems(&[AROUND]));
        let kept = packed.chunks.iter().find(|chunk| chunk.stem == KEPT).unwrap();
        assert_eq!(kept.modules.len(), 2);
    }

    #[test]
    fn the_program_imports_its_parts_from_chunks_js() {
        let javascript = "import * as import1 from \"./__wasm_split.js\"\n({ \"./__wasm_split.js\": import1 })";
        let expected = "import * as import1 from \"./chunks.js\"\n({ \"./__wasm_split.js\": import1 })\n\
            export { connect, fetchEarly, fetchLater } from \"./chunks.js\";\n";
        assert_eq!(fetching_by_chunks_js(javascript).unwrap(), expected);
        assert!(fetching_by_chunks_js("import * as import1 from './other.js'").is_err());
    }

    #[test]
    fn chunks_are_called_by_their_part_or_a_number() {
        assert_eq!(stem_of(Path::new("split_plans.wasm")), "chunk-plans");
        assert_eq!(stem_of(Path::new("chunk_3.wasm")), "chunk-3");
    }
}
