//! How what one of the three offers moves over the coming years.

use crate::{EditError, Group, Kronor, PerGroup, Percent};
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
