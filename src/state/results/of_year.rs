//! A förbund's results for the year that is shown, with its account and what the proposal would buy, worked out once.

use crate::state::{Computed, ResultsAsked, Work};
use finsam_engine::{
    AccountYear, ForbundId, ForbundOutcome, Insats, Kronor, Lacking, Percent, ResultYear, Results, WhatIf,
    stated_account, what_if,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A förbund's year.
#[derive(Debug, Clone, PartialEq)]
pub struct OfYear {
    pub id: ForbundId,
    pub name: String,
    pub year: i64,
    pub results: ResultYear,
    pub account: AccountYear,
    pub insatser: Vec<Insats>,
    /// Which part the reader says goes to individuals, where that is another than the account's.
    pub share_asked: Option<Percent>,
    /// What the proposal's allocation differs from the underlag's.
    pub difference: Option<Kronor>,
    pub what_if: Result<WhatIf, Vec<Lacking>>,
}

/// What is followed of a förbund's year; nothing where the förbund has gone.
pub type ShownYear = Memo<Option<Arc<OfYear>>>;

impl OfYear {
    /// The year that is asked about, else the latest of which something is known; followed.
    pub fn of(work: Work, id: ForbundId) -> Option<Arc<Self>> {
        let asked = work.question.get().results;
        work.now.with(|now| work.base.with(|base| Self::new(now, base, id, asked))).map(Arc::new)
    }

    pub fn new(now: &Computed, base: &Computed, id: ForbundId, asked: ResultsAsked) -> Option<Self> {
        let forbund = now.state.find(&id)?;
        let year = asked.year.unwrap_or_else(|| latest(now, id));
        let (results, account) = (forbund.results.of(year), stated_account(&now.state, id, year)?);
        let allocation = |of: &Computed| of.forbund(id).and_then(|of: &ForbundOutcome| of.allocation);
        let difference = allocation(now).zip(allocation(base)).map(|(now, base)| now - base);
        let what_if = what_if(difference, &results, &account, asked.share);
        Some(Self {
            id,
            name: forbund.short_name.to_string(),
            year,
            results,
            account,
            insatser: forbund.results.insatser(year),
            share_asked: asked.share,
            difference,
            what_if,
        })
    }
}

/// The latest year of which something is known of a förbund; else the one before the dataset's, whose report there is.
fn latest(now: &Computed, id: ForbundId) -> i64 {
    let known = now.state.find(&id).and_then(|forbund| forbund.results.years().next_back());
    known.unwrap_or(now.state.dataset.year() - 1)
}

/// The years that can be chosen: those of the source's and the reader's figures, and the years about the dataset's.
pub fn result_years(now: &Computed, id: ForbundId, shown: i64) -> Vec<i64> {
    let dataset = now.state.dataset.year();
    let years_of = |of: &Results| of.years().chain(of.years_of_insatser()).collect::<Vec<_>>();
    let known = now.state.find(&id).map(|forbund| years_of(&forbund.results));
    let mut years: Vec<i64> =
        known.unwrap_or_default().into_iter().chain(dataset - 5..=dataset + 2).chain([shown]).collect();
    years.sort_unstable();
    years.dedup();
    years
}
