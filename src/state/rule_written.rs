//! A rule as it is written.

use super::{RuleKind, Work};
use crate::text;
use leptos::prelude::*;

/// All that the markup of a rule's row follows.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleWritten {
    /// As the field shows it.
    pub value: String,
    pub default: String,
    /// The default with its unit, where the field's unit is not beside it.
    pub default_text: String,
    pub unit_sign: &'static str,
    /// Where the default comes from: the source of the built-in datasets, where one of the reader's own has not another.
    pub source: String,
}

impl RuleWritten {
    pub fn new(work: Work, kind: RuleKind) -> Self {
        let format = work.format();
        let (_, source) = kind.name_and_source(work.words());
        let value = work.now.with(|now| kind.shown(&now.state.rules, format));
        work.base.with(|base| {
            let dataset = &base.state.dataset;
            let default = kind.shown(&base.state.rules, format);
            let source = match dataset.own() {
                Some(own) if default != kind.shown(own.basis.dataset().rules(), format) => {
                    text::datasets::of_own(format.lang, own.name())
                }
                _ => source.to_owned(),
            };
            let default_text = kind.written(&base.state.rules, format);
            Self { value, default, default_text, unit_sign: kind.unit_sign(format), source }
        })
    }
}
