//! A scenario: a dataset's id and an ordered list of edits (design, section 3), with what is noted about them.

use crate::{Dataset, Edit, EditNote, Rule, RuleChange, ScenarioFields, State, edit::Target};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A dataset's id and the edits to it, in order, with notes on them. Nothing else is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ScenarioFields")]
pub struct Scenario {
    pub(crate) version: u32,
    /// The dataset's id: "2023".
    pub base: String,
    /// What the reader calls it; may be empty.
    pub title: String,
    pub edits: Vec<Edit>,
    /// In order of their edits, one an edit at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<EditNote>,
}

impl Scenario {
    /// The version of the format that is written.
    pub const VERSION: u32 = 1;
    /// The most signs of a title that comes from elsewhere.
    pub const TITLE: usize = 200;
    /// The most edits that a scenario from elsewhere may have. One of all förbund has some hundreds; the page tells every edit
    /// by the state before it, and with some tens of thousands it would stand still, also at every visit after.
    pub const MOST_EDITS: usize = 2_000;

    /// A dataset as it is.
    pub fn of(base: &str) -> Self {
        Self {
            version: Self::VERSION,
            base: base.to_owned(),
            title: String::new(),
            edits: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The dataset that it builds on.
    pub fn dataset(&self) -> Arc<Dataset> {
        Dataset::named(&self.base).unwrap_or_else(|| Arc::clone(Dataset::y2023()))
    }

    /// The scenario with one more edit. An earlier edit that set the same value goes, and so does the new one if the
    /// value was what it sets already, so that the list says what differs from the dataset and nothing twice. The new
    /// edit takes over the note of the last one that it replaces.
    #[must_use]
    pub fn with(&self, edit: Edit) -> Self {
        let mut next = self.clone();
        let note = next.forget(&edit);
        if !next.says_already(&edit) {
            next.put(next.edits.len(), edit, note);
        }
        next
    }

    /// The scenario with these edits too, as [`Scenario::with`] takes them in one by one, but for hundreds of them at once:
    /// the dataset is carried through the list a single time. No two of them set the same value.
    #[must_use]
    pub fn with_all(&self, edits: &[Edit]) -> Self {
        let mut next = self.clone();
        let notes: Vec<Option<EditNote>> = edits.iter().map(|edit| next.forget(edit)).collect();
        let mut state = State::apply(&next.dataset(), &next.edits);
        for (edit, note) in edits.iter().zip(notes) {
            if !state.says_already(edit) {
                // One that does not apply stays in the list, to be told.
                let _ = state.carry_out(edit);
                next.put(next.edits.len(), edit.clone(), note);
            }
        }
        next
    }

    /// Takes what an edit replaces out of the list, and gives back the last note on it.
    fn forget(&mut self, edit: &Edit) -> Option<EditNote> {
        match edit.target() {
            Some(Target::Rules(rules)) => self.forget_rules(&rules),
            Some(target) => {
                self.remove_all(|earlier| earlier.target().is_some_and(|earlier| target.replaces(&earlier)))
            }
            None => None,
        }
    }

    /// The scenario without one of its edits.
    #[must_use]
    pub fn without(&self, edit: usize) -> Self {
        let mut next = self.clone();
        if edit < next.edits.len() {
            next.take(edit);
        }
        next
    }

    /// The scenario with one of its edits, and the note on it, in another place of the list.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Self {
        let mut next = self.clone();
        if from.max(to) < next.edits.len() {
            let (edit, note) = next.take(from);
            next.put(to, edit, note);
        }
        next
    }

    /// The note on an edit.
    pub fn note(&self, edit: usize) -> Option<&EditNote> {
        self.notes.iter().find(|note| note.edit == edit)
    }

    /// The scenario with these texts as the note on an edit; without one where they say nothing.
    #[must_use]
    pub fn noted(&self, edit: usize, by: &str, date: &str, remark: &str) -> Self {
        let mut next = self.clone();
        if edit < next.edits.len() {
            next.set_note(edit, EditNote::new(edit, by, date, remark));
        }
        next
    }

    pub(crate) fn set_note(&mut self, edit: usize, note: Option<EditNote>) {
        self.notes.retain(|earlier| earlier.edit != edit);
        if let Some(note) = note {
            let place = self.notes.partition_point(|earlier| earlier.edit < edit);
            self.notes.insert(place, EditNote { edit, ..note });
        }
    }

    /// Takes one edit and its note out of the list; the other notes stay with their edits.
    fn take(&mut self, edit: usize) -> (Edit, Option<EditNote>) {
        let note = self.note(edit).cloned();
        self.set_note(edit, None);
        for later in self.notes.iter_mut().filter(|note| note.edit > edit) {
            later.edit -= 1;
        }
        (self.edits.remove(edit), note)
    }

    fn put(&mut self, place: usize, edit: Edit, note: Option<EditNote>) {
        for later in self.notes.iter_mut().filter(|note| note.edit >= place) {
            later.edit += 1;
        }
        self.edits.insert(place, edit);
        self.set_note(place, note);
    }

    /// Takes edits out of the list, and gives back the last note on them.
    fn remove_all(&mut self, goes: impl Fn(&Edit) -> bool) -> Option<EditNote> {
        let mut last = None;
        for index in (0..self.edits.len()).rev() {
            if goes(&self.edits[index]) {
                let (_, note) = self.take(index);
                last = last.or(note);
            }
        }
        last
    }

    fn forget_rules(&mut self, rules: &[Rule]) -> Option<EditNote> {
        for edit in &mut self.edits {
            if let Edit::Rule(change) = edit {
                change.forget(rules);
            }
        }
        self.remove_all(|edit| matches!(edit, Edit::Rule(change) if change.changed().is_empty()))
    }

    /// Whether the present state has the value that the edit sets.
    fn says_already(&self, edit: &Edit) -> bool {
        State::apply(&self.dataset(), &self.edits).says_already(edit)
    }
}

impl State {
    /// Whether it has the value that the edit sets.
    fn says_already(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Contribute { forbund, party, kronor } => {
                self.find(forbund).and_then(|f| f.now.of(*party)).is_some_and(|offer| offer.kronor == *kronor)
            }
            Edit::Key { forbund, key } => self.find(forbund).is_some_and(|f| f.key == *key),
            Edit::Rule(change) => self.rules.with(change).is_ok_and(|rules| rules == self.rules),
            Edit::PublishedIdeal { forbund, kronor } => self.published_ideal(forbund) == Some(*kronor),
            Edit::Population { kommun, value } => self.aged_16_to_64(*kommun) == Some(*value),
            Edit::Path { forbund, group, rule } => self.find(forbund).is_some_and(|f| f.path.of(*group) == Some(*rule)),
            Edit::Account { forbund, year, item, kronor } => {
                let stated = self.find(forbund).and_then(|forbund| forbund.accounts.stated(*year, *item));
                stated.is_some_and(|entry| entry.kronor == *kronor)
            }
            Edit::Result { forbund, year, item, value } => {
                let stated = self.find(forbund).and_then(|forbund| forbund.results.stated(*year, *item));
                stated.is_some_and(|entry| entry.value == *value)
            }
            Edit::Insats { forbund, year, name, kind, figures } => self.find(forbund).is_some_and(|found| {
                let known = found.results.known_insats(*year, name);
                known.is_some_and(|known| known.kind == *kind && known.figures == *figures)
            }),
            Edit::Allocate { .. } | Edit::Stance { .. } => {
                let mut after = self.clone();
                after.carry_out(edit).is_ok()
                    && self.forbund.iter().zip(&after.forbund).all(|(now, then)| now.now.are_the_amounts_of(&then.now))
            }
            _ => false,
        }
    }
}

impl RuleChange {
    fn forget(&mut self, rules: &[Rule]) {
        for rule in rules {
            match rule {
                Rule::StateGrant => self.state_grant = None,
                Rule::NationalSupport => self.national_support = None,
                Rule::BaseGrant => self.base_grant = None,
                Rule::PopulationWeight => self.population_weight = None,
                Rule::FyeWeight => self.fye_weight = None,
                Rule::Shares => self.shares = None,
                Rule::Allocation => self.allocation = None,
                Rule::EquityLadder => self.equity_ladder = None,
                Rule::GreatestDecrease => self.greatest_decrease = None,
                Rule::PathYears => self.path_years = None,
                Rule::Path(group) => self.set_path(*group, None),
                Rule::Ages => self.ages = None,
                Rule::Rounding => self.rounding = None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kronor, Party};

    fn pay(forbund: &str, kronor: i64) -> Edit {
        Edit::Contribute { forbund: forbund.parse().expect("an id"), party: Party::State, kronor: Kronor(kronor) }
    }

    /// Three edits, with notes on the first and the last.
    fn three() -> Scenario {
        let scenario =
            ["hbs", "samsund", "roslagen"].into_iter().fold(Scenario::of("2023"), |s, id| s.with(pay(id, 1)));
        scenario.noted(0, "Huddinge", "", "").noted(2, "Roslagen", "", "")
    }

    #[track_caller]
    fn noted_are(scenario: &Scenario, expected: &[(&str, &str)]) {
        let noted = |(index, edit): (usize, &Edit)| {
            let note = scenario.note(index).map_or("", |note| &note.by);
            (edit.forbund().map_or("", crate::ForbundId::as_str).to_owned(), note.to_owned())
        };
        let found: Vec<_> = scenario.edits.iter().enumerate().map(noted).collect();
        let expected: Vec<_> = expected.iter().map(|(id, by)| ((*id).to_owned(), (*by).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_note_stays_with_its_edit() {
        let (hbs, samsund, roslagen) = (("hbs", "Huddinge"), ("samsund", ""), ("roslagen", "Roslagen"));
        noted_are(&three(), &[hbs, samsund, roslagen]);
        noted_are(&three().moved(0, 2), &[samsund, roslagen, hbs]);
        noted_are(&three().moved(2, 0), &[roslagen, hbs, samsund]);
        noted_are(&three().moved(2, 3), &[hbs, samsund, roslagen]);
        noted_are(&three().without(0), &[samsund, roslagen]);
        noted_are(&three().without(2), &[hbs, samsund]);
        noted_are(&three().without(3), &[hbs, samsund, roslagen]);
    }

    #[test]
    fn an_edit_takes_over_the_note_of_the_one_that_it_replaces() {
        noted_are(&three().with(pay("hbs", 2)), &[("samsund", ""), ("roslagen", "Roslagen"), ("hbs", "Huddinge")]);
        let weight = |weight| Edit::Rule(RuleChange { fye_weight: Some(weight), ..RuleChange::default() });
        let ruled = Scenario::of("2023").with(weight(70)).noted(0, "Salem", "", "");
        noted_are(&ruled.with(weight(60)), &[("", "Salem")]);
        noted_are(&ruled.with(weight(75)), &[]);
        assert_eq!(ruled.with(weight(75)), Scenario::of("2023"));
    }

    #[test]
    fn a_note_is_short_and_says_something() {
        noted_are(
            &three().noted(0, " ", "", "\n").noted(1, "", "", "  ").noted(9, "Nobody", "", ""),
            &[("hbs", ""), ("samsund", ""), ("roslagen", "Roslagen")],
        );
        let long = three().noted(1, " Anna ", "2 nov.", &"å".repeat(300));
        assert_eq!(long.note(1).map(|note| note.by.as_str()), Some("Anna"));
        assert_eq!(long.note(1).map(|note| note.remark.chars().count()), Some(EditNote::LENGTH));
    }
}
