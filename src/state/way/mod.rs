//! What the view of the way to the goal says: an answer for each of its tools, ready to be written.

pub mod all;
mod answer;
mod dots;
pub mod follower;
mod goal;
mod goal_tables;
mod left_out;
mod money;
mod path;
mod path_of;
mod redistribution;
mod refusal;
mod spread;

pub use answer::Offered;
pub use dots::{Course, DotRow, DotTable};
pub use goal::Planned;
pub use goal_tables::{party_by_party, payers as goal_payers, steps};
pub use left_out::LeftOut;
pub use money::MoneyTold;
pub use path::{PathTold, path_line};
pub use path_of::path_of;
pub use redistribution::{redistributed, redistribution, redistribution_line};
pub use refusal::{Refused, Stance, chosen_payer, payers, refusal, stances};
pub use spread::{spread, spread_line};
