//! The figures of a row of the overview.

use super::{Column, Computed};
use crate::text::{Words, collation_key, format::Format};
use finsam_engine::{ForbundId, ForbundOutcome, Kronor, LanCode, Ratio};
use std::cmp::Ordering;

/// What a column says of a row, of one kind in all rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Kronor(Kronor),
    Ratio(Ratio),
}

/// What a förbund has, or all that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Figures {
    pub allocation: Option<Kronor>,
    /// `None` where there is no such förbund.
    pub ideal: Option<Kronor>,
    pub ratio: Option<Ratio>,
    /// What it lacks of its ideal, below 0 where it has more. A sum is what those below their ideal lack: what others have more
    /// is not theirs.
    pub short: Option<Kronor>,
    /// Some of the ideal rests on estimated HE.
    pub is_estimate: bool,
}

impl From<&ForbundOutcome> for Figures {
    fn from(forbund: &ForbundOutcome) -> Self {
        Self {
            allocation: forbund.allocation,
            ideal: Some(forbund.ideal),
            ratio: forbund.percent_of_ideal,
            short: short_of(forbund),
            is_estimate: forbund.is_estimate,
        }
    }
}

impl Figures {
    /// Those of one förbund.
    pub fn of(computed: &Computed, id: ForbundId) -> Self {
        computed.forbund(id).map(Self::from).unwrap_or_default()
    }

    /// The sum of the rows; for a län the engine's own, where a förbund across a border counts with its kommuner in it.
    pub fn sum(computed: &Computed, rows: &[ForbundId], lan: Option<LanCode>) -> Self {
        let shown: Vec<&ForbundOutcome> = rows.iter().filter_map(|id| computed.forbund(*id)).collect();
        let lacks = |forbund: &&ForbundOutcome| short_of(forbund).map(|short| short.max(Kronor::ZERO));
        let short: Option<Kronor> = shown.iter().map(lacks).sum();
        let short = short.filter(|_| !shown.is_empty());
        // All förbund together have the whole pot, whatever their parts rest on.
        let is_all = shown.len() == computed.outcome.forbund.len();
        let is_estimate = !is_all && shown.iter().any(|forbund| forbund.is_estimate);
        if let Some(lan) = lan.and_then(|lan| computed.outcome.lan(lan)) {
            let (allocation, ideal, ratio) = (lan.allocation, Some(lan.ideal), lan.percent_of_ideal);
            return Self { allocation, ideal, ratio, short, is_estimate };
        }
        let ideal: Kronor = shown.iter().map(|forbund| forbund.ideal).sum();
        let no_amount = (!shown.is_empty()).then_some(Kronor::ZERO);
        let allocation =
            shown.iter().fold(no_amount, |sum, more| sum.zip(more.allocation).map(|(sum, more)| sum + more));
        let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
        Self { allocation, ideal: Some(ideal), ratio, short, is_estimate }
    }

    /// What a column says; `None` where that is unknown, and of the name.
    pub fn value(&self, column: Column) -> Option<Value> {
        match column {
            Column::Ideal => self.ideal.map(Value::Kronor),
            Column::Short => self.short.map(Value::Kronor),
            Column::Allocation => self.allocation.map(Value::Kronor),
            Column::Percent => self.ratio.map(Value::Ratio),
            Column::Name => None,
        }
    }
}

impl Column {
    /// Sorts by this column, and by name where it says the same; what is unknown comes last either way.
    pub fn sort(self, forbund: &mut [&ForbundOutcome], is_descending: bool) {
        fn known_first<T: Ord>(a: Option<T>, b: Option<T>, is_descending: bool) -> Ordering {
            match (a, b) {
                (Some(a), Some(b)) if is_descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        }
        forbund.sort_by_cached_key(|forbund| collation_key(&forbund.short_name));
        if self == Self::Name {
            if is_descending {
                forbund.reverse();
            }
            return;
        }
        let value = |forbund: &ForbundOutcome| Figures::from(forbund).value(self);
        forbund.sort_by(|a, b| known_first(value(a), value(b), is_descending));
    }
}

/// What a förbund lacks of its ideal; below 0 where it has more.
fn short_of(forbund: &ForbundOutcome) -> Option<Kronor> {
    forbund.allocation.map(|allocation| forbund.ideal - allocation)
}

/// A row's figures now and in the underlag.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Row {
    pub now: Figures,
    pub base: Figures,
}

impl Row {
    /// The figure of a column. That it is unknown is said once a row, of the percent.
    pub fn figure(&self, format: Format, words: &Words, column: Column) -> String {
        let figure = match self.now.value(column) {
            Some(Value::Kronor(kronor)) => format.figure(kronor),
            Some(Value::Ratio(ratio)) => format.percent(ratio),
            None => return if column == Column::Percent { words.unknown } else { "" }.to_owned(),
        };
        format.about(figure, column.rests_on_ideal() && self.now.is_estimate)
    }

    /// What the figure differs from the underlag's; nothing where it is the same.
    pub fn difference(&self, format: Format, column: Column) -> String {
        let told = match (self.base.value(column), self.now.value(column)) {
            (Some(Value::Ratio(before)), Some(Value::Ratio(now))) => format.percent_change(before, now),
            (Some(Value::Kronor(before)), Some(Value::Kronor(now))) if before != now => {
                Some(format.change(now - before))
            }
            _ => None,
        };
        told.unwrap_or_default()
    }
}
