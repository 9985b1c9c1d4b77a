//! What the page in one file weighs, and how much it may.

use std::fmt;

use anyhow::{Result, bail};

/// The most that the page in one file may weigh, as it lies on a disk: what any mail program takes as an attachment.
/// The results and the map have added some 400 000 to what there was.
const MOST_BYTES_OF_THE_SINGLE_FILE: usize = 3_500_000;

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
                 or raise MOST_BYTES_OF_THE_SINGLE_FILE in xtask/src/single_file_size.rs and say why",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_in_one_file_may_weigh_its_bound_but_no_byte_more() {
        assert!(SingleFileSize(MOST_BYTES_OF_THE_SINGLE_FILE).check().is_ok());
        let error = SingleFileSize(MOST_BYTES_OF_THE_SINGLE_FILE + 1).check().unwrap_err().to_string();
        let told = format!("the page in one file weighs {} bytes", MOST_BYTES_OF_THE_SINGLE_FILE + 1);
        assert!(error.starts_with(&told), "{error}");
        let told = SingleFileSize(MOST_BYTES_OF_THE_SINGLE_FILE / 4).to_string();
        assert!(told.ends_with(&format!("25 % of the {MOST_BYTES_OF_THE_SINGLE_FILE} that it may weigh")), "{told}");
    }
}
