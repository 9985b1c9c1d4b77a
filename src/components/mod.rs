//! Controls that several views use.

mod combobox;
mod dialog;
mod field;
mod figure;
mod meter;
mod undo;

pub use combobox::{Choice, Combobox};
pub use dialog::dialog;
pub use field::{AmountField, Field};
pub use figure::{explained, mark};
pub use meter::{Bar, bar_end, meter, scale, with_bars};
pub use undo::undo_and_redo;
