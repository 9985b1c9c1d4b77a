//! How what one of the three pays moves over the years, in all förbund of the area.

use super::follower;
use crate::state::{Area, Work};
use finsam_engine::{Edit, Group, PathRule, Percent, RuleChange};
use leptos::prelude::*;

/// One of the three, in all förbund of the area: the nation's where that is shown, and always for the state, whose money is
/// one sum.
#[derive(Clone, Copy)]
pub struct AllOf {
    pub work: Work,
    pub group: Group,
}

impl AllOf {
    /// In ids of its controls.
    pub fn key(self) -> &'static str {
        match self.group {
            Group::State => "path-state",
            Group::Region => "path-region",
            Group::Kommuner => "path-kommuner",
        }
    }

    /// The codes of the rules that it can follow.
    pub fn codes(self) -> Vec<&'static str> {
        match self.group {
            Group::State => vec!["hold", "model"],
            Group::Region | Group::Kommuner => vec!["hold", "match", "percent"],
        }
    }

    fn is_for_the_nation(self) -> bool {
        self.group == Group::State || self.work.choice.with(|choice| choice.area == Area::Country)
    }

    /// The rule that all of them follow, followed; `None` where they follow different ones.
    pub fn rule(self) -> Option<PathRule> {
        let now = self.work.now.get();
        if self.is_for_the_nation() {
            return Some(now.state.rules.path.of(self.group));
        }
        self.work.rows.with(|rows| {
            let mut rules =
                rows.iter().filter_map(|id| now.state.find(id)).map(|of| of.path_rule(self.group, &now.state.rules));
            let first = rules.next().unwrap_or(now.state.rules.path.of(self.group));
            rules.all(|rule| rule == first).then_some(first)
        })
    }

    /// Gives all of them a rule, as one step.
    pub fn set(self, rule: PathRule) -> Result<(), String> {
        let Self { work, group } = self;
        if untrack(|| self.is_for_the_nation()) {
            return work.edit_in(self.key(), Edit::Rule(RuleChange::of_path(group, Some(rule))));
        }
        let edits = work
            .rows
            .with_untracked(|rows| rows.iter().map(|id| Edit::Path { forbund: *id, group, rule }).collect::<Vec<_>>());
        work.edit_all(edits);
        Ok(())
    }

    /// Gives them the rule of a code, with what the rule begins with.
    pub fn choose(self, code: &str) {
        let rule = match code {
            "model" => PathRule::Model,
            "match" => PathRule::Match,
            "percent" => PathRule::Percent(Percent::from_hundredths(200)),
            _ => PathRule::Hold,
        };
        // The list has the rules that this one of the three can follow.
        let _ = self.set(rule);
        self.work.end_gesture();
    }

    /// The code of what they follow.
    pub fn code(self) -> &'static str {
        self.rule().map_or("mixed", |rule| follower::code(Some(rule)))
    }
}
