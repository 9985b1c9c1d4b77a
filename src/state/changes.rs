//! The edits of the scenario as the list of changes shows them.

use super::{Computed, sentences::sentences_of};
use crate::{text, text::format::Format};
use finsam_engine::{Edit, EditNote, ForbundId, Scenario};
use std::collections::{HashMap, HashSet};

/// So many contributions to one förbund after each other are one entry: it has been divided, or all have been raised. And so
/// many such förbund after each other are one, as a goal for an area leaves them.
const AN_ACTION: usize = 3;

/// An entry of the list: one change, or what all parties of a förbund pay, or of several.
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
    let mut keys = Keys::default();
    let mut entries = Vec::new();
    let mut listed = listed(format, now, scenario).into_iter();
    for runs in runs(&scenario.edits).chunk_by(|one, next| one.1.is_some() && next.1.is_some()) {
        let ids: Vec<ForbundId> = runs.iter().filter_map(|(_, paid)| *paid).collect();
        let is_one = ids.len() >= AN_ACTION;
        for of_entry in if is_one { vec![runs] } else { runs.chunks(1).collect() } {
            let count = of_entry.iter().map(|(length, _)| length).sum();
            let changes: Vec<Change> = listed.by_ref().take(count).collect();
            let Some(first) = of_entry[0].1 else {
                entries.extend(changes.into_iter().map(Entry::from));
                continue;
            };
            // It stays the same entry, open or not, whatever its parties pay.
            let key = keys.of(if is_one { format!("{first}…") } else { first.to_string() });
            let sentence = if is_one {
                text::contributions_to_several(format.lang, count, ids.iter().collect::<HashSet<_>>().len())
            } else {
                let name = now.forbund(first).map(|forbund| forbund.short_name.to_string());
                text::contributions_to(format.lang, count, &name.unwrap_or_else(|| first.to_string()))
            };
            entries.push(Entry { key, sentence, changes });
        }
    }
    entries
}

/// How many edits stand together, and the förbund whose parties they are all about, where they are [`AN_ACTION`].
fn runs(edits: &[Edit]) -> Vec<(usize, Option<ForbundId>)> {
    let runs = edits.chunk_by(|one, next| paid_to(one).is_some() && paid_to(one) == paid_to(next));
    runs.map(|run| (run.len(), run.first().and_then(paid_to).filter(|_| run.len() >= AN_ACTION))).collect()
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

/// Gives each name once.
#[derive(Default)]
struct Keys(HashMap<String, usize>);

impl Keys {
    /// The name, or where it was given before, the name with how many times; no name begins so.
    fn of(&mut self, name: String) -> String {
        let Some(times) = self.0.get_mut(&name) else {
            self.0.insert(name.clone(), 1);
            return name;
        };
        *times += 1;
        format!("{times}× {name}")
    }
}

/// What names a change in the list: what it is about, so that its line stays the same while an amount in it is typed.
fn named(edit: &Edit) -> String {
    match edit {
        Edit::Contribute { forbund, party, .. } => format!("offer/{forbund}/{}", String::from(*party)),
        Edit::Allocate { forbund, .. } => format!("allocate/{forbund}"),
        Edit::PublishedIdeal { forbund, .. } => format!("ideal/{forbund}"),
        Edit::Account { forbund, year, item, .. } => format!("account/{forbund}/{year}/{}", *item as usize),
        Edit::Result { forbund, year, item, .. } => format!("result/{forbund}/{year}/{}", *item as usize),
        Edit::Insats { forbund, year, name, .. } => format!("insats/{forbund}/{year}/{name}"),
        Edit::Fye { kommun, .. } => format!("fye/{kommun}"),
        Edit::Population { kommun, .. } => format!("population/{kommun}"),
        Edit::Stance { party, .. } => format!("stance/{party}"),
        Edit::Key { forbund, .. } => format!("key/{forbund}"),
        Edit::Path { forbund, group, .. } => format!("path/{forbund}/{}", *group as usize),
        Edit::Rule(change) => format!("rule/{:?}", change.changed()),
        Edit::Move { kommun, to: Some(to) } => format!("move/{kommun}/{to}"),
        Edit::Move { kommun, to: None } => format!("leave/{kommun}"),
        Edit::Create { forbund, .. } => format!("create/{forbund}"),
        Edit::Merge { from, into } => format!("merge/{from}/{into}"),
        Edit::Dissolve { forbund } => format!("dissolve/{forbund}"),
    }
}

fn listed(format: Format, now: &Computed, scenario: &Scenario) -> Vec<Change> {
    let (mut all, mut keys) = (Vec::with_capacity(scenario.edits.len()), Keys::default());
    let mut skipped = now.state.skipped.iter().peekable();
    for ((place, edit), sentence) in scenario.edits.iter().enumerate().zip(sentences_of(format, scenario)) {
        let key = keys.of(named(edit));
        let skipped = skipped.next_if(|skipped| skipped.edit == place);
        let reason = skipped.map(|skipped| text::edit_error(format, &now.state, &skipped.error));
        let note = scenario.note(place).cloned();
        all.push(Change { key, place, sentence, reason, note });
    }
    all
}
