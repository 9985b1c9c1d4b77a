//! The reader's own tables for the page: a WebAssembly module of its own, which the page fetches when a table is first read,
//! since what knows the formats weighs more than the page does.
//!
//! In the order of the work: [`Table`] is a file as rows of cells (text in many encodings, Excel's workbooks, JSON of the two
//! agencies), within [`limits`], or a [`Refusal`]; [`Statistics`] are the agencies' own exports, of which one sum for each
//! kommun is taken; [`Column`] is what a column is recognised as; [`Reading`] holds all of it with what the reader has said;
//! and [`Import`] is what it comes to: the edits, and for each row that cannot be used its [`Reason`]. Nothing is changed here.
//!
//! ```
//! use finsam_sheets::{Reading, Reason};
//! use finsam_engine::Scenario;
//!
//! let pasted = "Förbund\tMedelstilldelning, tkr\nSamsund\t7 000\nNowhere\t5 000";
//! let present = Scenario::of("2023");
//! let import = Reading::of(pasted.as_bytes(), None, &present).map(|reading| reading.import(&present)).expect("a table");
//! assert_eq!(import.scenario.edits.len(), 1);
//! assert!(matches!(import.unusable[0].reason, Reason::UnknownName { .. }));
//! assert_eq!(import.unusable[0].line, 3);
//! ```
//!
//! [`export`] writes a scenario as a workbook whose figures are formulas, and [`reimport`] reads what somebody has changed in one.
//!
//! [`border`] is what crosses to and from the page, which needs nothing else of this: without the feature `reading` there is
//! only that. [`Opened`] is what is held while the reader looks at what a file would change.

pub mod border;
pub mod limits;

#[cfg(feature = "reading")]
mod cells;
#[cfg(feature = "reading")]
mod cube;
#[cfg(feature = "reading")]
mod delimited;
#[cfg(feature = "reading")]
mod encoding;
#[cfg(feature = "reading")]
pub mod export;
#[cfg(feature = "reading")]
mod header;
#[cfg(feature = "reading")]
mod heading;
#[cfg(feature = "reading")]
mod heading_of_insats;
#[cfg(feature = "reading")]
mod import;
#[cfg(feature = "reading")]
mod json_stat;
#[cfg(feature = "reading")]
mod kolada;
#[cfg(feature = "reading")]
mod measure;
#[cfg(feature = "reading")]
mod names;
#[cfg(feature = "reading")]
mod number;
#[cfg(feature = "reading")]
mod open_table;
#[cfg(feature = "reading")]
mod open_workbook;
#[cfg(feature = "reading")]
mod opened;
#[cfg(feature = "reading")]
mod own_rows;
#[cfg(feature = "reading")]
mod own_sheet;
#[cfg(feature = "reading")]
mod plausible;
#[cfg(feature = "reading")]
mod px;
#[cfg(feature = "reading")]
mod reading;
#[cfg(feature = "reading")]
mod recognise;
#[cfg(feature = "reading")]
pub mod reimport;
#[cfg(feature = "reading")]
mod statistics;
#[cfg(feature = "reading")]
mod table;
#[cfg(feature = "reading")]
mod workbook;

#[cfg(feature = "reading")]
pub use self::{
    border::{AgeGroup, Answer, Content, Counted, Meaning, Missing, Reason, Refusal, UnitFrom, Warning},
    import::{Import, Planned, Unusable},
    number::{Number, NumberError},
    opened::Opened,
    plausible::Plausible,
    reading::Reading,
    recognise::Column,
    statistics::{Period, Statistics},
    table::{Cell, Row, Table},
};

/// The workbook of a scenario, as the bytes of a file.
#[cfg(feature = "reading")]
pub fn workbook(request: &border::WorkbookRequest) -> Result<Vec<u8>, border::NotWritten> {
    let border::WorkbookRequest { scenario: border::AtHand(scenario), lang, unit, date, link } = request;
    let choices = export::Choices { lang: *lang, unit: *unit, date, link };
    export::workbook(scenario, &choices).map_err(|error| border::NotWritten::Failed(error.to_string()))
}
