//! What crosses between the page and the module, as JSON of these types: both programs have them from here.
//!
//! The page opens a file by its bytes and an [`Opening`], which the module holds from then on or answers with a [`Refusal`];
//! and for all that the reader has [`Said`] of it the module answers with a [`Preview`]. A [`WorkbookRequest`] is answered with
//! the bytes of a workbook, or with why there is none ([`NotWritten`]).
//!
//! Every word that a person reads is the page's. Rows, columns and the like are counted from 0, and lines, as in the file,
//! from 1.

mod age_group;
mod at_hand;
mod gone;
mod layout;
mod meaning;
mod missing;
mod preview;
mod reason;
mod refusal;
mod said;
mod warning;
mod workbook;

pub use age_group::AgeGroup;
pub use at_hand::AtHand;
pub use gone::{GoneRows, OwnRow};
pub use layout::{Column, Content, Counted, Layout, Statistics, UnclearName, UnitFrom};
pub use meaning::Meaning;
pub use missing::Missing;
pub use preview::{Change, Place, Preview, Source, Unusable};
pub use reason::{NameOf, Reason};
pub use refusal::Refusal;
pub use said::{Answer, Opening, Said};
pub use warning::{Move, Summary, Warning, Who, hundredths};
pub use workbook::{Lang, NotWritten, WorkbookRequest};
