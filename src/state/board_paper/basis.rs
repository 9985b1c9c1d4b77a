//! What the figures rest on: the rules, what is estimated, and the sources.

use super::{PaperRow, PaperTable};
use crate::{
    state::{Computed, Work},
    text::{self, paper as told},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The assumptions as the sheet tells them.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    /// Every rule, with its default where the proposal has another.
    pub rules: PaperTable,
    /// How well the figures are known.
    pub known: String,
    pub sources: Vec<String>,
}

impl Basis {
    /// That of the förbund in the table and of those whose contributions are told, followed.
    pub fn of(work: Work, ids: &[ForbundId], told_of: &[ForbundId]) -> Self {
        let lang = work.lang();
        let (now, base) = (work.now.get(), work.base.get());
        let is_estimate = |id: &&ForbundId| now.forbund(**id).is_some_and(|forbund| forbund.is_estimate);
        let mut known = vec![told::estimated(lang, ids.iter().filter(is_estimate).count(), ids.len())];
        if told_of.iter().any(|id| is_inferred(&base, *id)) {
            known.push(work.words().inferred.to_owned());
        }
        known.extend(text::calibration(work.format(), &now.state, now.state.calibration()));
        Self {
            rules: rules(work, &now, &base),
            known: known.join(" "),
            sources: text::source_list(lang, &now.state.dataset),
        }
    }
}

/// Whether the source of a förbund's figures does not state them.
fn is_inferred(base: &Computed, id: ForbundId) -> bool {
    let published = base.state.dataset.find(&id).and_then(|forbund| forbund.published);
    published.is_some_and(|published| published.inferred)
}

fn rules(work: Work, now: &Computed, base: &Computed) -> PaperTable {
    let (format, words, paper) = (work.format(), work.words(), work.lang().paper_words());
    let (rules, defaults) = (told::rules(format, &now.state.rules), told::rules(format, &base.state.rules));
    let are_changed = rules != defaults;
    let row = |((name, value), (_, default)): ((&'static str, String), (&'static str, String))| {
        let is_changed = value != default;
        PaperRow {
            class: if is_changed { "changed-row" } else { "" },
            name: name.to_owned(),
            remark: if is_changed { paper.changed } else { "" },
            figures: if are_changed { vec![value, default] } else { vec![value] },
        }
    };
    PaperTable {
        names: words.rule,
        columns: if are_changed { vec![paper.proposal, words.default_value] } else { vec![paper.proposal] },
        rows: rules.into_iter().zip(defaults).map(row).collect(),
    }
}
