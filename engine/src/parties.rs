//! Who pays: the three of the law, and each party.

use serde::{Deserialize, Serialize};

/// Who pays one of the three parts of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// The state, through Försäkringskassan, also for Arbetsförmedlingen.
    State,
    /// The region, or the regions together.
    Region,
    /// The member kommuner together.
    Kommuner,
}

impl Group {
    pub const ALL: [Self; 3] = [Self::State, Self::Region, Self::Kommuner];
}

/// Who pays: `"state"`, `"region"` or a kommun's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Party {
    State,
    Region,
    Kommun(crate::KommunCode),
}

impl TryFrom<String> for Party {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "state" => Ok(Self::State),
            "region" => Ok(Self::Region),
            code => code.parse().map(Self::Kommun).map_err(|error| format!("{error}, nor state or region")),
        }
    }
}

impl From<Party> for String {
    fn from(party: Party) -> Self {
        match party {
            Party::State => "state".into(),
            Party::Region => "region".into(),
            Party::Kommun(code) => code.to_string(),
        }
    }
}

/// One value for each of the three who pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerGroup<T> {
    pub state: T,
    pub region: T,
    pub kommuner: T,
}

impl<T: Copy> PerGroup<T> {
    /// The value of one of them.
    pub fn of(&self, group: Group) -> T {
        match group {
            Group::State => self.state,
            Group::Region => self.region,
            Group::Kommuner => self.kommuner,
        }
    }

    /// Gives one of them another value.
    pub(crate) fn set(&mut self, group: Group, value: T) {
        match group {
            Group::State => self.state = value,
            Group::Region => self.region = value,
            Group::Kommuner => self.kommuner = value,
        }
    }

    /// A value for each, from a function of who it is.
    pub fn each(value: impl Fn(Group) -> T) -> Self {
        Self { state: value(Group::State), region: value(Group::Region), kommuner: value(Group::Kommuner) }
    }
}

impl PerGroup<crate::Kronor> {
    /// The three together.
    pub fn sum_of_all(&self) -> crate::Kronor {
        self.state + self.region + self.kommuner
    }
}

impl PerGroup<i64> {
    /// The sum of the three.
    pub fn sum(&self) -> i64 {
        self.state + self.region + self.kommuner
    }
}
