//! Controls that several views use. Their props are of concrete types: a component reads like a form to fill in.

mod amount_field;
mod bar;
mod combobox;
mod dialog;
mod draft;
mod explained;
mod field;
mod landmark;
mod later;
mod mark;
mod percent_field;
mod printing_day;
mod save_as_excel;
mod select_option;
mod undo_and_redo;

pub use amount_field::AmountField;
pub use bar::{Bar, Hatching};
pub use combobox::{Combobox, Entry};
pub use dialog::Dialog;
pub use explained::Explained;
pub use field::{Carry, Field};
pub use landmark::{Landmark, Main, Tag};
pub use later::{Later, Part, Parts};
pub use mark::Mark;
pub use percent_field::PercentField;
pub use printing_day::printing_day;
pub use save_as_excel::SaveAsExcel;
pub use select_option::SelectOption;
pub use undo_and_redo::UndoAndRedo;
