//! What the page weighs.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most that a reader may have to download, compressed with brotli: 120 000 bytes with the calculator alone, and
/// in the end, with all that the design holds, 150 000 (its section 7).
const MOST_BROTLI_BYTES: u64 = 120_000;

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
        let total = self.total().brotli;
        if total > MOST_BROTLI_BYTES {
            bail!(
                "the page weighs {total} bytes in brotli, over its bound of {MOST_BROTLI_BYTES}: make it smaller, \
                 or raise MOST_BROTLI_BYTES in xtask/src/sizes.rs and say why"
            );
        }
        Ok(())
    }

    fn total(&self) -> FileSize {
        let sum = |weight: fn(&FileSize) -> u64| self.0.iter().map(weight).sum();
        FileSize {
            name: "together".to_owned(),
            bytes: sum(|file| file.bytes),
            gzip: sum(|file| file.gzip),
            brotli: sum(|file| file.brotli),
        }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, table: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.total();
        let titles = ["bytes", "gzip", "brotli"];
        row(table, "file", &titles.map(str::to_owned))?;
        for file in self.0.iter().chain([&total]) {
            let weights = [file.bytes, file.gzip, file.brotli];
            row(table, &file.name, &weights.map(|weight| weight.to_string()))?;
        }
        let share = total.brotli * 100 / MOST_BROTLI_BYTES;
        write!(table, "{share} % of the {MOST_BROTLI_BYTES} brotli bytes that it may weigh")
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
    fn the_table_ends_with_the_sum() {
        let table = weighing(&[30_000, 6_000]).to_string();
        let last_lines: Vec<_> = table.lines().skip(3).collect();
        assert_eq!(
            last_lines,
            [
                "together                            144000     72000     36000",
                "30 % of the 120000 brotli bytes that it may weigh"
            ]
        );
    }
}
