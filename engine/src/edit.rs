//! One change to a dataset.

use crate::{
    AccountItem, ForbundId, Fye, Group, InsatsFigures, InsatsKind, KommunCode, KommunKey, Kronor, Party, PathRule,
    Payer, Percent, ResultItem, RuleChange,
};
use serde::{Deserialize, Serialize};

/// One change to a dataset, as a scenario lists it and a link carries it.
///
/// A released kind of edit never changes meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// A kommun becomes a member of another förbund, or of none. It takes its offer from where it was, and offers 0
    /// where it comes, until somebody enters an amount; where nobody's offer is known, its own is unknown too.
    Move { kommun: KommunCode, to: Option<ForbundId> },
    /// A party offers an amount.
    Contribute { forbund: ForbundId, party: Party, kronor: Kronor },
    /// A förbund is formed, without members.
    Create { forbund: ForbundId, name: String },
    /// The members, offers and accounts of one förbund go over to another. Of their accounts, a figure is known together
    /// where it was known of both.
    Merge { from: ForbundId, into: ForbundId },
    /// A förbund ends: its kommuner are members of none.
    Dissolve { forbund: ForbundId },
    /// The kommuner of a förbund divide their part in another way.
    Key { forbund: ForbundId, key: KommunKey },
    /// Rules get other values.
    Rule(RuleChange),
    /// The reader knows a förbund's published ideal: HE is calibrated anew.
    PublishedIdeal { forbund: ForbundId, kronor: Kronor },
    /// The reader knows a kommun's HE.
    Fye { kommun: KommunCode, value: Fye },
    /// The reader knows a kommun's inhabitants aged 16–64. Ideals and keys follow it; HE, which was calibrated with the
    /// dataset's own, does not.
    Population { kommun: KommunCode, value: i64 },
    /// The parties of a förbund agree on an allocation: each offers the law's share of it, rounded up where the allocation
    /// is matched, so that it suffices; and the kommuner divide theirs by the förbund's key.
    Allocate { forbund: ForbundId, kronor: Kronor },
    /// One party's stance over all its förbund at once: in each it offers what it did in the underlag, changed by so much.
    /// Where that is unknown, its present offer stays. Several regions of a förbund pay by their members' population.
    Stance { party: Payer, percent: Percent },
    /// How one of the three moves over the coming years.
    Path { forbund: ForbundId, group: Group, rule: PathRule },
    /// The reader knows a figure of a förbund's account, or plans it for a coming year. To take the edit back empties it.
    Account { forbund: ForbundId, year: i64, item: AccountItem, kronor: Kronor },
    /// The reader knows a figure of what a förbund's insatser led to in a year: persons, or whole percent.
    Result { forbund: ForbundId, year: i64, item: ResultItem, value: i64 },
    /// The reader knows what one of a förbund's insatser cost and led to in a year, or that there was none of that name: it
    /// stands in the place of what is stated under its name.
    Insats { forbund: ForbundId, year: i64, name: String, kind: InsatsKind, figures: InsatsFigures },
}

/// What an edit sets, so that a later edit of the same replaces an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    Offer(&'a ForbundId, Party),
    Key(&'a ForbundId),
    Rules(Vec<crate::Rule>),
    PublishedIdeal(&'a ForbundId),
    Fye(KommunCode),
    Population(KommunCode),
    Allocation(&'a ForbundId),
    Stance(Payer),
    Path(&'a ForbundId, Group),
    Account(&'a ForbundId, i64, AccountItem),
    Result(&'a ForbundId, i64, ResultItem),
    Insats(&'a ForbundId, i64, &'a str),
}

impl Target<'_> {
    /// Whether nothing is left of an earlier edit of that target. An allocation sets all parties' offers.
    pub(crate) fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Allocation(forbund), Self::Offer(of, _)) => forbund == of,
            _ => self == earlier,
        }
    }
}

impl Edit {
    /// The förbund that the edit is about, where it is about one.
    pub fn forbund(&self) -> Option<&ForbundId> {
        match self {
            Self::Contribute { forbund, .. }
            | Self::Create { forbund, .. }
            | Self::Dissolve { forbund }
            | Self::Key { forbund, .. }
            | Self::PublishedIdeal { forbund, .. }
            | Self::Allocate { forbund, .. }
            | Self::Path { forbund, .. }
            | Self::Account { forbund, .. }
            | Self::Result { forbund, .. }
            | Self::Insats { forbund, .. } => Some(forbund),
            Self::Merge { into, .. } => Some(into),
            Self::Move { to, .. } => to.as_ref(),
            Self::Rule(_) | Self::Fye { .. } | Self::Population { .. } | Self::Stance { .. } => None,
        }
    }

    /// What the edit sets, where it sets one value that a later edit can set again.
    pub(crate) fn target(&self) -> Option<Target<'_>> {
        match self {
            Self::Contribute { forbund, party, .. } => Some(Target::Offer(forbund, *party)),
            Self::Key { forbund, .. } => Some(Target::Key(forbund)),
            Self::Rule(change) => Some(Target::Rules(change.changed())),
            Self::PublishedIdeal { forbund, .. } => Some(Target::PublishedIdeal(forbund)),
            Self::Fye { kommun, .. } => Some(Target::Fye(*kommun)),
            Self::Population { kommun, .. } => Some(Target::Population(*kommun)),
            Self::Allocate { forbund, .. } => Some(Target::Allocation(forbund)),
            Self::Stance { party, .. } => Some(Target::Stance(*party)),
            Self::Path { forbund, group, .. } => Some(Target::Path(forbund, *group)),
            Self::Account { forbund, year, item, .. } => Some(Target::Account(forbund, *year, *item)),
            Self::Result { forbund, year, item, .. } => Some(Target::Result(forbund, *year, *item)),
            Self::Insats { forbund, year, name, .. } => Some(Target::Insats(forbund, *year, name)),
            Self::Move { .. } | Self::Create { .. } | Self::Merge { .. } | Self::Dissolve { .. } => None,
        }
    }
}

/// The group that a party pays in.
impl From<Party> for Group {
    fn from(party: Party) -> Self {
        match party {
            Party::State => Self::State,
            Party::Region => Self::Region,
            Party::Kommun(_) => Self::Kommuner,
        }
    }
}
