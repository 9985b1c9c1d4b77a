//! A row of one sheet of a workbook of ours.

use super::plan::{Named, Plan};
use crate::{
    Meaning, Reason, Row,
    border::{GoneRows, OwnRow, Who},
    own_rows::{gone, rows},
    own_sheet::OwnTable,
};
use finsam_engine::Party;

impl Plan<'_> {
    /// Takes in a row: its values, and on the sheet of kommuner the förbund that each is a member of. An empty cell is what it
    /// was, unless something was known there.
    pub(super) fn take_own(&mut self, table: OwnTable, row: &Row, values: &[usize]) {
        let whose = self.whose_own(table, row);
        self.there.extend(whose);
        let is_of_members = self.columns(Meaning::Kommun).next().is_some();
        if table == OwnTable::Insatser {
            for (column, reason) in self.insats(row, values) {
                self.cannot_use(row, column, reason);
            }
            return;
        }
        if is_of_members && let Err((column, reason)) = self.member(row) {
            self.cannot_use(row, column, reason);
        }
        for column in values {
            let told =
                if row.cell(*column).is_missing() { self.emptied(row, *column) } else { self.value(row, *column) };
            if let Err((column, reason)) = told {
                self.cannot_use(row, column, reason);
            }
        }
    }

    /// Whose a row is; nothing where it is nobody's, which its values tell.
    fn whose_own(&mut self, table: OwnTable, row: &Row) -> Option<OwnRow> {
        Some(match table {
            OwnTable::Kommuner => OwnRow::Of(Who::Kommun(self.kommun(row).ok()?.1)),
            OwnTable::Forbund => OwnRow::Of(Who::Forbund(self.forbund(row).ok()?)),
            OwnTable::Parties => OwnRow::Of(match self.party(row).ok()? {
                Party::Kommun(code) => Who::Kommun(code),
                party => Who::Party(self.forbund(row).ok()?, party),
            }),
            OwnTable::Insatser => {
                let name = self.named(row, Meaning::Insats, |_, text| Ok(text.to_owned())).ok()?.1;
                OwnRow::Insats(self.forbund(row).ok()?, self.year(row, None).ok()?, name)
            }
            OwnTable::Equity | OwnTable::Results => OwnRow::OfYear(self.forbund(row).ok()?, self.year(row, None).ok()?),
        })
    }

    /// The rows that the sheet has no more, beside those that it would be written with now.
    pub(super) fn gone(&self) -> Option<GoneRows> {
        let own = self.taken.own_sheet.filter(|own| own.table != OwnTable::Forbund)?;
        gone(own.title(), &rows(own.table, self.state), &self.there)
    }

    /// Tells that a value which is known was taken away.
    fn emptied(&mut self, row: &Row, column: usize) -> Named<()> {
        let is_known = match self.taken.columns[column].meaning {
            Meaning::Contribution => {
                let party = self.party(row)?;
                let home = match party {
                    Party::Kommun(kommun) => self.state.forbund_of(kommun).map(|home| home.id),
                    _ => Some(self.forbund(row)?),
                };
                home.and_then(|id| self.state.find(&id)?.now.of(party)).is_some()
            }
            Meaning::Account(item) => {
                let (forbund, year) = (self.forbund(row)?, self.year(row, None)?);
                self.state.find(&forbund).is_some_and(|of| of.accounts.stated(year, item).is_some())
            }
            Meaning::Result(item) => {
                let (forbund, year) = (self.forbund(row)?, self.year(row, None)?);
                self.state.find(&forbund).is_some_and(|of| of.results.stated(year, item).is_some())
            }
            _ => true,
        };
        if is_known {
            return Err((column, Reason::Missing));
        }
        self.unchanged += 1;
        Ok(())
    }
}
