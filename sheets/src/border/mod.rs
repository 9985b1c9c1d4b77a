//! What crosses between the page and the module, as JSON of these types: both programs have them from here.
//!
//! Every word that a person reads is the page's. Rows, columns and the like are counted from 0, and lines, as in the file,
//! from 1.

mod at_hand;
mod workbook;

pub use at_hand::AtHand;
pub use workbook::{Lang, NotWritten, WorkbookRequest};
