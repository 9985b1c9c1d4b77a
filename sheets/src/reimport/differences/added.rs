//! Rows that somebody has added to a workbook, which has no place for them: told, never passed over.

use super::{Cells, Differences, NotReturned};
use crate::{Cell, Reason};
use std::collections::BTreeSet;

/// The tables: what a row is known by, and what of it comes back.
const TABLES: [(&[&str], &[&str]); 4] = [
    (&["kommuner.code"], &["kommuner.forbund", "kommuner.population", "kommuner.fye"]),
    (&["parties.kind", "parties.forbund", "parties.code"], &["parties.offer", "parties.own_weight"]),
    (&["forbund.id"], &["forbund.key"]),
    (&["equity.id", "equity.year"], &["equity.opening", "equity.contributions", "equity.costs", "equity.closing"]),
];

/// How many rows below a table are looked at.
const BELOW: u32 = 500;

impl Differences<'_> {
    /// Finds the rows below each table, and those in it that nothing or another row's name stands in.
    pub(super) fn added(&mut self) -> Result<(), NotReturned> {
        for (ids, values) in TABLES {
            let named = |key: &&str| self.book.cells(key);
            let ids: Vec<Cells> = ids.iter().map(|key| named(key).cloned()).collect::<Result<_, _>>()?;
            let values: Vec<Cells> = values.iter().map(|key| named(key).cloned()).collect::<Result<_, _>>()?;
            let mut known = BTreeSet::new();
            let (first, last) = (ids[0].first(), *ids[0].rows.end());
            for row in first..=last.saturating_add(BELOW) {
                let text = |cells: &Cells| self.book.text(cells, row);
                let name: Vec<String> = ids.iter().map(text).collect();
                let filled = values.iter().find(|cells| *self.book.at(cells, row) != Cell::Empty);
                let has_name = !name[0].is_empty();
                let is_new = has_name && row <= last && known.insert(name);
                let place = if has_name { Some(&ids[0]) } else { filled };
                if let Some(cells) = place.filter(|_| !is_new) {
                    self.added.insert((ids[0].sheet().to_owned(), row));
                    let is_within = row <= last && !has_name;
                    let reason = if is_within { Reason::UnknownName { nearest: Vec::new() } } else { Reason::AddedRow };
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
