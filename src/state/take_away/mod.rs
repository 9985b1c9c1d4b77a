//! What the reader takes along of a view: its tables and charts, found on the page, as rows and files.

mod cell;
mod plain;
mod reading;
mod shown;
mod writing;

pub use shown::{Kind, Takeable};
pub use writing::{csv, html_table, tab_separated};
