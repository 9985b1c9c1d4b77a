//! The edits of the scenario as the list of changes shows them.

use super::{Work, follow, telling::sentences_of};
use crate::text;
use finsam_engine::{EditNote, Scenario};
use leptos::prelude::*;
use std::collections::HashSet;

/// One change of the list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    /// What names the change for as long as it is the same, wherever it is moved.
    pub key: String,
    pub place: usize,
    pub sentence: String,
    /// Why it does not apply, where it does not.
    pub reason: Option<String>,
    pub note: Option<EditNote>,
}

/// All changes of the scenario in order, followed.
pub fn changes(work: Work) -> Memo<Vec<Change>> {
    follow(move || work.scenario.with(|scenario| listed(work, scenario)))
}

fn listed(work: Work, scenario: &Scenario) -> Vec<Change> {
    let (format, now) = (work.format(), work.now.get());
    let (mut all, mut keys) = (Vec::with_capacity(scenario.edits.len()), HashSet::new());
    let mut skipped = now.state.skipped.iter().peekable();
    for ((place, edit), sentence) in scenario.edits.iter().enumerate().zip(sentences_of(format, scenario)) {
        // A change's line of text names it. Of those that are alike the later ones get a sign each.
        let mut key = Scenario::of("").with(edit.clone()).to_compact();
        while !keys.insert(key.clone()) {
            key.push('+');
        }
        let skipped = skipped.next_if(|skipped| skipped.edit == place);
        let reason = skipped.map(|skipped| text::edit_error(format, &now.state, &skipped.error));
        let note = scenario.note(place).cloned();
        all.push(Change { key, place, sentence, reason, note });
    }
    all
}
