//! The equity of a förbund on the sheet.

use crate::{
    state::{Work, equity::latest},
    text::{equity as told, way},
};
use finsam_engine::{ForbundId, projected};
use leptos::prelude::*;

/// What is said of a förbund's equity.
#[derive(Debug, Clone, PartialEq)]
pub struct EquityOnPaper {
    pub heading: String,
    /// How much it is, against what is recommended.
    pub level: String,
    /// The ladder decides what is recommended.
    pub rests_on_ladder: bool,
}

impl EquityOnPaper {
    /// That of a förbund, followed; nothing where its equity is not known.
    pub fn of(work: Work, id: ForbundId) -> Option<Self> {
        let now = work.now.get();
        let projection = projected(&now.state, &now.outcome);
        let year = latest(projection.of(id))?;
        let name = way::name(&now.state, id);
        Some(Self {
            heading: format!("{}: {name}", work.lang().paper_words().equity),
            level: told::level(work.format(), &name, Some(year)),
            rests_on_ladder: year.recommended_max.is_some(),
        })
    }
}
