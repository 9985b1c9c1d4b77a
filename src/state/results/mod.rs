//! What the insatser of the förbund led to, and what the proposal would buy.

mod area;
mod asked;
mod bars;
mod columns;
mod costs;
mod endings;
mod entry;
mod insats_entry;
mod insatser;
mod missing;
mod nation;
mod of_year;
mod proposal;
mod shares;
mod who;

pub use area::results_of_area;
pub use asked::{asked_of, count_of};
pub use bars::{BarPiece, Bars, NamedBar};
pub use columns::{ColumnPiece, Columns, DrawnColumn};
pub use costs::{costs, costs_note};
pub use endings::{endings_bars, endings_table};
pub use entry::{EntryGroup, FieldWritten, ResultPlace};
pub use insats_entry::{InsatsPlace, InsatsWritten, NEW_INSATS, add_insats, removed_insatser};
pub use insatser::{InsatsColumn, InsatsOrder, InsatsRow, insats_columns, insats_rows, insats_sums};
pub use missing::{Missing, MissingAct, missing};
pub use nation::{
    benefits, days_difference, days_of_benefit, divisions, fye_columns, fye_table, group_bars, group_table,
    participants_columns, participants_table, went_columns, went_table,
};
pub use of_year::{OfYear, ShownYear, result_years};
pub use proposal::{Raises, party_code, proposal_line, raises};
pub use shares::{ShareRow, share_rows};
pub use who::who_table;
