//! What the browser has kept that the page cannot read, and what was put aside when the program stopped over it. None of it is
//! written over or goes by itself: the reader sees it, saves it as a file, and removes it.

use finsam_engine::{EditError, JsonError};

/// Something that is kept and cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    pub place: String,
    pub of: AsideOf,
    /// All that there is of it.
    pub text: String,
    pub fault: Option<Fault>,
}

/// What it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsideOf {
    /// The work of a tab.
    Work,
    /// A saved proposal.
    Proposal,
    /// A dataset of the reader's own.
    Dataset,
    /// The work with which the program stopped.
    Stopped,
}

/// Why it cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Json(JsonError),
    /// A dataset of which a change does not apply, or whose ideals cannot be.
    Edit(EditError),
}
