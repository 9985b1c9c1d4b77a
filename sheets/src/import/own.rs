//! A row of one sheet of a workbook of ours.

use super::plan::{Named, Plan};
use crate::{Meaning, Reason, Row};
use finsam_engine::Party;

impl Plan<'_> {
    /// Takes in a row: its values, and on the sheet of kommuner the förbund that each is a member of. An empty cell is what it
    /// was, unless something was known there.
    pub(super) fn take_own(&mut self, row: &Row, values: &[usize]) {
        let is_of_members = self.columns(Meaning::Kommun).next().is_some();
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
            _ => true,
        };
        if is_known {
            return Err((column, Reason::Missing));
        }
        self.unchanged += 1;
        Ok(())
    }
}
