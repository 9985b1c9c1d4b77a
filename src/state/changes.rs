//! The edits of the scenario as the list of changes shows them.

use super::{Computed, sentences::sentences_of};
use crate::{text, text::format::Format};
use finsam_engine::{Edit, EditNote, ForbundId, Scenario};
use std::collections::{HashMap, HashSet};

/// So many contributions to one förbund after each other are one entry: it has been divided, or all have been raised.
const AN_ACTION: usize = 3;

/// An entry of the list: one change, or what all parties of a förbund pay.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// What names the entry for as long as it is the same.
    pub key: String,
    /// What its changes come to; of a single one its own sentence.
    pub sentence: String,
    pub changes: Vec<Change>,
}

impl Entry {
    /// Whether it opens to its parts.
    pub fn has_parts(&self) -> bool {
        self.changes.len() > 1
    }

    /// Where its changes stand among the edits.
    pub fn places(&self) -> Vec<usize> {
        self.changes.iter().map(|change| change.place).collect()
    }
}

/// All entries, each found by its key at once: every row asks for its own at every change.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
}

impl From<Vec<Entry>> for Listed {
    fn from(entries: Vec<Entry>) -> Self {
        let places = entries.iter().enumerate().map(|(place, entry)| (entry.key.clone(), place)).collect();
        Self { entries, places }
    }
}

impl Listed {
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Where the entry of a key stands.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.places.get(key).copied()
    }

    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(self.place(key)?)
    }
}

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

/// The entries of a scenario, of which `now` follows.
pub(super) fn entries(format: Format, now: &Computed, scenario: &Scenario) -> Vec<Entry> {
    let mut runs = HashSet::new();
    let mut entries = Vec::new();
    let mut listed = listed(format, now, scenario).into_iter();
    for run in scenario.edits.chunk_by(|one, next| paid_to(one).is_some() && paid_to(one) == paid_to(next)) {
        let changes: Vec<Change> = listed.by_ref().take(run.len()).collect();
        let paid = run.first().and_then(paid_to).filter(|_| run.len() >= AN_ACTION);
        let Some(id) = paid else {
            entries.extend(changes.into_iter().map(Entry::from));
            continue;
        };
        // It stays the same entry, open or not, whatever its parties pay.
        let mut key = id.to_string();
        while !runs.insert(key.clone()) {
            key.push('+');
        }
        let name = now.forbund(id).map(|forbund| forbund.short_name.to_string());
        let sentence = text::contributions_to(format.lang, changes.len(), &name.unwrap_or_else(|| id.to_string()));
        entries.push(Entry { key, sentence, changes });
    }
    entries
}

/// The förbund that an edit says a contribution to.
fn paid_to(edit: &Edit) -> Option<ForbundId> {
    match edit {
        Edit::Contribute { forbund, .. } => Some(*forbund),
        _ => None,
    }
}

impl From<Change> for Entry {
    fn from(change: Change) -> Self {
        Self { key: change.key.clone(), sentence: change.sentence.clone(), changes: vec![change] }
    }
}

fn listed(format: Format, now: &Computed, scenario: &Scenario) -> Vec<Change> {
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
