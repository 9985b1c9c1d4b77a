//! Rows that somebody has removed from a workbook: told by whose they were, and nothing of them is changed.

use super::{Cells, Differences, NotReturned};
use crate::{
    border::{GoneRows, OwnRow, Who},
    export::{TIERS, words},
    own_rows::{gone, rows, rows_of_insatser},
    own_sheet::OwnTable,
};
use finsam_engine::Party;
use std::collections::HashSet;

impl Differences<'_> {
    /// Finds the rows that each sheet was written with and has no more.
    pub(super) fn gone(&mut self) -> Result<(), NotReturned> {
        let kommuner = self.book.cells("kommuner.code")?;
        let of_kommun =
            |row| self.kommun_coded(&self.book.text(kommuner, row)).map(|code| OwnRow::Of(Who::Kommun(code)));
        let forbund = self.book.cells("forbund.id")?;
        let of_forbund =
            |row| self.forbund_called(&self.book.text(forbund, row)).map(|id| OwnRow::Of(Who::Forbund(id)));
        let kinds = self.book.cells("parties.kind")?;
        let (payees, codes) = (self.book.cells("parties.forbund")?, self.book.cells("parties.code")?);
        let of_party = |row| self.party_row(kinds, payees, codes, row).map(OwnRow::Of);
        let all = [
            self.gone_of(OwnTable::Kommuner, kommuner, &of_kommun),
            self.gone_of(OwnTable::Forbund, forbund, &of_forbund),
            self.gone_of(OwnTable::Parties, kinds, &of_party),
            self.gone_of_years(OwnTable::Equity, "equity.id", "equity.year")?,
            // A workbook of before there were any results has no such sheets.
            self.gone_of_years(OwnTable::Results, "results.id", "results.year").unwrap_or_default(),
            self.gone_of_insatser().unwrap_or_default(),
            self.gone_of_ladder()?,
        ];
        self.gone = all.into_iter().flatten().collect();
        Ok(())
    }

    fn gone_of(&self, table: OwnTable, named: &Cells, whose: &dyn Fn(u32) -> Option<OwnRow>) -> Option<GoneRows> {
        let there: HashSet<OwnRow> = self.rows(named).into_iter().filter_map(whose).collect();
        gone(named.sheet(), &rows(table, self.was), &there)
    }

    /// Whose a row of the sheet of parties is.
    fn party_row(&self, kinds: &Cells, forbund: &Cells, codes: &Cells, row: u32) -> Option<Who> {
        let lang = self.book.origin.lang;
        let kind = self.book.text(kinds, row);
        if kind == lang.of(words::KOMMUN) {
            return self.kommun_coded(&self.book.text(codes, row)).map(Who::Kommun);
        }
        let party = match kind.as_str() {
            kind if kind == lang.of(words::STATE) => Party::State,
            kind if kind == lang.of(words::REGION) => Party::Region,
            _ => return None,
        };
        Some(Who::Party(self.forbund_called(&self.book.text(forbund, row))?, party))
    }

    fn gone_of_years(&self, table: OwnTable, ids: &str, years: &str) -> Result<Option<GoneRows>, NotReturned> {
        let (ids, years) = (self.book.cells(ids)?, self.book.cells(years)?);
        let whose = |row| {
            let year = self.book.text(years, row).parse().ok()?;
            Some(OwnRow::OfYear(self.forbund_called(&self.book.text(ids, row))?, year))
        };
        Ok(self.gone_of(table, ids, &whose))
    }

    fn gone_of_insatser(&self) -> Result<Option<GoneRows>, NotReturned> {
        let (ids, years) = (self.book.cells("insatser.id")?, self.book.cells("insatser.year")?);
        let names = self.book.cells("insatser.insats")?;
        let whose = |row| {
            let year = self.book.text(years, row).parse().ok()?;
            let name = self.book.text(names, row).trim().to_owned();
            Some(OwnRow::Insats(self.forbund_called(&self.book.text(ids, row))?, year, name))
        };
        let there: HashSet<OwnRow> = self.rows(names).into_iter().filter_map(whose).collect();
        Ok(gone(names.sheet(), &rows_of_insatser(self.was), &there))
    }

    /// The ladder's steps have no names: how many are gone.
    fn gone_of_ladder(&self) -> Result<Option<GoneRows>, NotReturned> {
        let ends = self.book.cells("ladder_to")?;
        let count = TIERS.saturating_sub(ends.rows.clone().count());
        let gone = || GoneRows { sheet: ends.sheet().to_owned(), first: vec![OwnRow::Step], count };
        Ok((count > 0).then(gone))
    }
}
