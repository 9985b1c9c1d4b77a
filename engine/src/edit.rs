//! One change to a dataset.

use crate::{
    AmountError, CalibrationError, ForbundId, Fye, Group, KommunCode, KommunKey, Kronor, Party, RuleChange, RuleError,
};
#[cfg(feature = "json")]
use serde::{Deserialize, Serialize};
use std::fmt;

/// One change to a dataset, as a scenario lists it and a link carries it.
///
/// A released kind of edit never changes meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "json", serde(rename_all = "snake_case", deny_unknown_fields))]
pub enum Edit {
    /// A kommun becomes a member of another förbund, or of none. It takes its offer from where it was, and offers 0
    /// where it comes, until somebody enters an amount; where nobody's offer is known, its own is unknown too.
    Move { kommun: KommunCode, to: Option<ForbundId> },
    /// A party offers an amount.
    Contribute { forbund: ForbundId, party: Party, kronor: Kronor },
    /// A förbund is formed, without members.
    Create { forbund: ForbundId, name: String },
    /// The members and offers of one förbund go over to another.
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
}

/// What an edit sets, so that a later edit of the same replaces an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    Offer(&'a ForbundId, Party),
    Key(&'a ForbundId),
    Rules(Vec<crate::Rule>),
    PublishedIdeal(&'a ForbundId),
    Fye(KommunCode),
}

impl Edit {
    /// The förbund that the edit is about, where it is about one.
    pub fn forbund(&self) -> Option<&ForbundId> {
        match self {
            Self::Contribute { forbund, .. }
            | Self::Create { forbund, .. }
            | Self::Dissolve { forbund }
            | Self::Key { forbund, .. }
            | Self::PublishedIdeal { forbund, .. } => Some(forbund),
            Self::Merge { into, .. } => Some(into),
            Self::Move { to, .. } => to.as_ref(),
            Self::Rule(_) | Self::Fye { .. } => None,
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
            Self::Move { .. } | Self::Create { .. } | Self::Merge { .. } | Self::Dissolve { .. } => None,
        }
    }
}

/// Why an edit does not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// No förbund has this id.
    UnknownForbund(ForbundId),
    /// No kommun has this code.
    UnknownKommun(KommunCode),
    /// The kommun is a member there already.
    AlreadyMember { kommun: KommunCode, forbund: ForbundId },
    /// The kommun is a member of none already.
    MemberOfNone(KommunCode),
    /// A kommun offers to a förbund that it is not a member of.
    NotAMember { kommun: KommunCode, forbund: ForbundId },
    /// The id is taken.
    ForbundExists(ForbundId),
    /// A förbund must have a name, of at most 80 signs.
    Name,
    /// A förbund cannot be merged into itself.
    MergeIntoItself(ForbundId),
    /// The amount cannot be entered.
    Amount(AmountError),
    /// The rule cannot have the value.
    Rule(RuleError),
    /// A published ideal can only be entered for a förbund of the dataset.
    NotInDataset(ForbundId),
    /// The published ideal cannot be.
    Calibration(CalibrationError),
    /// The number of HE is below 0 or above ten million.
    Fye,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::UnknownForbund(id) => write!(f, "There is no förbund \u{201c}{id}\u{201d}."),
            Self::UnknownKommun(code) => write!(f, "There is no kommun with the code {code}."),
            Self::AlreadyMember { kommun, forbund } => {
                write!(f, "The kommun {kommun} is a member of \u{201c}{forbund}\u{201d} already.")
            }
            Self::MemberOfNone(code) => write!(f, "The kommun {code} is not a member of any förbund."),
            Self::NotAMember { kommun, forbund } => {
                write!(f, "The kommun {kommun} is not a member of \u{201c}{forbund}\u{201d}.")
            }
            Self::ForbundExists(id) => write!(f, "There is a förbund \u{201c}{id}\u{201d} already."),
            Self::Name => write!(f, "Give the förbund a name of at most 80 signs."),
            Self::MergeIntoItself(id) => write!(f, "The förbund \u{201c}{id}\u{201d} cannot be merged into itself."),
            Self::Amount(error) => error.fmt(f),
            Self::Rule(error) => error.fmt(f),
            Self::NotInDataset(id) => {
                write!(f, "\u{201c}{id}\u{201d} was formed here and has no published ideal.")
            }
            Self::Calibration(error) => error.fmt(f),
            Self::Fye => write!(f, "Write a number of HE from 0 to 10 000 000."),
        }
    }
}

impl std::error::Error for EditError {}

impl From<AmountError> for EditError {
    fn from(error: AmountError) -> Self {
        Self::Amount(error)
    }
}

impl From<RuleError> for EditError {
    fn from(error: RuleError) -> Self {
        Self::Rule(error)
    }
}

impl From<CalibrationError> for EditError {
    fn from(error: CalibrationError) -> Self {
        Self::Calibration(error)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_told() -> Result<(), Box<dyn std::error::Error>> {
        let id: ForbundId = "hbs".parse()?;
        let kommun: KommunCode = "0126".parse()?;
        let reasons = [
            EditError::UnknownForbund(id),
            EditError::UnknownKommun(kommun),
            EditError::AlreadyMember { kommun, forbund: id },
            EditError::MemberOfNone(kommun),
            EditError::NotAMember { kommun, forbund: id },
            EditError::ForbundExists(id),
            EditError::Name,
            EditError::MergeIntoItself(id),
            EditError::Amount(AmountError::Negative),
            EditError::Rule(RuleError::NoWeight),
            EditError::NotInDataset(id),
            EditError::Calibration(CalibrationError::TooLow { forbund: id, lowest: Kronor(4_000_000) }),
            EditError::Calibration(CalibrationError::TooHigh { forbund: id, highest: Kronor(90_000_000) }),
            EditError::Calibration(CalibrationError::NoWeight),
            EditError::Fye,
        ];
        insta::assert_debug_snapshot!(reasons.map(|reason| reason.to_string()));
        Ok(())
    }
}
