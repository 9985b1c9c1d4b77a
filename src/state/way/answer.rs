//! What a tool answers, ready to be written.

use crate::{
    state::{Computed, FigureTable, Work},
    text::tools as told,
};
use finsam_engine::{Edit, ForbundId, totals};
use leptos::prelude::*;

/// What a tool answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The amount that matters most, without its unit; empty where there is none.
    pub amount: String,
    pub sentence: String,
    /// What the sentence rests on.
    pub table: FigureTable,
    pub offer: Offered,
}

/// What an answer would do to the proposal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offered {
    pub edits: Vec<Edit>,
    /// What they would do.
    pub will: String,
    /// Why they cannot be applied.
    pub why_not: &'static str,
}

impl Offered {
    /// Edits that change contributions, of which a state says what they lead to.
    pub fn paying(work: Work, edits: Vec<Edit>, after: &finsam_engine::State, why_not: &'static str) -> Self {
        let contributions = work.now.with(|now| {
            let ids: Vec<ForbundId> = now.state.forbund.iter().map(|of| of.id).collect();
            totals(&now.state, after, &ids).contributions
        });
        Self { edits, will: told::will_pay(work.lang(), contributions), why_not }
    }

    /// The same, where nobody has worked out yet what they lead to.
    pub fn leading(work: Work, now: &Computed, edits: Vec<Edit>, why_not: &'static str) -> Self {
        let after = now.state.after_all(&edits);
        Self::paying(work, edits, &after, why_not)
    }
}
