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
    pub fn codes(self) -> [&'static str; 4] {
        let first = if self.group == Group::State { "model" } else { "match" };
        [first, "hold", "percent", "reach"]
    }

    /// Its rule, followed.
    pub fn rule(self) -> PathRule {
        let rules = self.work.now.with(|now| now.state.find(&self.id).map(|forbund| forbund.path));
        rules.unwrap_or(PathRule::DEFAULTS).of(self.group)
    }

    /// Gives it another rule, as part of a gesture.
    pub fn set(self, rule: PathRule) -> Result<(), String> {
        let Self { work, id, group } = self;
        work.edit_in(&format!("{id}/{}/vag", self.key()), Edit::Path { forbund: id, group, rule })
    }

    /// Gives it the rule of a code, with what the rule begins with.
    pub fn choose(self, code: &str) {
        let rule = match code {
            "hold" => PathRule::Hold,
            "percent" => PathRule::Percent(Percent::from_hundredths(200)),
            "reach" => self.what_the_target_takes(),
            _ => PathRule::DEFAULTS.of(self.group),
        };
        // The list has the rules that this one of the three can follow.
        let _ = self.set(rule);
        self.work.end_gesture();
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
pub fn code(rule: PathRule) -> &'static str {
    match rule {
        PathRule::Model => "model",
        PathRule::Match => "match",
        PathRule::Hold => "hold",
        PathRule::Percent(_) => "percent",
        PathRule::Reach { .. } => "reach",
    }
}

/// What the rule of a code is called.
pub fn rule_name(lang: Lang, code: &str) -> &'static str {
    let words = lang.way_words();
    match code {
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
