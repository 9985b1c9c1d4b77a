//! Controls that several views use.

mod combobox;
mod field;
mod figure;
mod line_chart;
mod meter;
mod percent_field;
mod select;
mod sheet;

pub use combobox::{Choice, Combobox};
pub use field::{AmountField, Field};
pub use figure::{explained, mark};
pub use line_chart::LineChart;
pub use meter::{Bar, meter};
pub use percent_field::PercentField;
pub use select::Select;
pub use sheet::Sheet;
