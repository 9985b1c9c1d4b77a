//! Controls that several views use.

mod combobox;
mod dialog;
mod field;
mod figure;
mod line_chart;
mod meter;
mod percent_field;
mod select;
mod sheet;
mod undo;

pub use combobox::{Choice, Combobox};
pub use dialog::dialog;
pub use field::{AmountField, Field};
pub use figure::{explained, mark};
pub use line_chart::{LineChart, put};
pub use meter::{Bar, bar_end, meter, scale, with_bars};
pub use percent_field::PercentField;
pub use select::Select;
pub use sheet::Sheet;
pub use undo::undo_and_redo;
