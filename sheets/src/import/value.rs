//! What one cell of a row comes to: a membership, an amount, a number of persons.

use super::{
    Unusable,
    decimals::unambiguous,
    plan::{Named, Plan, Slot, Step},
};
use crate::{Meaning, Reason, Row, cells, names::plain, recognise::Column};
use finsam_engine::{Edit, Party};

impl Plan<'_> {
    /// A kommun and the förbund that it is a member of.
    pub(super) fn member(&mut self, row: &Row) -> Named<()> {
        let (column, kommun) = self.kommun(row)?;
        let stated = self.columns(Meaning::Forbund).find(|column| !row.cell(*column).is_missing());
        // On a sheet of ours an empty cell says that it is a member of none.
        let is_none = stated.is_none() && self.taken.own_sheet.is_some()
            || stated.is_some_and(|column| {
                matches!(plain(&row.cell(column).to_text()).as_str(), "ingen" | "inget" | "inget förbund" | "none")
            });
        let to = if is_none { None } else { Some(self.forbund(row)?) };
        let from = self.state.forbund_of(kommun).map(|forbund| forbund.id);
        if from == to {
            self.unchanged += 1;
            return Ok(());
        }
        self.plan(row, column, Slot::Member(kommun), Edit::Move { kommun, to })
    }

    /// One value of a row.
    pub(super) fn value(&mut self, row: &Row, column: usize) -> Named<()> {
        let taken = self.taken;
        let Column { meaning, unit, year, .. } = taken.columns[column];
        let cell = &unambiguous(row.cell(column), self.decimal_signs[column]);
        let at = |reason: Reason| (column, reason);
        if meaning.is_amount() {
            let party = match meaning {
                Meaning::FromState => Some(Party::State),
                Meaning::FromRegion => Some(Party::Region),
                Meaning::Contribution => Some(self.party(row)?),
                _ => None,
            };
            let forbund = match party {
                // On a sheet of ours a kommun that has moved is followed by its contribution.
                Some(Party::Kommun(kommun))
                    if self.columns(Meaning::Forbund).next().is_none() || self.taken.own_sheet.is_some() =>
                {
                    self.state.forbund_of(kommun).map(|home| home.id).ok_or(at(Reason::NoForbund))?
                }
                _ => self.forbund(row)?,
            };
            let kronor = cells::amount(cell, unit).map_err(at)?;
            let may_be_negative = matches!(meaning, Meaning::Account(item) if item.may_be_negative());
            if kronor.0 < 0 && !may_be_negative {
                return Err(at(Reason::Negative));
            }
            let value = Slot::Value(meaning, Some(forbund), None);
            let (slot, edit) = match (meaning, party) {
                (_, Some(party)) => (Slot::Offer(forbund, party), Edit::Contribute { forbund, party, kronor }),
                (Meaning::Account(item), _) => {
                    let year = self.year(row, year)?;
                    (Slot::Year(meaning, forbund, year), Edit::Account { forbund, year, item, kronor })
                }
                (Meaning::Ideal, _) => (value, Edit::PublishedIdeal { forbund, kronor }),
                _ => (value, Edit::Allocate { forbund, kronor }),
            };
            return self.plan(row, column, slot, edit);
        }
        if let Meaning::Result(item) = meaning {
            let (forbund, value) = (self.forbund(row)?, cells::persons(cell).map_err(at)?);
            let year = self.year(row, year)?;
            let edit = Edit::Result { forbund, year, item, value };
            return self.plan(row, column, Slot::Year(meaning, forbund, year), edit);
        }
        let (_, kommun) = self.kommun(row)?;
        if self.percents[column] {
            return Err(at(Reason::Percent));
        }
        let edit = match meaning {
            Meaning::Fye => {
                let value = cells::fye(cell).map_err(at)?;
                // To the ten-thousandth what it is already: it comes from here.
                if value == self.state.fye(kommun) {
                    self.unchanged += 1;
                    return Ok(());
                }
                Edit::Fye { kommun, value }
            }
            _ => Edit::Population { kommun, value: cells::persons(cell).map_err(at)? },
        };
        self.plan(row, column, Slot::Value(meaning, None, Some(kommun)), edit)
    }

    /// Adds a change, unless another row has one of the same.
    pub(super) fn plan(&mut self, row: &Row, column: usize, slot: Slot, edit: Edit) -> Named<()> {
        let Some(earlier) = self.slots.get(&slot).copied() else {
            self.slots.insert(slot, self.planned.len());
            let text = row.cell(column).to_text();
            let whose = self.whose(row).unwrap_or_default();
            self.planned.push(Step { line: row.line, whose, column, text, edit, is_contradicted: false });
            return Ok(());
        };
        let earlier = &mut self.planned[earlier];
        if earlier.line == row.line && earlier.edit != edit {
            // Both are of this row.
            earlier.is_contradicted = true;
            let heading = self.taken.columns[earlier.column].heading.clone();
            return Err((column, Reason::OtherColumn { heading }));
        }
        if earlier.edit == edit && !earlier.is_contradicted {
            return Err((column, Reason::Duplicate { line: earlier.line }));
        }
        if !earlier.is_contradicted {
            earlier.is_contradicted = true;
            self.unusable.push(Unusable {
                line: earlier.line,
                whose: earlier.whose.clone(),
                column: earlier.column,
                text: earlier.text.clone(),
                reason: Reason::Contradiction { line: row.line },
            });
        }
        Err((column, Reason::Contradiction { line: earlier.line }))
    }
}
