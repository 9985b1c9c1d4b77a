//! What the page holds while the reader looks at what a file would change.

use crate::{
    border::{AtHand, Opening, Preview, Refusal, Said},
    open_table::OpenTable,
    open_workbook::OpenWorkbook,
};

/// A table, or a workbook of ours that comes back.
pub enum Opened {
    Table(Box<OpenTable>),
    Workbook(Box<OpenWorkbook>),
}

impl Opened {
    /// Reads a file's bytes, or the UTF-8 of what was pasted.
    pub fn open(bytes: &[u8], opening: &Opening) -> Result<Self, Refusal> {
        let Opening { present: AtHand(present), sheet } = opening;
        if sheet.is_none()
            && let Some(workbook) = OpenWorkbook::open(bytes, present)?
        {
            return Ok(Self::Workbook(Box::new(workbook)));
        }
        OpenTable::open(bytes, sheet.as_deref(), present).map(|table| Self::Table(Box::new(table)))
    }

    /// Takes in what the reader says, and gives what there is to see then.
    pub fn say(&mut self, said: Said) -> Preview {
        match self {
            Self::Table(table) => {
                table.say(said);
                table.preview()
            }
            Self::Workbook(workbook) => {
                workbook.say(said);
                workbook.preview()
            }
        }
    }
}
