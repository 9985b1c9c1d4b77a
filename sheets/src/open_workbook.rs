//! A workbook of ours that comes back, as the page sees it.

use crate::{
    border::{AtHand, Change, Missing, Place, Preview, Refusal, Said, Source, Unusable},
    plausible::Plausible,
    reimport::{self, NotReturned, Returned, Returning, UnusableCell},
};
use finsam_engine::{Edit, Scenario};

/// A workbook of ours with the scenario that it is read beside.
pub struct OpenWorkbook {
    workbook: Returning,
    present: Scenario,
}

impl OpenWorkbook {
    /// Reads a file; nothing where it is none of ours, which may be a table nevertheless.
    pub fn open(bytes: &[u8], present: &Scenario) -> Result<Option<Self>, Refusal> {
        if !bytes.starts_with(b"PK") {
            return Ok(None);
        }
        match Returning::read(bytes) {
            Ok(workbook) => Ok(Some(Self { workbook, present: present.clone() })),
            Err(NotReturned::NotOurs) => Ok(None),
            Err(NotReturned::File(refusal)) => Err(refusal),
            Err(NotReturned::Newer { version }) => Err(Refusal::NewerWorkbook { version }),
            Err(NotReturned::OtherDataset { id }) => Err(Refusal::UnknownDataset { id }),
            // Neither is looked for before the workbook is compared with a scenario.
            Err(NotReturned::Missing { .. } | NotReturned::TooManyEdits { .. }) => Err(Refusal::Damaged),
        }
    }

    /// Takes in what the scenario at hand is now; there is nothing else to say of it.
    pub fn say(&mut self, said: Said) {
        if let Said::Present(AtHand(present)) = said {
            self.present = present;
        }
    }

    /// What was changed in it.
    pub fn preview(&self) -> Preview {
        let made_of = self.workbook.made_of();
        let source = Source::Workbook {
            title: made_of.title.clone(),
            is_of_another: (&made_of.base, &made_of.edits) != (&self.present.base, &self.present.edits),
        };
        match self.workbook.beside(&self.present) {
            Ok(returned) => {
                let changes: Vec<_> = changes(&returned, &self.present).collect();
                let edits = changes.iter().map(|(edit, _)| edit);
                let Plausible { summaries, warnings } = Plausible::of(&self.present, &returned.scenario, edits);
                Preview {
                    source,
                    summaries,
                    gone: returned.gone.clone(),
                    warnings,
                    changes: changes.iter().take(Preview::MOST).map(|change| Change::from(*change)).collect(),
                    change_count: changes.len(),
                    unusable: returned.unusable.iter().take(Preview::MOST).map(Unusable::from).collect(),
                    unusable_count: returned.unusable.len(),
                    missing: Vec::new(),
                    scenario: AtHand(returned.scenario),
                }
            }
            Err(lacking) => Preview {
                source,
                summaries: Vec::new(),
                gone: Vec::new(),
                warnings: Vec::new(),
                changes: Vec::new(),
                change_count: 0,
                unusable: Vec::new(),
                unusable_count: 0,
                missing: vec![Missing::from(lacking)],
                scenario: AtHand(self.present.clone()),
            },
        }
    }
}

/// The changes of what is not so already.
fn changes<'a>(returned: &'a Returned, present: &Scenario) -> impl Iterator<Item = &'a (Edit, reimport::Place)> {
    let is_new = |edit| returned.scenario.edits.contains(edit) && !present.edits.contains(edit);
    returned.edits.iter().filter(move |(edit, _)| is_new(edit))
}

impl From<NotReturned> for Missing {
    fn from(lacking: NotReturned) -> Self {
        match lacking {
            NotReturned::OtherDataset { id } => Self::Dataset { id },
            NotReturned::Missing { name } => Self::Name(name.to_owned()),
            NotReturned::TooManyEdits { edits } => Self::TooManyEdits { edits, most: Scenario::MOST_EDITS },
            // The file has been read by then.
            NotReturned::File(_) | NotReturned::NotOurs | NotReturned::Newer { .. } => Self::Values,
        }
    }
}

impl From<&reimport::Place> for Place {
    fn from(reimport::Place { sheet, cell }: &reimport::Place) -> Self {
        Self::Cell { sheet: sheet.clone(), cell: cell.clone() }
    }
}

impl From<&(Edit, reimport::Place)> for Change {
    fn from((edit, place): &(Edit, reimport::Place)) -> Self {
        Self { place: place.into(), edit: edit.clone() }
    }
}

impl From<&UnusableCell> for Unusable {
    fn from(UnusableCell { place, text, reason }: &UnusableCell) -> Self {
        Self { place: place.into(), whose: String::new(), text: text.clone(), reason: reason.clone() }
    }
}
