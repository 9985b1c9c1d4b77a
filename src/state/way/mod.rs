//! What the view of the way to the goal says: an answer for each of its parts, ready to be written.

pub mod follower;
mod goal;
mod path;
mod path_of;
mod redistribution;
mod refusal;
mod spread;

pub use goal::goal;
pub use path::PathTold;
pub use path_of::path_of;
pub use redistribution::redistribution;
pub use refusal::{Stance, chosen_payer, payers, refusal, stances};
pub use spread::spread;

use super::FigureTable;
use finsam_engine::Edit;

/// What a part answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    pub sentence: String,
    /// What the sentence rests on.
    pub table: FigureTable,
    pub edits: Vec<Edit>,
    /// Why the edits cannot be applied.
    pub why_not: &'static str,
}
