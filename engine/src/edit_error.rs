//! Why an edit does not apply.

use crate::{AccountItem, AmountError, CalibrationError, ForbundId, Group, KommunCode, LanCode, PathRule, RuleError};
use std::fmt;

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
    /// A kommun has from 1 to so many inhabitants aged 16–64: five times the dataset's own, and no more than ten million.
    Population { most: i64 },
    /// No län, and so no region, has this code.
    UnknownRegion(LanCode),
    /// A förbund without members has nobody to agree on an allocation.
    NoMembers(ForbundId),
    /// An offer changes by at least −100 and at most 100 %.
    Percent,
    /// This one of the three cannot follow the rule: only the state follows the model, and only the others match the state.
    PathRule(Group),
    /// The number of years is not from 1 to 20.
    Years,
    /// An account is for a year from the first to the last of these.
    AccountYear { first: i64, last: i64 },
    /// Only equity and financial items can be below 0; costs are written without a minus.
    NegativeItem(AccountItem),
    /// A figure of results is a whole number from 0 to so many.
    ResultCount { most: i64 },
    /// An insats must have a name, of at most 80 signs.
    InsatsName,
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
            Self::Population { most } => write!(f, "Write a number of inhabitants from 1 to {most}."),
            Self::UnknownRegion(lan) => write!(f, "There is no region with the code {lan}."),
            Self::NoMembers(id) => write!(f, "\u{201c}{id}\u{201d} has no members to agree on an allocation."),
            Self::Percent => write!(f, "Write a percent from \u{2212}100 to 100."),
            Self::PathRule(Group::State) => {
                write!(f, "The state cannot match itself. Choose another way for its offer.")
            }
            Self::PathRule(_) => {
                write!(f, "Only the state\u{2019}s offer follows the model. Choose another way for this offer.")
            }
            Self::Years => write!(f, "Write a number of years from 1 to {}.", PathRule::MOST_YEARS),
            Self::AccountYear { first, last } => write!(f, "Choose a year from {first} to {last}."),
            Self::NegativeItem(item) if item.is_cost() => {
                write!(f, "Write costs without a minus: they are subtracted all the same.")
            }
            Self::ResultCount { most } => write!(f, "Write a whole number from 0 to {most}."),
            Self::InsatsName => write!(f, "Give the insats a name of at most 80 signs."),
            Self::NegativeItem(_) => write!(f, "Only equity and financial items can be below 0. Write 0 or more."),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kronor;

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
            EditError::Calibration(CalibrationError::NothingLeft { forbund: id }),
            EditError::Calibration(CalibrationError::NoMembers { forbund: id }),
            EditError::Calibration(CalibrationError::NoWeight),
            EditError::Fye,
            EditError::Population { most: 154_595 },
            EditError::UnknownRegion("02".parse()?),
            EditError::NoMembers(id),
            EditError::Percent,
            EditError::PathRule(Group::State),
            EditError::PathRule(Group::Region),
            EditError::Years,
            EditError::AccountYear { first: 2004, last: 2043 },
            EditError::NegativeItem(AccountItem::Costs),
            EditError::NegativeItem(AccountItem::Contributions),
            EditError::ResultCount { most: 100 },
            EditError::InsatsName,
        ];
        insta::assert_debug_snapshot!(reasons.map(|reason| reason.to_string()));
        Ok(())
    }
}
