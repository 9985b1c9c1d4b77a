//! What differs of results.

use super::{Differences, NotReturned};
use crate::{Cell, Reason, export::words};
use finsam_engine::Edit;

impl Differences<'_> {
    /// Figures of results that are others than they were. A workbook of before there were any has none.
    pub(super) fn results(&mut self) -> Result<(), NotReturned> {
        let Ok(ids) = self.book.cells("results.id") else { return Ok(()) };
        let years = self.book.cells("results.year")?;
        let mut columns = Vec::new();
        for (key, item) in words::RESULT_ITEMS {
            columns.push((self.book.cells(&format!("results.{key}"))?, item));
        }
        for row in self.rows(ids) {
            if self.book.text(ids, row).is_empty() {
                continue;
            }
            let Some(id) = self.forbund(ids, row) else { continue };
            let Some(was) = self.was.find(&id) else { continue };
            let Some(year) = self.whole(years, row) else { continue };
            for (cells, item) in &columns {
                let stated = was.results.stated(year, *item).map(|entry| entry.value);
                if *self.book.at(cells, row) == Cell::Empty {
                    if stated.is_some() {
                        self.cannot_use(cells, row, Reason::Missing);
                    }
                    continue;
                }
                let Some(value) = self.whole(cells, row) else { continue };
                if stated != Some(value) {
                    self.plan(Edit::Result { forbund: id, year, item: *item, value }, cells, row);
                }
            }
        }
        Ok(())
    }
}
