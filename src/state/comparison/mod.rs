//! Two to four scenarios side by side, as the comparison shows them.

mod cells;
mod columns;
mod equity;
mod own_edits;
mod payers;
mod results;
mod rows;

pub use cells::ComparedCell;
pub use columns::ComparedColumns;
pub use equity::ComparedEquity;
pub use own_edits::OwnEdits;
pub use payers::ComparedPayer;
pub use rows::ComparedRow;
