//! Controls that several views use. Their props are of concrete types: a component reads like a form to fill in.

mod amount_field;
mod area_select;
mod as_made;
mod ask;
mod bar;
mod choices;
mod combobox;
mod dialog;
mod draft;
mod explained;
mod field;
mod landmark;
mod later;
mod line_chart;
mod mark;
mod percent_field;
mod printing_day;
mod save_as_excel;
mod select_option;
mod table;
mod target_field;
mod to_import;
mod undo_and_redo;

pub use amount_field::AmountField;
pub use area_select::AreaSelect;
pub use as_made::{AsMade, FetchingAround};
pub use ask::Ask;
pub use bar::{Bar, Hatching};
pub use choices::Choices;
pub use combobox::{Combobox, Entry};
pub use dialog::Dialog;
pub use explained::Explained;
pub use field::{Carry, Field};
pub use landmark::{Landmark, Main, Tag};
pub use later::{
    Around, Detail, Later, MapPart, Model, NotFetched, OwnPart, Paper, Part, Parts, Plan, Proposal, ResultPart,
};
pub use line_chart::LineChart;
pub use mark::Mark;
pub use percent_field::PercentField;
pub use printing_day::printing_day;
pub use save_as_excel::SaveAsExcel;
pub use select_option::SelectOption;
pub use table::{FigureCells, Table};
pub use target_field::TargetField;
pub use to_import::{ToDatasets, ToOwnFigures};
pub use undo_and_redo::UndoAndRedo;
