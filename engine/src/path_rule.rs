//! How what one of the three offers moves over the coming years.

use crate::{EditError, Group, Kronor, PerGroup, Percent, apportion::share_of};
use serde::{Deserialize, Serialize};

/// How what the state, the region or the kommuner offer a förbund moves over the coming years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathRule {
    /// Towards the ideal, under the brake: the state only.
    Model,
    /// The law's share of what the state offers that year: the region and the kommuner only.
    Match,
    /// As in the dataset's year: what all three do until somebody chooses otherwise.
    Hold,
    /// Changed by so much each year.
    Percent(Percent),
    /// In equal steps to this amount after so many years, and then as it is.
    Reach { kronor: Kronor, years: i64 },
}

impl PathRule {
    /// The most years that anything is planned for.
    pub const MOST_YEARS: i64 = 20;

    /// How the three move until somebody chooses otherwise.
    pub const DEFAULTS: PerGroup<Self> = PerGroup { state: Self::Hold, region: Self::Hold, kommuner: Self::Hold };

    /// Whether this one of the three can follow it in the whole nation: the state's money is one sum, which holds or follows
    /// the model, and an amount is of one förbund.
    pub(crate) fn can_be_for_all(self, group: Group) -> bool {
        match self {
            Self::Hold => true,
            Self::Model => group == Group::State,
            Self::Match => group != Group::State,
            Self::Percent(percent) => group != Group::State && percent.is_a_change(),
            Self::Reach { .. } => false,
        }
    }

    /// The rule itself, if this one of the three can follow it.
    pub(crate) fn checked_for(self, group: Group) -> Result<Self, EditError> {
        match self {
            Self::Model if group != Group::State => Err(EditError::PathRule(group)),
            Self::Match if group == Group::State => Err(EditError::PathRule(group)),
            Self::Percent(percent) if !percent.is_a_change() => Err(EditError::Percent),
            Self::Reach { years, .. } if !(1..=Self::MOST_YEARS).contains(&years) => Err(EditError::Years),
            Self::Reach { kronor, .. } => kronor.entered().map(|_| self).map_err(EditError::from),
            _ => Ok(self),
        }
    }
}

/// What is offered by a rule that looks at nobody else; unknown where it does, or where nothing is known to start from.
pub(crate) fn moved(rule: PathRule, first: Option<Kronor>, before: Option<Kronor>, year: i64) -> Option<Kronor> {
    match rule {
        PathRule::Model | PathRule::Match => None,
        PathRule::Hold => first,
        PathRule::Percent(percent) => before.map(|before| percent.changing(before)),
        PathRule::Reach { kronor, years } => on_the_way(first, kronor, years, year),
    }
}

/// What is offered so many years after the base year, on the way to an amount in equal steps.
///
/// Where nothing is known to start from, it is known first at the end.
pub(crate) fn on_the_way(base: Option<Kronor>, to: Kronor, years: i64, year: i64) -> Option<Kronor> {
    if year >= years {
        return Some(to);
    }
    base.map(|base| base + share_of(to - base, year, years))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_equal_and_end_at_the_amount() {
        let steps = |base: Option<i64>, to, years: i64| -> Vec<Option<i64>> {
            (0..=years + 1)
                .map(|year| on_the_way(base.map(Kronor), Kronor(to), years, year).map(|amount| amount.0))
                .collect()
        };
        assert_eq!(steps(Some(100), 200, 3), [Some(100), Some(133), Some(167), Some(200), Some(200)]);
        assert_eq!(steps(Some(10), 0, 4), [Some(10), Some(7), Some(5), Some(2), Some(0), Some(0)]);
        assert_eq!(steps(None, 200, 2), [None, None, Some(200), Some(200)]);
    }
}
