//! What the page weighs.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most that a reader may have to download before the first view is painted, compressed with brotli: the design's bound
/// for the page (section 7).
const MOST_BROTLI_BYTES: u64 = 150_000;

/// The most that any one chunk may weigh: two seconds on a slow telephone's network, for somebody who opens its view before
/// the browser has had time to fetch it. What is larger wants to be cut again.
const MOST_BROTLI_BYTES_OF_A_CHUNK: u64 = 60_000;

/// The most that is fetched when somebody first saves or opens a file.
const MOST_BROTLI_BYTES_OF_FILES: u64 = 75_000;

/// The most that is fetched when somebody first reads a table of their own: most of it is what reads and writes workbooks, and
/// the encodings of text.
const MOST_BROTLI_BYTES_OF_TABLES: u64 = 580_000;

/// The most that `embed.js` may weigh as it is, before any server has compressed it: other pages load it whether or not anybody
/// scrolls to the calculator.
const MOST_BYTES_OF_EMBED_JS: u64 = 2_000;

const EMBED_JS: &str = "embed.js";

/// The most that the page in one file may weigh, as it lies on a disk: what any mail program takes as an attachment.
const MOST_BYTES_OF_THE_SINGLE_FILE: usize = 2_000_000;

/// The most that the engine for other programs may weigh, which is also what the package for JavaScript comes to: its
/// WebAssembly and its script together. With `serde_json` and serde-wasm-bindgen it comes to 150 000, which leaves room for
/// what the model grows by; more would be something that nobody meant to put in.
const MOST_BROTLI_BYTES_OF_THE_ENGINE: u64 = 200_000;

/// What each file of a packed page weighs.
#[derive(Debug)]
pub struct Sizes(Vec<FileSize>);

#[derive(Debug)]
struct FileSize {
    name: String,
    bytes: u64,
    gzip: u64,
    brotli: u64,
}

impl Sizes {
    /// Weighs every file that has its compressed forms beside it.
    pub fn measure(folder: &Path) -> Result<Self> {
        let weight = |name: &str| {
            let file = fs::metadata(folder.join(name));
            Ok::<_, anyhow::Error>(file.with_context(|| format!("dist lacks {name}"))?.len())
        };
        let mut sizes = Vec::new();
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if is_compressed(&name) {
                continue;
            }
            sizes.push(FileSize {
                bytes: weight(&name)?,
                gzip: weight(&format!("{name}.gz"))?,
                brotli: weight(&format!("{name}.br"))?,
                name,
            });
        }
        sizes.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self(sizes))
    }

    /// # Errors
    ///
    /// When the page weighs more than it may.
    pub fn check(&self) -> Result<()> {
        for FileSize { name, brotli, .. } in self.when(When::Later) {
            if *brotli > MOST_BROTLI_BYTES_OF_A_CHUNK {
                bail!(
                    "{name} weighs {brotli} bytes in brotli, over the bound of {MOST_BROTLI_BYTES_OF_A_CHUNK} for a chunk: \
                     make it smaller, or make two of it in src/lazy.rs"
                );
            }
        }
        let files = self.sum(When::ForFiles).brotli;
        if files > MOST_BROTLI_BYTES_OF_FILES {
            bail!(
                "what reads files weighs {files} bytes in brotli, over its bound of {MOST_BROTLI_BYTES_OF_FILES}: make it \
                 smaller, or raise MOST_BROTLI_BYTES_OF_FILES in xtask/src/sizes.rs and say why"
            );
        }
        let tables = self.sum(When::ForTables).brotli;
        if tables > MOST_BROTLI_BYTES_OF_TABLES {
            bail!(
                "what reads tables weighs {tables} bytes in brotli, over its bound of {MOST_BROTLI_BYTES_OF_TABLES}: make it \
                 smaller, or raise MOST_BROTLI_BYTES_OF_TABLES in xtask/src/sizes.rs and say why"
            );
        }
        let embed = self.embed_js();
        if embed > MOST_BYTES_OF_EMBED_JS {
            bail!(
                "embed.js weighs {embed} bytes, over its bound of {MOST_BYTES_OF_EMBED_JS}: move something of it to \
                 web/embed/element.js"
            );
        }
        let engine = self.sum(When::ForPrograms).brotli;
        if engine > MOST_BROTLI_BYTES_OF_THE_ENGINE {
            bail!(
                "the engine for JavaScript weighs {engine} bytes in brotli, over its bound of \
                 {MOST_BROTLI_BYTES_OF_THE_ENGINE}: make it smaller, or raise MOST_BROTLI_BYTES_OF_THE_ENGINE in \
                 xtask/src/sizes.rs and say why"
            );
        }
        let total = self.sum(When::AtOnce).brotli;
        if total > MOST_BROTLI_BYTES {
            bail!(
                "the page weighs {total} bytes in brotli, over its bound of {MOST_BROTLI_BYTES}: make it smaller, \
                 or raise MOST_BROTLI_BYTES in xtask/src/sizes.rs and say why"
            );
        }
        Ok(())
    }

    fn when(&self, when: When) -> impl Iterator<Item = &FileSize> {
        self.0.iter().filter(move |file| file.when() == when)
    }

    fn embed_js(&self) -> u64 {
        self.0.iter().find(|file| file.name == EMBED_JS).map_or(0, |file| file.bytes)
    }

    fn sum(&self, when: When) -> FileSize {
        let sum = |weight: fn(&FileSize) -> u64| self.when(when).map(weight).sum();
        FileSize {
            name: "together".to_owned(),
            bytes: sum(|file| file.bytes),
            gzip: sum(|file| file.gzip),
            brotli: sum(|file| file.brotli),
        }
    }
}

/// When a file is fetched.
#[derive(Clone, Copy, Debug, PartialEq)]
enum When {
    /// Before the first view is painted.
    AtOnce,
    /// When the browser has nothing else to do: a chunk, if no view needs it before, and what keeps the page.
    Later,
    /// When somebody first saves or opens a file.
    ForFiles,
    /// When somebody first reads a table of their own.
    ForTables,
    /// On other pages that have the calculator.
    Embedding,
    /// When another program asks an element for its scenario or outcome.
    ForPrograms,
}

impl FileSize {
    fn when(&self) -> When {
        if self.name == "sw.js" {
            return When::Later;
        }
        match self.name.split_once('-') {
            Some(("chunk" | "chunks", _)) => When::Later,
            Some(("files" | "pictures", _)) => When::ForFiles,
            Some(("tables" | "sheets", _)) => When::ForTables,
            Some(("element" | "frame", _)) => When::Embedding,
            None if [EMBED_JS, "embed.html", "frame.js"].contains(&&*self.name) => When::Embedding,
            Some(("engine", _)) => When::ForPrograms,
            _ => When::AtOnce,
        }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, table: &mut fmt::Formatter<'_>) -> fmt::Result {
        let titles = ["bytes", "gzip", "brotli"].map(str::to_owned);
        let rows = |table: &mut fmt::Formatter<'_>, title: &str, when: When| {
            row(table, title, &titles)?;
            let total = self.sum(when);
            for file in self.when(when).chain([&total]) {
                let weights = [file.bytes, file.gzip, file.brotli];
                row(table, &file.name, &weights.map(|weight| weight.to_string()))?;
            }
            Ok(total.brotli)
        };
        let total = rows(table, "file", When::AtOnce)?;
        bound(table, total, MOST_BROTLI_BYTES)?;
        rows(table, "fetched later", When::Later)?;
        let heaviest = self.when(When::Later).map(|chunk| chunk.brotli).max().unwrap_or_default();
        write!(table, "the heaviest: ")?;
        bound(table, heaviest, MOST_BROTLI_BYTES_OF_A_CHUNK)?;
        let total = rows(table, "fetched for files", When::ForFiles)?;
        bound(table, total, MOST_BROTLI_BYTES_OF_FILES)?;
        let total = rows(table, "fetched for tables", When::ForTables)?;
        bound(table, total, MOST_BROTLI_BYTES_OF_TABLES)?;
        rows(table, "on other pages, besides the program", When::Embedding)?;
        let part = self.embed_js() * 100 / MOST_BYTES_OF_EMBED_JS;
        writeln!(table, "{EMBED_JS}: {part} % of the {MOST_BYTES_OF_EMBED_JS} bytes that it may weigh, uncompressed")?;
        let total = rows(table, "fetched for other programs", When::ForPrograms)?;
        bound(table, total, MOST_BROTLI_BYTES_OF_THE_ENGINE)
    }
}

/// What the page in one file weighs.
#[derive(Clone, Copy, Debug)]
pub struct SingleFileSize(usize);

impl SingleFileSize {
    pub fn of(page: &str) -> Self {
        Self(page.len())
    }

    /// # Errors
    ///
    /// When it weighs more than it may.
    pub fn check(self) -> Result<()> {
        if self.0 > MOST_BYTES_OF_THE_SINGLE_FILE {
            bail!(
                "the page in one file weighs {} bytes, over its bound of {MOST_BYTES_OF_THE_SINGLE_FILE}: make it smaller, \
                 or raise MOST_BYTES_OF_THE_SINGLE_FILE in xtask/src/sizes.rs and say why",
                self.0
            );
        }
        Ok(())
    }
}

impl fmt::Display for SingleFileSize {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = self.0 * 100 / MOST_BYTES_OF_THE_SINGLE_FILE;
        write!(
            line,
            "the page in one file: {} bytes, {percent} % of the {MOST_BYTES_OF_THE_SINGLE_FILE} that it may weigh",
            self.0
        )
    }
}

fn is_compressed(name: &str) -> bool {
    let extension = Path::new(name).extension();
    extension.is_some_and(|end| end == "br" || end == "gz")
}

fn bound(table: &mut fmt::Formatter<'_>, brotli: u64, most: u64) -> fmt::Result {
    writeln!(table, "{} % of the {most} brotli bytes that it may weigh", brotli * 100 / most)
}

fn row(table: &mut fmt::Formatter<'_>, name: &str, [bytes, gzip, brotli]: &[String; 3]) -> fmt::Result {
    writeln!(table, "{name:42}{bytes:>10}{gzip:>10}{brotli:>10}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(brotli: &[u64]) -> Sizes {
        let file = |(place, &brotli): (usize, &u64)| FileSize {
            name: format!("{place}.js"),
            bytes: 4 * brotli,
            gzip: 2 * brotli,
            brotli,
        };
        Sizes(brotli.iter().enumerate().map(file).collect())
    }

    #[test]
    fn a_page_may_weigh_its_bound_but_no_byte_more() {
        assert!(weighing(&[MOST_BROTLI_BYTES - 1, 1]).check().is_ok());
        let error = weighing(&[MOST_BROTLI_BYTES - 1, 2]).check().unwrap_err().to_string();
        assert!(error.starts_with(&format!("the page weighs {} bytes", MOST_BROTLI_BYTES + 1)), "{error}");
    }

    #[test]
    fn what_reads_files_has_a_bound_of_its_own() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BROTLI_BYTES_OF_FILES]);
        sizes.0[1].name = "files-0123456789abcdef.wasm".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[1].brotli += 1;
        let error = sizes.check().unwrap_err().to_string();
        assert!(error.starts_with("what reads files weighs 75001 bytes"), "{error}");
    }

    #[test]
    fn the_engine_for_other_programs_has_a_bound_of_its_own() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BROTLI_BYTES_OF_THE_ENGINE]);
        sizes.0[1].name = "engine-0123456789abcdef.wasm".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[1].brotli += 1;
        let error = sizes.check().unwrap_err().to_string();
        assert!(error.starts_with("the engine for JavaScript weighs 200001 bytes"), "{error}");
    }

    #[test]
    fn what_reads_tables_has_a_bound_of_its_own() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BROTLI_BYTES_OF_TABLES - 1_000, 1_000]);
        sizes.0[1].name = "sheets-0123456789abcdef.wasm".to_owned();
        sizes.0[2].name = "tables-0123456789abcdef.js".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[2].brotli += 1;
        let error = sizes.check().unwrap_err().to_string();
        let weight = MOST_BROTLI_BYTES_OF_TABLES + 1;
        assert!(error.starts_with(&format!("what reads tables weighs {weight} bytes")), "{error}");
    }

    #[test]
    fn every_chunk_has_a_bound_of_its_own() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BROTLI_BYTES_OF_A_CHUNK, MOST_BROTLI_BYTES_OF_A_CHUNK]);
        sizes.0[1].name = "chunk-one-0.wasm".to_owned();
        sizes.0[2].name = "chunk-two-0.wasm".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[2].brotli += 1;
        let error = sizes.check().unwrap_err().to_string();
        assert!(error.starts_with("chunk-two-0.wasm weighs 60001 bytes"), "{error}");
    }

    #[test]
    fn what_other_pages_load_has_a_bound_in_bytes_as_they_are() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BYTES_OF_EMBED_JS / 4]);
        sizes.0[1].name = "embed.js".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[1].bytes += 1;
        let error = sizes.check().unwrap_err().to_string();
        assert!(error.starts_with("embed.js weighs 2001 bytes"), "{error}");
    }

    #[test]
    fn the_page_in_one_file_may_weigh_its_bound_but_no_byte_more() {
        assert!(SingleFileSize(MOST_BYTES_OF_THE_SINGLE_FILE).check().is_ok());
        let error = SingleFileSize(MOST_BYTES_OF_THE_SINGLE_FILE + 1).check().unwrap_err().to_string();
        assert!(error.starts_with("the page in one file weighs 2000001 bytes"), "{error}");
        let told = SingleFileSize(500_000).to_string();
        assert_eq!(told, "the page in one file: 500000 bytes, 25 % of the 2000000 that it may weigh");
    }

    #[test]
    fn the_table_sums_what_is_fetched_at_once_and_later() {
        let mut sizes = weighing(&[30_000, 6_000, 15_000, 6_000, 400, 30_000, MOST_BROTLI_BYTES_OF_TABLES / 2]);
        sizes.0[6].name = "sheets-0.wasm".to_owned();
        sizes.0[4].name = "embed.js".to_owned();
        sizes.0[2].name = "files-0.wasm".to_owned();
        sizes.0[3].name = "chunk-one-0.wasm".to_owned();
        sizes.0[5].name = "engine-0.wasm".to_owned();
        let table = sizes.to_string();
        let mut lines: Vec<_> = table.lines().skip(3).collect();
        let of_tables: Vec<_> = lines.drain(10..14).collect();
        assert!(of_tables[0].starts_with("fetched for tables"), "{of_tables:?}");
        assert_eq!(of_tables[3], format!("50 % of the {MOST_BROTLI_BYTES_OF_TABLES} brotli bytes that it may weigh"));
        assert_eq!(
            lines,
            [
                "together                                      144000     72000     36000",
                "24 % of the 150000 brotli bytes that it may weigh",
                "fetched later                                  bytes      gzip    brotli",
                "chunk-one-0.wasm                               24000     12000      6000",
                "together                                       24000     12000      6000",
                "the heaviest: 10 % of the 60000 brotli bytes that it may weigh",
                "fetched for files                              bytes      gzip    brotli",
                "files-0.wasm                                   60000     30000     15000",
                "together                                       60000     30000     15000",
                "20 % of the 75000 brotli bytes that it may weigh",
                "on other pages, besides the program            bytes      gzip    brotli",
                "embed.js                                        1600       800       400",
                "together                                        1600       800       400",
                "embed.js: 80 % of the 2000 bytes that it may weigh, uncompressed",
                "fetched for other programs                     bytes      gzip    brotli",
                "engine-0.wasm                                 120000     60000     30000",
                "together                                      120000     60000     30000",
                "15 % of the 200000 brotli bytes that it may weigh",
            ]
        );
    }
}
