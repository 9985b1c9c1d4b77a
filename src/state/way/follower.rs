//! One of the three, who follows a rule over the years.

use crate::{
    state::Work,
    text::{self, Lang},
};
use finsam_engine::{Edit, ForbundId, Group, Kronor, PathRule, Percent, to_reach};
use leptos::prelude::*;

/// One of a förbund's three who follows a rule.
#[derive(Clone, Copy)]
pub struct Follower {
    pub work: Work,
    pub id: ForbundId,
    pub group: Group,
}

impl Follower {
    /// In ids of its controls.
    pub fn key(self) -> &'static str {
        match self.group {
            Group::State => "state",
            Group::Region => "region",
            Group::Kommuner => "kommuner",
        }
    }

    /// What it is called, followed.
    pub fn name(self) -> String {
        self.work.now.with(|now| {
            let of = now.forbund(self.id);
            of.map_or(String::new(), |of| text::group_name(self.work.lang(), &now.state.dataset, of, self.group))
        })
    }

    /// The codes of the rules that it can follow.
    pub fn codes(self) -> [&'static str; 5] {
        let own = if self.group == Group::State { "model" } else { "match" };
        ["all", "hold", own, "percent", "reach"]
    }

    /// The rule that has been chosen for it, followed; `None` where it is as for all.
    pub fn rule(self) -> Option<PathRule> {
        self.work.now.with(|now| now.state.find(&self.id).and_then(|forbund| forbund.path.of(self.group)))
    }

    /// Gives it another rule, as part of a gesture.
    pub fn set(self, rule: PathRule) -> Result<(), String> {
        let Self { work, id, group } = self;
        work.edit_in(&format!("{id}/{}/vag", self.key()), Edit::Path { forbund: id, group, rule })
    }

    /// Gives it the rule of a code, with what the rule begins with.
    pub fn choose(self, code: &str) {
        let rule = match code {
            "all" => return self.as_for_all(),
            "model" => PathRule::Model,
            "match" => PathRule::Match,
            "percent" => PathRule::Percent(Percent::from_hundredths(200)),
            "reach" => self.what_the_target_takes(),
            _ => PathRule::Hold,
        };
        // The list has the rules that this one of the three can follow.
        let _ = self.set(rule);
        self.work.end_gesture();
    }

    /// Takes back what has been chosen for it.
    fn as_for_all(self) {
        let is_this = |edit: &Edit| matches!(edit, Edit::Path { forbund, group, .. } if (*forbund, *group) == (self.id, self.group));
        let place = self.work.scenario.with_untracked(|scenario| scenario.edits.iter().rposition(is_this));
        if let Some(place) = place {
            self.work.take_back(place);
        }
    }

    /// To what the target takes, by the law and in as many years as are shown.
    fn what_the_target_takes(self) -> PathRule {
        let target = self.work.preferences.get_untracked().target;
        self.work.now.with_untracked(|now| {
            let asks = now.forbund(self.id).map(|forbund| to_reach(&now.state, forbund, target).groups);
            let kronor = asks.map_or(Kronor::ZERO, |asks| asks.of(self.group).kronor);
            PathRule::Reach { kronor, years: now.state.rules.path_years }
        })
    }
}

/// A rule's code in the choice of rules.
pub fn code(rule: Option<PathRule>) -> &'static str {
    match rule {
        None => "all",
        Some(PathRule::Model) => "model",
        Some(PathRule::Match) => "match",
        Some(PathRule::Hold) => "hold",
        Some(PathRule::Percent(_)) => "percent",
        Some(PathRule::Reach { .. }) => "reach",
    }
}

/// What the rule of a code is called.
pub fn rule_name(lang: Lang, code: &str) -> &'static str {
    let words = lang.way_words();
    match code {
        "all" => words.rule_all,
        "mixed" => words.rule_mixed,
        "model" => words.rule_model,
        "match" => words.rule_match,
        "hold" => words.rule_hold,
        "percent" => words.rule_percent,
        _ => words.rule_reach,
    }
}

/// Of a rule that changes by a percent a year, the percent.
pub fn percent(rule: PathRule) -> Percent {
    match rule {
        PathRule::Percent(percent) => percent,
        _ => Percent::from_hundredths(0),
    }
}

/// Of a rule that comes to an amount, the amount and in how many years.
pub fn reach(rule: PathRule) -> (Kronor, i64) {
    match rule {
        PathRule::Reach { kronor, years } => (kronor, years),
        _ => (Kronor::ZERO, 1),
    }
}
