//! One party's stance over all its förbund at once ("Region Stockholm höjer inte"), and what it costs.

use crate::{
    CodeError, EditError, ForbundId, Group, KommunCode, Kronor, LanCode, Outcome, Party, PerGroup, Percent, State,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One party, wherever it pays: `"state"`, `"region-01"` or a kommun's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Payer {
    State,
    /// The region of a län.
    Region(LanCode),
    Kommun(KommunCode),
}

impl FromStr for Payer {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        match text.strip_prefix("region-") {
            Some(lan) => lan.parse().map(Self::Region),
            None if text == "state" => Ok(Self::State),
            None => text.parse().map(Self::Kommun),
        }
    }
}

impl fmt::Display for Payer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::State => f.write_str("state"),
            Self::Region(lan) => write!(f, "region-{lan}"),
            Self::Kommun(code) => code.fmt(f),
        }
    }
}

impl TryFrom<String> for Payer {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
            .map_err(|error: CodeError| format!("{error}, nor state or region-01, or another l\u{e4}n\u{2019}s"))
    }
}

impl From<Payer> for String {
    fn from(payer: Payer) -> Self {
        payer.to_string()
    }
}

impl State {
    /// A party's offer becomes what the underlag says, changed by so much, in every förbund where that is known.
    pub(crate) fn take_stance(&mut self, party: Payer, percent: Percent) -> Result<(), EditError> {
        if !percent.is_a_change() {
            return Err(EditError::Percent);
        }
        match party {
            Payer::State => {
                for index in 0..self.forbund.len() {
                    if let Some(underlag) = self.forbund[index].underlag.state {
                        self.changed(index).now.state = Some(percent.changing(underlag.kronor).as_known_in(underlag));
                    }
                }
            }
            Payer::Region(lan) => {
                if self.dataset.lan_of(lan).is_none() {
                    return Err(EditError::UnknownRegion(lan));
                }
                for index in 0..self.forbund.len() {
                    self.changed(index).stances.insert(lan, percent);
                    self.follow_stances(index);
                }
            }
            Payer::Kommun(kommun) => {
                if self.dataset.kommun_index(kommun).is_none() {
                    return Err(EditError::UnknownKommun(kommun));
                }
                let home = self.forbund.iter().position(|forbund| forbund.now.kommuner.contains_key(&kommun));
                let home = self.changed(home.ok_or(EditError::MemberOfNone(kommun))?);
                let underlag = home.underlag.of(Party::Kommun(kommun));
                if let Some(underlag) = underlag.filter(|_| !home.now.is_newcomer(kommun)) {
                    home.now.state_kommun(kommun, percent.changing(underlag.kronor).as_known_in(underlag));
                }
            }
        }
        Ok(())
    }
}

/// What a förbund loses from one state of affairs to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    pub forbund: ForbundId,
    /// How much less it has to spend; below 0 where it has more.
    pub allocation: Kronor,
    /// The money of those who offer as much as before that buys nothing any longer.
    pub stranded: PerGroup<Kronor>,
    /// The money of those who offer more than before that buys nothing.
    pub in_vain: PerGroup<Kronor>,
}

/// What some förbund lose together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LostInAll {
    pub allocation: Kronor,
    pub stranded: PerGroup<Kronor>,
    pub in_vain: PerGroup<Kronor>,
}

/// What all of them lose together.
pub fn lost_in_all(losses: &[Loss]) -> LostInAll {
    let sum =
        |of: fn(&Loss) -> &PerGroup<Kronor>| PerGroup::each(|group| losses.iter().map(|loss| of(loss).of(group)).sum());
    LostInAll {
        allocation: losses.iter().map(|loss| loss.allocation).sum(),
        stranded: sum(|loss| &loss.stranded),
        in_vain: sum(|loss| &loss.in_vain),
    }
}

/// What is lost from one outcome to another: a row for each förbund whose allocation or unmatched money changes, in order
/// of id. Where an allocation is unknown in one of them, there is none to compare.
pub fn losses(before: &Outcome, after: &Outcome) -> Vec<Loss> {
    let mut losses = Vec::new();
    for then in &before.forbund {
        let Some(now) = after.forbund(then.id.as_str()) else { continue };
        let allocations = then.allocation.zip(now.allocation);
        let Some((allocations, unmatched)) = allocations.zip(then.unmatched.zip(now.unmatched)) else { continue };
        if allocations.0 == allocations.1 && unmatched.0 == unmatched.1 {
            continue;
        }
        let offered = |of: &PerGroup<Option<Kronor>>, group| of.of(group).unwrap_or_default();
        let raised = |group| offered(&now.offers, group) - offered(&then.offers, group);
        // How much more of the party's money buys nothing than before.
        let more_unmatched = |group: Group| (unmatched.1.of(group) - unmatched.0.of(group)).max(Kronor::ZERO);
        let is_so = |is: bool, group| if is { more_unmatched(group) } else { Kronor::ZERO };
        losses.push(Loss {
            forbund: then.id,
            allocation: allocations.0 - allocations.1,
            stranded: PerGroup::each(|group| {
                let matched_less = more_unmatched(group) - raised(group).max(Kronor::ZERO);
                if raised(group) < Kronor::ZERO { Kronor::ZERO } else { matched_less.max(Kronor::ZERO) }
            }),
            in_vain: PerGroup::each(|group| {
                is_so(raised(group) > Kronor::ZERO, group).min(raised(group).max(Kronor::ZERO))
            }),
        });
    }
    losses
}
