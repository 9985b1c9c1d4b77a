//! Equity: how much is too much, the account of a förbund, and the way down to the ladder.

mod account_note;
mod account_row;
mod account_year;
mod answers;
mod chart;
mod coming;
mod entry;
mod hero;
mod ladder;
mod level;
mod nation;
mod way_down;

pub use account_note::{AccountNote, account_notes, published_places};
pub use account_row::AccountRow;
pub use account_year::{CellWritten, YearWritten};
pub use answers::answers;
pub use chart::{Chart, ChartColumn, ClosingColumn};
pub use coming::{ComingYears, coming_years, is_known, latest};
pub use entry::AccountPlace;
pub use hero::Hero;
pub use ladder::LadderWritten;
pub use level::{Level, LevelSum};
pub use nation::NationWritten;
pub use way_down::{DescentWritten, WayDown, way_down};
