//! The reader's own tables for the page: a WebAssembly module of its own, which the page fetches when a table is first read,
//! since what knows the formats weighs more than the page does.
//!
//! In the order of the work: [`Table`] is a file as rows of cells (text in many encodings, Excel's workbooks, JSON of the two
//! agencies), within [`limits`], or a [`Refusal`]; [`Statistics`] are the agencies' own exports, of which one sum for each
//! kommun is taken; [`Column`] is what a column is recognised as; [`Reading`] holds all of it with what the reader has said;
//! and [`Import`] is what it comes to: the edits, and for each row that cannot be used its [`Reason`]. Nothing is changed here.
//!
//! ```
//! use finsam_sheets::Reading;
//! use finsam_engine::Scenario;
//!
//! let pasted = "Förbund\tMedelstilldelning, tkr\nSamsund\t7 000\nNowhere\t5 000";
//! let present = Scenario::of("2023");
//! let import = Reading::of(pasted.as_bytes(), None, &present).map(|reading| reading.import(&present)).expect("a table");
//! assert_eq!(import.scenario.edits.len(), 1);
//! assert_eq!((import.unusable[0].line, import.unusable[0].reason.code()), (3, "unknown_name"));
//! ```
//!
//! [`export`] writes a scenario as a workbook whose figures are formulas, and [`reimport`] reads what somebody has changed in one.
//!
//! # For the page
//!
//! [`OpenTable`], in JavaScript `Reading`, is held while the reader looks at the preview. Only texts and numbers cross, and
//! every word that a person reads is the page's: what is wrong goes as a code with its data. Rows, columns and the like are
//! counted from 0, and lines, as in the file, from 1. After each `set_…`, `choose` and `answer` all else is new.
//!
//! [`workbook`] gives the bytes of a file, and [`OpenWorkbook`], in JavaScript `Workbook`, is held while the reader looks at what
//! was changed in one that comes back.
//!
//! A reader of workbooks can stop at a file that is made to make it stop; a call that throws anything but a text is to be told
//! as `damaged`, and the module fetched anew.

mod cells;
mod delimited;
mod encoding;
pub mod export;
mod heading;
mod import;
mod json_stat2;
mod kolada;
pub mod limits;
mod meaning;
mod names;
mod number;
mod open_table;
mod open_workbook;
mod reading;
mod reason;
mod recognise;
mod refusal;
pub mod reimport;
mod statistics;
mod table;
mod workbook;

pub use import::{Answer, Import, Planned, Unusable};
pub use meaning::Meaning;
pub use number::{Number, NumberError};
pub use open_table::OpenTable;
pub use open_workbook::OpenWorkbook;
pub use reading::Reading;
pub use reason::{Missing, Reason};
pub use recognise::{Column, UnitFrom};
pub use refusal::Refusal;
pub use statistics::{Content, Counted, Period, Statistics};
pub use table::{Cell, Row, Table};

use finsam_engine::{OwnDataset, Unit};
use wasm_bindgen::prelude::wasm_bindgen;

/// The workbook of a scenario in the compact form. `lang` is "sv" or "en", `unit` "kr", "tkr" or "mnkr", `date` the day as
/// "2026-11-22", and `link` what opens the scenario on the page, or empty.
///
/// Fails with a code as [`Refusal::code`]: `unreadable` where the scenario, the language or the unit cannot be read, or
/// `not_written` with what the writer of workbooks says.
#[wasm_bindgen]
pub fn workbook(compact: &str, lang: &str, unit: &str, date: &str, link: &str) -> Result<Vec<u8>, String> {
    let unreadable = |what: &str| format!("unreadable:0:{what}");
    let scenario = OwnDataset::read_along(compact).map_err(|_| unreadable("scenario"))?;
    let lang = export::Lang::named(lang).ok_or_else(|| unreadable("lang"))?;
    let unit = Unit::named(unit).ok_or_else(|| unreadable("unit"))?;
    let choices = export::Choices { lang, unit, date, link };
    export::workbook(&scenario, &choices).map_err(|error| format!("not_written:0:{error}"))
}
