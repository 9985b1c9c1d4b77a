//! The border to the page: what was changed in a workbook of ours, as texts and numbers.

use crate::reimport::{NotReturned, Place, Returned, Returning, UnusableCell};
use finsam_engine::{Edit, OwnDataset, Scenario};
use wasm_bindgen::prelude::wasm_bindgen;

/// A workbook of ours that the page holds while the reader looks at what was changed in it; `Workbook` in JavaScript. What it is
/// asked has the names that [`crate::OpenTable`] has for the same.
#[wasm_bindgen(js_name = Workbook)]
pub struct OpenWorkbook {
    workbook: Returning,
    present: Scenario,
    returned: Result<Returned, NotReturned>,
}

/// A sheet and a cell in one line, parted by a tab.
fn line(place: &Place) -> String {
    format!("{}\t{}", place.sheet, place.cell)
}

#[wasm_bindgen(js_class = Workbook)]
impl OpenWorkbook {
    /// Reads a file's bytes beside the scenario at hand in the compact form; nothing where the file is none of ours, which may be
    /// a table nevertheless. Fails with a [`NotReturned::code`], or `unreadable` where the scenario cannot be read.
    pub fn open(bytes: &[u8], present: &str) -> Result<Option<OpenWorkbook>, String> {
        let present = OwnDataset::read_along(present).map_err(|_| "unreadable:0:scenario".to_owned())?;
        if !bytes.starts_with(b"PK") {
            return Ok(None);
        }
        match Returning::read(bytes) {
            Ok(workbook) => {
                let returned = workbook.beside(&present);
                Ok(Some(Self { workbook, present, returned }))
            }
            Err(NotReturned::NotOurs) => Ok(None),
            Err(refused) => Err(refused.code()),
        }
    }

    /// The scenario at hand is another now. Answers whether it could be read.
    pub fn set_present(&mut self, present: &str) -> bool {
        let Ok(present) = OwnDataset::read_along(present) else { return false };
        self.returned = self.workbook.beside(&present);
        self.present = present;
        true
    }

    /// Why nothing of it can be taken in beside the scenario at hand: a [`NotReturned::code`], or nothing.
    pub fn missing(&self) -> String {
        self.returned.as_ref().err().map_or_else(String::new, NotReturned::code)
    }

    /// Whether it was made of other changes than the scenario at hand has.
    pub fn is_of_another(&self) -> bool {
        let made_of = self.workbook.made_of();
        (&made_of.base, &made_of.edits) != (&self.present.base, &self.present.edits)
    }

    /// The title of the scenario that it was made of; may be empty.
    pub fn title(&self) -> String {
        self.workbook.made_of().title.clone()
    }

    /// The changes of what is not so already.
    fn changes(&self) -> impl Iterator<Item = &(Edit, Place)> {
        let returned = self.returned.iter();
        returned.flat_map(|returned| {
            let is_new = |edit| returned.scenario.edits.contains(edit) && !self.present.edits.contains(edit);
            returned.edits.iter().filter(move |(edit, _)| is_new(edit))
        })
    }

    /// How many changes are of what is not so already.
    pub fn change_count(&self) -> usize {
        self.changes().count()
    }

    /// The first so many of these as a scenario of them alone, in the compact form.
    pub fn first_changes(&self, most: usize) -> String {
        let mut alone = Scenario::of(&self.present.base);
        alone.edits = self.changes().take(most).map(|(edit, _)| edit.clone()).collect();
        alone.to_compact()
    }

    /// The cells that the same are from, one a line: the sheet, a tab, and the cell.
    pub fn cells_of_first_changes(&self, most: usize) -> String {
        self.changes().take(most).map(|(_, place)| line(place)).collect::<Vec<_>>().join("\n")
    }

    fn unusable(&self, unusable: usize) -> Option<&UnusableCell> {
        self.returned.as_ref().ok()?.unusable.get(unusable)
    }

    /// How many changed cells cannot be used.
    pub fn unusable_count(&self) -> usize {
        self.returned.as_ref().map_or(0, |returned| returned.unusable.len())
    }

    /// Where one of them is: the sheet, a tab, and the cell.
    pub fn unusable_cell(&self, unusable: usize) -> String {
        self.unusable(unusable).map_or_else(String::new, |unusable| line(&unusable.place))
    }

    /// What stands there.
    pub fn unusable_text(&self, unusable: usize) -> String {
        self.unusable(unusable).map_or_else(String::new, |unusable| unusable.text.clone())
    }

    /// Why it cannot be used: a [`crate::Reason::code`].
    pub fn unusable_code(&self, unusable: usize) -> String {
        self.unusable(unusable).map_or("", |unusable| unusable.reason.code()).to_owned()
    }

    /// What belongs to the reason, one a line: see [`crate::Reason::data`].
    pub fn unusable_data(&self, unusable: usize) -> String {
        let data = self.unusable(unusable).map(|unusable| unusable.reason.data(&self.present.base));
        data.unwrap_or_default().join("\n")
    }

    /// The present scenario with the changes, in the compact form.
    pub fn scenario(&self) -> String {
        self.returned.as_ref().map_or(&self.present, |returned| &returned.scenario).to_compact()
    }
}
