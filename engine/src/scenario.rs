//! A scenario: a dataset's id and an ordered list of edits (design, section 3).

use crate::{Dataset, Edit, Rule, RuleChange, edit::Target};
#[cfg(feature = "json")]
use serde::{Deserialize, Serialize};

/// A dataset's id and the edits to it, in order. Nothing else is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "json", serde(deny_unknown_fields))]
pub struct Scenario {
    pub(crate) version: u32,
    /// The dataset's id: "2023".
    pub base: String,
    /// What the reader calls it; may be empty.
    #[cfg_attr(feature = "json", serde(default))]
    pub title: String,
    #[cfg_attr(feature = "json", serde(default))]
    pub edits: Vec<Edit>,
}

impl Scenario {
    /// The version of the format that is written.
    pub const VERSION: u32 = 1;

    /// A dataset as it is.
    pub fn of(base: &str) -> Self {
        Self { version: Self::VERSION, base: base.to_owned(), title: String::new(), edits: Vec::new() }
    }

    /// The dataset that it builds on.
    pub fn dataset(&self) -> &'static Dataset {
        Dataset::named(&self.base).unwrap_or_else(Dataset::y2023)
    }

    /// The scenario with one more edit. An earlier edit that set the same value goes, and so does the new one if the
    /// value was what it sets already, so that the list says what differs from the dataset and nothing twice.
    #[must_use]
    pub fn with(&self, edit: Edit) -> Self {
        let mut next = self.clone();
        match edit.target() {
            Some(Target::Rules(rules)) => next.forget_rules(&rules),
            Some(target) => next.edits.retain(|earlier| !earlier.target().is_some_and(|of| target.replaces(&of))),
            None => {}
        }
        if !next.says_already(&edit) {
            next.edits.push(edit);
        }
        next
    }

    /// The scenario without one of its edits.
    #[must_use]
    pub fn without(&self, edit: usize) -> Self {
        let mut next = self.clone();
        if edit < next.edits.len() {
            next.edits.remove(edit);
        }
        next
    }

    fn forget_rules(&mut self, rules: &[Rule]) {
        for edit in &mut self.edits {
            if let Edit::Rule(change) = edit {
                change.forget(rules);
            }
        }
        self.edits.retain(|edit| !matches!(edit, Edit::Rule(change) if change.changed().is_empty()));
    }

    /// Whether the present state has the value that the edit sets.
    fn says_already(&self, edit: &Edit) -> bool {
        let state = crate::State::apply(self.dataset(), &self.edits);
        match edit {
            Edit::Contribute { forbund, party, kronor } => {
                state.find(forbund).and_then(|f| f.now.of(*party)).is_some_and(|offer| offer.kronor == *kronor)
            }
            Edit::Key { forbund, key } => state.find(forbund).is_some_and(|f| f.key == *key),
            Edit::Rule(change) => state.rules.with(change).is_ok_and(|rules| rules == state.rules),
            Edit::PublishedIdeal { forbund, kronor } => state.published_ideal(forbund) == Some(*kronor),
            Edit::Path { forbund, group, rule } => state.find(forbund).is_some_and(|f| f.path.of(*group) == *rule),
            Edit::Allocate { .. } | Edit::Stance { .. } => {
                let mut after = state.clone();
                after.carry_out(edit).is_ok()
                    && state.forbund.iter().zip(&after.forbund).all(|(now, then)| now.now.are_the_amounts_of(&then.now))
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
            }
        }
    }
}
