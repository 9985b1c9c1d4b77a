//! The files of the page as a web server gives them out.
//!
//! Every file but `index.html` has a hash of its content in its name, so that a browser may keep it for ever and
//! a page never mixes two versions. All addresses are relative: the files work in any folder of any server.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::content_hash::content_hash;
use crate::npm::{self, Engine};
use crate::page::{Program, Programs};
use crate::parts::Parts;
use crate::sources::Sources;

/// Files by name.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Puts the page together from the inside out: a file that names others is hashed after them.
    pub fn assemble(sources: Sources, programs: Programs) -> Result<Self> {
        let mut site = Self::default();
        let (page, imported) = site.add_page(programs.page, programs.parts, programs.chunks_js)?;
        let sheets = site.add_program("sheets", programs.sheets);
        let engine = site.add_engine(programs.engine)?;
        let style = site.add_hashed("style", "css", sources.style_css.into_bytes());

        let tables = naming(&sources.tables_js, "sheets", &sheets, "tables.js")?;
        let tables = site.add_hashed("tables", "js", tables.into_bytes());
        let program = naming(&sources.program_js, "finsam", &page, "program.js")?;
        let program = replace(&program, "./tables.js", &format!("./{tables}"), "program.js")?;
        let pictures = site.add_hashed("pictures", "js", sources.pictures_js.into_bytes());
        let program = replace(&program, "./pictures.js", &format!("./{pictures}"), "program.js")?;
        let program = site.add_hashed("program", "js", program.into_bytes());
        let early = |modules: &[&str]| {
            let imported = imported.iter().map(String::as_str);
            let modules = modules.iter().copied().chain([program.as_str()]).chain(imported).collect::<Vec<_>>();
            early_requests(&modules, &page)
        };
        sources.embedding.add_to(&mut site, [&program, &style, &engine], early)?;
        let start = replace(&sources.start_js, "./program.js", &format!("./{program}"), "start.js")?;
        let start = site.add_hashed("start", "js", start.into_bytes());

        let index = sources.index_html;
        let index = replace(&index, "\"style.css\"", &format!("\"{style}\""), "index.html")?;
        let early_js = site.add_hashed("early", "js", sources.early_js.into_bytes());
        let index = replace(&index, "\"early.js\"", &format!("\"{early_js}\""), "index.html")?;
        let index = replace(&index, "\"start.js\"", &format!("\"{start}\""), "index.html")?;
        let index = replace(&index, "</head>", &(early(&[&start]) + "</head>"), "index.html")?;
        site.add("index.html", index);
        Ok(site)
    }

    /// Reads a folder that [`Site::write`] wrote.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        let unreadable = || format!("cannot read the folder {}", folder.display());
        for entry in fs::read_dir(folder).with_context(unreadable)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            site.add(&name, fs::read(entry.path())?);
        }
        Ok(site)
    }

    /// Writes every file into a folder, which thereafter holds nothing else.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let unwritable = || format!("cannot write the folder {}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(unwritable)?;
        }
        fs::create_dir_all(folder).with_context(unwritable)?;
        for (name, content) in &self.files {
            fs::write(folder.join(name), content).with_context(unwritable)?;
        }
        Ok(())
    }

    pub fn add(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.files.insert(name.to_owned(), content.into());
    }

    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// Every file with its name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// Adds the page's program with its parts, and gives its names and those of modules that it imports.
    fn add_page(
        &mut self,
        page: Program,
        parts: Parts,
        chunks_js: Option<String>,
    ) -> Result<(ProgramNames, Vec<String>)> {
        let mut fetching = chunks_js.clone().unwrap_or_else(|| page.javascript.clone());
        for chunk in parts.chunks {
            let stem = &chunk.stem;
            let hashed = self.add_hashed(stem, "bin", chunk.file()?);
            fetching = replace(&fetching, &format!("./{stem}.bin"), &format!("./{hashed}"), "chunks.js")?;
        }
        if chunks_js.is_none() {
            return Ok((self.add_program("finsam", Program { javascript: fetching, ..page }), Vec::new()));
        }
        let chunks_js = self.add_hashed("chunks", "js", fetching.into_bytes());
        let javascript = replace(&page.javascript, "./chunks.js", &format!("./{chunks_js}"), "finsam.js")?;
        Ok((self.add_program("finsam", Program { javascript, ..page }), vec![chunks_js]))
    }

    fn add_program(&mut self, stem: &str, program: Program) -> ProgramNames {
        ProgramNames {
            wasm: self.add_hashed(stem, "wasm", program.wasm),
            javascript: self.add_hashed(stem, "js", program.javascript.into_bytes()),
        }
    }

    /// Adds the engine's modules, and gives the name of the one that others import.
    fn add_engine(&mut self, engine: Engine) -> Result<String> {
        let wasm = self.add_hashed("engine", "wasm", engine.wasm);
        let mut named: Vec<(String, String)> = Vec::new();
        for (name, mut text) in engine.modules {
            for (earlier, hashed) in &named {
                text = text.replace(&format!("\"./{earlier}.js\""), &format!("\"./{hashed}\""));
            }
            let stem = if name == "index" {
                text = replace(&text, npm::WASM, &wasm, "index.js")?;
                "engine".to_owned()
            } else {
                format!("engine-{name}")
            };
            let hashed = self.add_hashed(&stem, "js", text.into_bytes());
            named.push((name, hashed));
        }
        named.pop().map(|(_, engine)| engine).context("the engine has no modules")
    }

    pub fn add_hashed(&mut self, stem: &str, extension: &str, content: Vec<u8>) -> String {
        let name = format!("{stem}-{}.{extension}", content_hash(&content));
        self.files.insert(name.clone(), content);
        name
    }
}

/// The hashed names of a program's two files.
struct ProgramNames {
    javascript: String,
    wasm: String,
}

/// A hand-written file that names a program's two files, by their hashed names.
fn naming(text: &str, stem: &str, hashed: &ProgramNames, file: &str) -> Result<String> {
    let text = replace(text, &format!("./{stem}.js"), &format!("./{}", hashed.javascript), file)?;
    replace(&text, &format!("./{stem}.wasm"), &format!("./{}", hashed.wasm), file)
}

/// Lets the browser fetch everything that the page begins with at once, instead of finding one file in the other.
fn early_requests(modules: &[&str], ProgramNames { javascript, wasm }: &ProgramNames) -> String {
    let modules = modules.iter().copied().chain([javascript.as_str()]);
    let modules = modules.map(|module| format!("<link rel=\"modulepreload\" href=\"{module}\">\n"));
    let wasm = format!("<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{wasm}\" crossorigin>\n");
    modules.chain([wasm]).collect()
}

/// The text with another name, which must be there: what is written by hand can change.
pub fn replace(text: &str, name: &str, hashed: &str, file: &str) -> Result<String> {
    if !text.contains(name) {
        bail!("{file} does not contain {name}, which should be replaced by {hashed}: write it there");
    }
    Ok(text.replace(name, hashed))
}

#[cfg(test)]
mod tests;
