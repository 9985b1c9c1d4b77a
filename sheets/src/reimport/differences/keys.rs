//! How kommuner divide their part: the key and the own weights.

use super::{Cells, Differences, NotReturned};
use crate::{Cell, Reason, border::NameOf, export::words};
use finsam_engine::{Edit, KommunCode, KommunKey};
use std::collections::BTreeMap;

impl Differences<'_> {
    /// Finds the keys that are others than they were.
    pub(super) fn keys(&mut self) -> Result<(), NotReturned> {
        let (ids, keys) = (self.book.cells("forbund.id")?, self.book.cells("forbund.key")?);
        let (codes, weights) = (self.book.cells("parties.code")?, self.book.cells("parties.own_weight")?);
        let of_code = |row| Some((self.kommun_coded(&self.book.text(codes, row))?, row));
        let rows: BTreeMap<KommunCode, u32> = self.rows(codes).into_iter().filter_map(of_code).collect();
        let lang = self.book.origin.lang;
        for row in self.rows(keys) {
            if self.book.text(ids, row).is_empty() {
                continue;
            }
            let Some(id) = self.forbund(ids, row) else { continue };
            let Some(was) = self.was.find(&id) else { continue };
            let text = self.book.text(keys, row);
            let members = self.homes.iter().filter(|(_, home)| **home == Some(id)).map(|(code, _)| *code);
            let members: Vec<KommunCode> = members.collect();
            let key = match words::KEYS.iter().position(|key| lang.of(*key).eq_ignore_ascii_case(&text)) {
                Some(0) => KommunKey::Present,
                Some(1) => KommunKey::Population,
                Some(2) => KommunKey::Equal,
                Some(3) => KommunKey::Fye,
                Some(_) => {
                    let weigh = |code| (code, self.own_weight(known(&was.key, code), rows.get(&code), weights));
                    let own: Vec<(KommunCode, u32)> = members.iter().copied().map(weigh).collect();
                    KommunKey::Weights(own.into_iter().filter(|(_, weight)| *weight > 0).collect())
                }
                None => {
                    self.cannot_use(keys, row, Reason::UnknownName { of: NameOf::Choice, nearest: Vec::new() });
                    continue;
                }
            };
            let is_same = match (&key, &was.key) {
                (KommunKey::Weights(_), KommunKey::Weights(_)) => {
                    members.iter().all(|code| known(&key, *code) == known(&was.key, *code))
                }
                (now, then) => now == then,
            };
            if !is_same {
                self.plan(Edit::Key { forbund: id, key }, keys, row);
            }
        }
        Ok(())
    }

    /// A kommun's own weight by its row on the sheet of parties. Where the row is gone, or its cell cannot be read, it is what
    /// it was.
    fn own_weight(&mut self, known: u32, row: Option<&u32>, weights: &Cells) -> u32 {
        let Some(row) = row.copied() else { return known };
        if *self.book.at(weights, row) == Cell::Empty {
            if known > 0 {
                self.cannot_use(weights, row, Reason::Missing);
            }
            return known;
        }
        let Some(weight) = self.whole(weights, row) else { return known };
        u32::try_from(weight).unwrap_or_else(|_| {
            self.cannot_use(weights, row, if weight < 0 { Reason::Negative } else { Reason::TooLarge });
            known
        })
    }
}

/// A kommun's own weight by a key; 0 where it gives none.
fn known(key: &KommunKey, code: KommunCode) -> u32 {
    match key {
        KommunKey::Weights(own) => own.iter().find(|(of, _)| *of == code).map_or(0, |(_, weight)| *weight),
        _ => 0,
    }
}
