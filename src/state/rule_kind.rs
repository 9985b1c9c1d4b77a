//! The rules of the model that are one figure each, read and written as text.

use crate::{
    text::{self, Words},
    text::{Lang, format::Format},
};
use finsam_engine::{Group, Kronor, PerGroup, Percent, Rule, RuleChange, RuleError, Rules, read_amount};

/// A rule that is one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    StateGrant,
    NationalSupport,
    BaseGrant,
    Share(Group),
    GreatestDecrease,
    PopulationWeight,
    FyeWeight,
}

/// The figure that a rule is.
enum Figure {
    Amount(Kronor),
    Percent(Percent),
    Number(i64),
}

impl RuleKind {
    pub const MONEY: [Self; 7] = [
        Self::StateGrant,
        Self::NationalSupport,
        Self::BaseGrant,
        Self::Share(Group::State),
        Self::Share(Group::Region),
        Self::Share(Group::Kommuner),
        Self::GreatestDecrease,
    ];
    pub const WEIGHTS: [Self; 2] = [Self::PopulationWeight, Self::FyeWeight];

    /// The name of its field.
    pub fn id(self) -> &'static str {
        match self {
            Self::StateGrant => "state-grant",
            Self::NationalSupport => "national-support",
            Self::BaseGrant => "base-grant",
            Self::Share(Group::State) => "share-state",
            Self::Share(Group::Region) => "share-region",
            Self::Share(Group::Kommuner) => "share-kommuner",
            Self::GreatestDecrease => "greatest-decrease",
            Self::PopulationWeight => "population-weight",
            Self::FyeWeight => "fye-weight",
        }
    }

    /// What it is called, and where its default comes from.
    pub fn name_and_source(self, words: &'static Words) -> (&'static str, &'static str) {
        match self {
            Self::StateGrant => (words.state_grant, words.source_fk_reports),
            Self::NationalSupport => (words.national_support, words.source_fk_reports),
            Self::BaseGrant => (words.base_grant, words.source_pm_base),
            Self::Share(Group::State) => (words.share_state, words.source_law),
            Self::Share(Group::Region) => (words.share_region, words.source_law),
            Self::Share(Group::Kommuner) => (words.share_kommuner, words.source_law),
            Self::GreatestDecrease => (words.greatest_decrease, words.source_pm_brake),
            Self::PopulationWeight => (words.population_weight, words.source_pm),
            Self::FyeWeight => (words.fye_weight, words.source_pm),
        }
    }

    /// The rule as its field shows it.
    pub fn shown(self, rules: &Rules, format: Format) -> String {
        match self.figure(rules) {
            Figure::Amount(kronor) => format.exact(kronor),
            Figure::Percent(percent) => format.rate_digits(percent),
            Figure::Number(number) => number.to_string(),
        }
    }

    /// The rule as a text by itself.
    pub fn written(self, rules: &Rules, format: Format) -> String {
        match self.figure(rules) {
            Figure::Percent(percent) => format.rate(percent),
            _ => self.shown(rules, format),
        }
    }

    /// The sign of what it is counted in; nothing for a bare number.
    pub fn unit_sign(self, format: Format) -> &'static str {
        match self {
            Self::StateGrant | Self::NationalSupport | Self::BaseGrant => format.unit_sign(),
            Self::GreatestDecrease => "%",
            _ => "",
        }
    }

    /// The change that a text says, or why it says none.
    pub fn read(self, text: &str, rules: &Rules, format: Format) -> Result<RuleChange, String> {
        let figure = match self.figure(rules) {
            Figure::Amount(_) => {
                let amount = read_amount(&text::amount_in(format.lang, text), format.unit);
                Figure::Amount(amount.map_err(|error| text::amount_error(format.lang, &error))?)
            }
            Figure::Percent(_) => {
                let percent = Percent::read(text, Percent::from_hundredths(0), Percent::FULL);
                Figure::Percent(percent.map_err(|error| text::percent_error(format, &error))?)
            }
            Figure::Number(_) => Figure::Number(text.trim().parse().map_err(|_| self.unreadable(format.lang))?),
        };
        Ok(self.change(figure, rules))
    }

    /// The change of so many steps of an arrow key.
    pub fn stepped(self, rules: &Rules, steps: i64) -> RuleChange {
        let figure = match self.figure(rules) {
            Figure::Amount(Kronor(kronor)) => Figure::Amount(Kronor(kronor + steps * 10_000)),
            Figure::Percent(percent) => Figure::Percent(Percent::from_hundredths(percent.hundredths() + steps * 100)),
            Figure::Number(number) => Figure::Number(number + steps),
        };
        self.change(figure, rules)
    }

    /// The change that makes it what it is under other rules.
    pub fn as_under(self, other: &Rules) -> RuleChange {
        self.change(self.figure(other), other)
    }

    fn figure(self, rules: &Rules) -> Figure {
        match self {
            Self::StateGrant => Figure::Amount(rules.state_grant),
            Self::NationalSupport => Figure::Amount(rules.national_support),
            Self::BaseGrant => Figure::Amount(rules.base_grant),
            Self::Share(group) => Figure::Number(rules.shares.of(group)),
            Self::GreatestDecrease => Figure::Percent(rules.greatest_decrease),
            Self::PopulationWeight => Figure::Number(rules.population_weight),
            Self::FyeWeight => Figure::Number(rules.fye_weight),
        }
    }

    fn change(self, figure: Figure, rules: &Rules) -> RuleChange {
        let mut change = RuleChange::default();
        match (self, figure) {
            (Self::StateGrant, Figure::Amount(kronor)) => change.state_grant = Some(kronor),
            (Self::NationalSupport, Figure::Amount(kronor)) => change.national_support = Some(kronor),
            (Self::BaseGrant, Figure::Amount(kronor)) => change.base_grant = Some(kronor),
            (Self::Share(group), Figure::Number(share)) => {
                let each = |other| if other == group { share } else { rules.shares.of(other) };
                change.shares = Some(PerGroup::each(each));
            }
            (Self::GreatestDecrease, Figure::Percent(percent)) => change.greatest_decrease = Some(percent),
            (Self::PopulationWeight, Figure::Number(weight)) => change.population_weight = Some(weight),
            (Self::FyeWeight, Figure::Number(weight)) => change.fye_weight = Some(weight),
            // A rule keeps its kind of figure.
            _ => {}
        }
        change
    }

    fn unreadable(self, lang: Lang) -> String {
        let error = match self {
            Self::PopulationWeight => RuleError::Weight(Rule::PopulationWeight),
            Self::FyeWeight => RuleError::Weight(Rule::FyeWeight),
            _ => RuleError::Shares,
        };
        text::rule_error(lang, &error)
    }
}
