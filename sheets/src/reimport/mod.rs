//! A workbook of [`crate::export`] that somebody has changed: what was changed, as edits.
//!
//! The workbook says what it was made of. What its yellow cells hold now is compared with that, and what differs is added to
//! the scenario at hand, which may be another by then. Formulas are not read: what they come to follows from the edits.

mod book;
mod differences;

use crate::{Reason, Refusal, border::GoneRows};
pub use book::Returning;
use differences::{Differences, Planned};
use finsam_engine::{Edit, Scenario, State};

/// What a changed workbook comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The scenario at hand with the edits.
    pub scenario: Scenario,
    /// What was changed in the workbook and can be carried out, each with the cell that it comes from.
    pub edits: Vec<(Edit, Place)>,
    /// What was changed and cannot be used.
    pub unusable: Vec<UnusableCell>,
    /// The rows that its sheets have no more: nothing of them is changed.
    pub gone: Vec<GoneRows>,
}

/// A cell that was changed to what cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusableCell {
    pub place: Place,
    /// What stands there.
    pub text: String,
    pub reason: Reason,
}

/// A cell, as people name it: the sheet, and "D17".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub sheet: String,
    pub cell: String,
}

/// Why nothing of a workbook can be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotReturned {
    /// The file cannot be read.
    File(Refusal),
    /// It is a workbook, but none of ours, or its hidden sheet is gone.
    NotOurs,
    /// A later version of the page made it.
    Newer { version: u32 },
    /// It was made of other data than the scenario at hand, or these have been mended since.
    OtherDataset { id: String },
    /// This name of its formulas is gone, and with it a column or a cell.
    Missing { name: &'static str },
    /// With what was changed the scenario would have so many changes, and the page takes [`Scenario::MOST_EDITS`].
    TooManyEdits { edits: usize },
}

impl From<Refusal> for NotReturned {
    fn from(refusal: Refusal) -> Self {
        Self::File(refusal)
    }
}

/// What has been changed in a workbook, added to the scenario at hand. Any bytes can be given.
pub fn reimport(bytes: &[u8], present: &Scenario) -> Result<Returned, NotReturned> {
    Returning::read(bytes)?.beside(present)
}

impl Returning {
    /// What the workbook was made of.
    pub fn made_of(&self) -> &Scenario {
        &self.origin.scenario
    }

    /// What has been changed in it, added to the scenario at hand.
    pub fn beside(&self, present: &Scenario) -> Result<Returned, NotReturned> {
        let dataset = present.dataset();
        let origin = &self.origin;
        if origin.scenario.base != dataset.id() || origin.revision != dataset.revision() {
            return Err(NotReturned::OtherDataset { id: origin.scenario.base.clone() });
        }
        let was = State::apply(&dataset, &origin.scenario.edits);
        let mut differences = Differences::new(self, &was);
        differences.find()?;
        let Differences { planned, mut unusable, gone, .. } = differences;

        let mut all = present.edits.clone();
        all.extend(planned.iter().map(|of| of.edit.clone()));
        let after = State::apply(&dataset, &all);
        let mut edits = Vec::new();
        for (index, Planned { edit, place, text }) in (present.edits.len()..).zip(planned) {
            match after.skipped.iter().find(|skipped| skipped.edit == index) {
                None => edits.push((edit, place)),
                // The scenario at hand has it so already.
                Some(skipped) if is_already_so(&skipped.error) => {}
                Some(_) => {
                    let reason = Reason::Refused { edit: Box::new(edit) };
                    unusable.push(UnusableCell { place, text, reason });
                }
            }
        }
        let scenario = present.with_all(&edits.iter().map(|(edit, _)| edit.clone()).collect::<Vec<_>>());
        if scenario.edits.len() > Scenario::MOST_EDITS {
            return Err(NotReturned::TooManyEdits { edits: scenario.edits.len() });
        }
        Ok(Returned { scenario, edits, unusable, gone })
    }
}

fn is_already_so(error: &finsam_engine::EditError) -> bool {
    use finsam_engine::EditError::{AlreadyMember, MemberOfNone};
    matches!(error, AlreadyMember { .. } | MemberOfNone(_))
}
