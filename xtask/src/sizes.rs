//! What the page weighs.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most that a reader may have to download, compressed with brotli: the design's bound for the whole page (section 7).
const MOST_BROTLI_BYTES: u64 = 150_000;

/// The most that is fetched when somebody first saves or opens a file.
const MOST_BROTLI_BYTES_LATER: u64 = 75_000;

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
        let later = self.sum(When::Later).brotli;
        if later > MOST_BROTLI_BYTES_LATER {
            bail!(
                "what reads files weighs {later} bytes in brotli, over its bound of {MOST_BROTLI_BYTES_LATER}: make it \
                 smaller, or raise MOST_BROTLI_BYTES_LATER in xtask/src/sizes.rs and say why"
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
    /// With the page.
    AtOnce,
    /// When somebody first saves or opens a file.
    Later,
}

impl FileSize {
    fn when(&self) -> When {
        if self.name.starts_with("files-") { When::Later } else { When::AtOnce }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, table: &mut fmt::Formatter<'_>) -> fmt::Result {
        let titles = ["bytes", "gzip", "brotli"].map(str::to_owned);
        for (title, when, most) in
            [("file", When::AtOnce, MOST_BROTLI_BYTES), ("fetched later", When::Later, MOST_BROTLI_BYTES_LATER)]
        {
            row(table, title, &titles)?;
            let total = self.sum(when);
            for file in self.when(when).chain([&total]) {
                let weights = [file.bytes, file.gzip, file.brotli];
                row(table, &file.name, &weights.map(|weight| weight.to_string()))?;
            }
            writeln!(table, "{} % of the {most} brotli bytes that it may weigh", total.brotli * 100 / most)?;
        }
        Ok(())
    }
}

fn is_compressed(name: &str) -> bool {
    let extension = Path::new(name).extension();
    extension.is_some_and(|end| end == "br" || end == "gz")
}

fn row(table: &mut fmt::Formatter<'_>, name: &str, [bytes, gzip, brotli]: &[String; 3]) -> fmt::Result {
    writeln!(table, "{name:32}{bytes:>10}{gzip:>10}{brotli:>10}")
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
    fn what_is_fetched_later_has_a_bound_of_its_own() {
        let mut sizes = weighing(&[MOST_BROTLI_BYTES, MOST_BROTLI_BYTES_LATER]);
        sizes.0[1].name = "files-0123456789abcdef.wasm".to_owned();
        assert!(sizes.check().is_ok());
        sizes.0[1].brotli += 1;
        let error = sizes.check().unwrap_err().to_string();
        assert!(error.starts_with("what reads files weighs 75001 bytes"), "{error}");
    }

    #[test]
    fn the_table_sums_what_is_fetched_at_once_and_later() {
        let mut sizes = weighing(&[30_000, 6_000, 15_000]);
        sizes.0[2].name = "files-0.wasm".to_owned();
        let table = sizes.to_string();
        let lines: Vec<_> = table.lines().skip(3).collect();
        assert_eq!(
            lines,
            [
                "together                            144000     72000     36000",
                "24 % of the 150000 brotli bytes that it may weigh",
                "fetched later                        bytes      gzip    brotli",
                "files-0.wasm                         60000     30000     15000",
                "together                             60000     30000     15000",
                "20 % of the 75000 brotli bytes that it may weigh",
            ]
        );
    }
}
