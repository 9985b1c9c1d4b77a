//! Who of the area does not count in a goal, and why.

use super::goal::Planned;
use crate::{
    state::{Choice, Work},
    text::{self, tools as told},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Who is left out, as it is written; empty where nobody is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// The förbund of which nobody knows what is paid to them.
    pub unknown: String,
    /// The first of them, to fill in.
    pub first: Option<ForbundId>,
    /// The kommuner of the län that are members of no förbund.
    pub outside: String,
}

impl LeftOut {
    pub fn of(work: Work, planned: &Planned) -> Self {
        let names: Vec<String> = planned.unknown.iter().map(|id| work.short_name(*id)).collect();
        let outside = work.choice.with(Choice::lan).map(|lan| {
            work.now.with(|now| {
                let alone = now.outcome.kommuner.iter().filter(|of| of.code.lan() == lan && of.forbund.is_none());
                let mut names: Vec<_> = alone.map(|of| text::kommun_name(&now.state.dataset, of.code)).collect();
                names.sort_by_cached_key(|name| text::collation_key(name));
                text::list(work.lang(), &names)
            })
        });
        Self {
            unknown: told::unknown(work.lang(), &names),
            first: planned.unknown.first().copied(),
            outside: outside.unwrap_or_default(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.unknown.is_empty() && self.outside.is_empty()
    }
}
