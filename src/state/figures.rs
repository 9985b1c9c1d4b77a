//! The figures of a row of the overview.

use super::{Choice, Column, Computed, column::short_of};
use crate::{text::Words, text::format::Format};
use finsam_engine::{ForbundId, ForbundOutcome, Kronor, Quality, Ratio};

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
    pub is_estimated: bool,
}

impl From<&ForbundOutcome> for Figures {
    fn from(forbund: &ForbundOutcome) -> Self {
        Self {
            allocation: forbund.allocation,
            ideal: Some(forbund.ideal),
            ratio: forbund.percent_of_ideal,
            short: short_of(forbund),
            is_estimated: forbund.quality == Quality::Estimated,
        }
    }
}

impl Figures {
    /// Those of one förbund.
    pub fn of(computed: &Computed, id: ForbundId) -> Self {
        computed.forbund(id).map(Self::from).unwrap_or_default()
    }

    /// The sum of the rows; for a län the engine's own, where a förbund across a border counts with its kommuner in it.
    pub fn sum(computed: &Computed, rows: &[ForbundId], choice: &Choice) -> Self {
        let shown: Vec<&ForbundOutcome> = rows.iter().filter_map(|id| computed.forbund(*id)).collect();
        let lacks = |forbund: &&ForbundOutcome| short_of(forbund).map(|short| short.max(Kronor::ZERO));
        let short: Option<Kronor> = shown.iter().map(lacks).sum();
        let short = short.filter(|_| !shown.is_empty());
        // All förbund together have the whole pot, whatever their parts rest on.
        let is_all = shown.len() == computed.outcome.forbund.len();
        let is_estimated = !is_all && shown.iter().any(|forbund| forbund.quality == Quality::Estimated);
        if let Some(lan) = choice.lan().and_then(|lan| computed.outcome.lan(lan)) {
            let (allocation, ideal, ratio) = (lan.allocation, Some(lan.ideal), lan.percent_of_ideal);
            return Self { allocation, ideal, ratio, short, is_estimated };
        }
        let ideal: Kronor = shown.iter().map(|forbund| forbund.ideal).sum();
        let no_amount = (!shown.is_empty()).then_some(Kronor::ZERO);
        let allocation =
            shown.iter().fold(no_amount, |sum, more| sum.zip(more.allocation).map(|(sum, more)| sum + more));
        let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
        Self { allocation, ideal: Some(ideal), ratio, short, is_estimated }
    }

    fn kronor(&self, column: Column) -> Option<Kronor> {
        match column {
            Column::Ideal => self.ideal,
            Column::Short => self.short,
            Column::Allocation => self.allocation,
            Column::Name | Column::Percent => None,
        }
    }
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
        let kronor = self.now.kronor(column).map(|kronor| format.figure(kronor));
        let known = match column {
            Column::Percent => self.now.ratio.map(|ratio| format.percent_of(ratio, self.now.is_estimated)),
            Column::Ideal if self.now.is_estimated => kronor.map(|ideal| format!("≈\u{a0}{ideal}")),
            _ => kronor,
        };
        let unknown = if column == Column::Percent { words.unknown } else { "" };
        known.unwrap_or_else(|| unknown.to_owned())
    }

    /// What the figure differs from the underlag's; nothing where it is the same.
    pub fn difference(&self, format: Format, column: Column) -> String {
        let told = if column == Column::Percent {
            self.base.ratio.zip(self.now.ratio).and_then(|(before, now)| format.percent_change(before, now))
        } else {
            let pair = self.base.kronor(column).zip(self.now.kronor(column));
            pair.filter(|(before, now)| before != now).map(|(before, now)| format.change(now - before))
        };
        told.unwrap_or_default()
    }
}
