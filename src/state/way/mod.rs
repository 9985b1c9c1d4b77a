//! What the view of the way to the goal says: an answer for each of its parts, ready to be written.

pub mod all;
mod answer;
pub mod follower;
mod goal;
mod path;
mod path_of;
mod redistribution;
mod refusal;
mod spread;
mod totals;

pub use answer::Answer;
pub use goal::goal;
pub use path::PathTold;
pub use path_of::path_of;
pub use redistribution::redistribution;
pub use refusal::{Stance, chosen_payer, payers, refusal, stances};
pub use spread::spread;
pub use totals::totals;
