//! What the sheet for a board says, ready to be written.

mod basis;
mod contributions;
mod equity;
mod payers;
mod result;
mod results;
mod table;

pub use basis::Basis;
pub use contributions::Contributions;
pub use equity::EquityOnPaper;
pub use payers::payers_on_paper;
pub use result::{result_on_paper, told_of};
pub use results::ResultsOnPaper;
pub use table::{PaperRow, PaperTable};
