//! Rows that somebody has added to a workbook, which has no place for them: told, never passed over.

use super::{Cells, Differences, NotReturned};
use crate::{
    Cell, Reason,
    export::{ITEMS, words::RESULT_ITEMS},
};
use std::collections::BTreeSet;

/// A table: what a row is known by, and what of it comes back.
type Rows = (&'static [&'static str], Vec<String>);

fn tables() -> [Rows; 5] {
    let keys = |table: &str, keys: &[&str]| keys.iter().map(|key| format!("{table}.{key}")).collect();
    [
        (&["kommuner.code"], keys("kommuner", &["forbund", "population", "fye"])),
        (&["parties.kind", "parties.forbund", "parties.code"], keys("parties", &["offer", "own_weight"])),
        (&["forbund.id"], keys("forbund", &["key"])),
        (&["equity.id", "equity.year"], keys("equity", &ITEMS.map(|(key, _)| key))),
        (&["results.id", "results.year"], keys("results", &RESULT_ITEMS.map(|(key, _)| key))),
    ]
}

impl Differences<'_> {
    /// Finds the rows below each table, and those in it that nothing or another row's name stands in.
    pub(super) fn added(&mut self) -> Result<(), NotReturned> {
        for (ids, values) in tables() {
            // A workbook of before there were any results has no such sheet.
            if ids[0] == "results.id" && self.book.cells(ids[0]).is_err() {
                continue;
            }
            let named = |key: &str| self.book.cells(key).cloned();
            let ids: Vec<Cells> = ids.iter().map(|key| named(key)).collect::<Result<_, _>>()?;
            let values: Vec<Cells> = values.iter().map(|key| named(key)).collect::<Result<_, _>>()?;
            let mut known = BTreeSet::new();
            let (first, last) = (ids[0].first(), *ids[0].rows.end());
            let below = self.book.rows_below(&ids[0]);
            for row in (first..=last).chain(below) {
                let text = |cells: &Cells| self.book.text(cells, row);
                let name: Vec<String> = ids.iter().map(text).collect();
                let filled = values.iter().find(|cells| *self.book.at(cells, row) != Cell::Empty);
                let has_name = !name[0].is_empty();
                let is_new = has_name && row <= last && known.insert(name);
                let place = if has_name { Some(&ids[0]) } else { filled };
                if let Some(cells) = place.filter(|_| !is_new) {
                    self.added.insert((ids[0].sheet().to_owned(), row));
                    let is_within = row <= last && !has_name;
                    let reason = if is_within { Reason::NoName } else { Reason::AddedRow };
                    self.cannot_use(cells, row, reason);
                }
            }
        }
        Ok(())
    }

    /// The rows of a table, without those that somebody has added.
    pub(super) fn rows(&self, cells: &Cells) -> Vec<u32> {
        let is_added = |row: &u32| self.added.contains(&(cells.sheet().to_owned(), *row));
        cells.rows.clone().filter(|row| !is_added(row)).collect()
    }
}
