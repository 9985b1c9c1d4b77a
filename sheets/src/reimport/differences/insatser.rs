//! What differs of insatser.

use super::{Cells, Differences, NotReturned};
use crate::{Cell, Reason, border::NameOf, export::words};
use finsam_engine::{Edit, InsatsFigures, InsatsItem, InsatsKind};
use std::collections::BTreeSet;

impl Differences<'_> {
    /// Insatser that are others than they were, and those that have been added. A workbook of before there were any has none.
    pub(super) fn insatser(&mut self) -> Result<(), NotReturned> {
        let Ok(ids) = self.book.cells("insatser.id") else { return Ok(()) };
        let years = self.book.cells("insatser.year")?;
        let names = self.book.cells("insatser.insats")?;
        let kinds = self.book.cells("insatser.kind")?;
        let mut columns = Vec::new();
        for (key, item) in words::INSATS_ITEMS {
            columns.push((self.book.cells(&format!("insatser.{key}"))?, item));
        }
        let mut known = BTreeSet::new();
        for row in ids.rows.clone() {
            let all = [ids, years, names, kinds].into_iter().chain(columns.iter().map(|(cells, _)| *cells));
            if all.clone().all(|cells| *self.book.at(cells, row) == Cell::Empty) {
                continue;
            }
            let Some(forbund) = self.forbund(ids, row) else { continue };
            let Some(year) = self.whole(years, row) else { continue };
            let name = self.book.text(names, row).trim().to_owned();
            if name.is_empty() {
                self.cannot_use(names, row, Reason::Missing);
                continue;
            }
            if !known.insert((forbund, year, name.clone())) {
                self.cannot_use(names, row, Reason::AddedRow);
                continue;
            }
            let Some(kind) = self.kind(kinds, row) else { continue };
            let Some(figures) = self.figures(&columns, row) else { continue };
            let was = self.was.find(&forbund).map(|of| of.results.insatser(year)).unwrap_or_default();
            let was = was.iter().find(|insats| insats.name == name).map(finsam_engine::Insats::stated);
            // What was not there is not taken away.
            let is_same = match &was {
                Some(was) => *was == (kind, figures.clone()),
                None => kind == InsatsKind::None,
            };
            if !is_same {
                let figures = if kind == InsatsKind::None { InsatsFigures::default() } else { figures };
                self.plan(Edit::Insats { forbund, year, name, kind, figures }, names, row);
            }
        }
        Ok(())
    }

    /// What it is for; where nothing is said, for individuals.
    fn kind(&mut self, cells: &Cells, row: u32) -> Option<InsatsKind> {
        let (text, lang) = (self.book.text(cells, row), self.book.origin.lang);
        if text.is_empty() {
            return Some(InsatsKind::Individual);
        }
        let found = words::INSATS_KINDS.iter().find(|(_, name)| lang.of(*name).eq_ignore_ascii_case(text.trim()));
        if found.is_none() {
            self.cannot_use(cells, row, Reason::UnknownName { of: NameOf::Choice, nearest: Vec::new() });
        }
        found.map(|(kind, _)| *kind)
    }

    /// The row's figures; nothing where one of them cannot be used, since all are said at once.
    fn figures(&mut self, columns: &[(&Cells, InsatsItem)], row: u32) -> Option<InsatsFigures> {
        let mut all = Some(InsatsFigures::default());
        for (cells, item) in columns {
            if *self.book.at(cells, row) == Cell::Empty {
                continue;
            }
            let value = if item.is_amount() { self.kronor(cells, row) } else { self.whole(cells, row) };
            all = all.zip(value).map(|(all, value)| all.with(*item, Some(value)));
        }
        all
    }
}
