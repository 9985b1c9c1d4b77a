//! One party's stance over all its förbund at once ("Region Stockholm höjer inte"), and what it costs.

use crate::{
    CodeError, EditError, ForbundId, ForbundState, Group, KommunCode, Kronor, LanCode, Offer, Outcome, PerGroup,
    Percent, State, apportion::apportion,
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

impl State<'_> {
    /// A party's offer becomes what the underlag says, changed by so much, in every förbund where that is known.
    pub(crate) fn take_stance(&mut self, party: Payer, percent: Percent) -> Result<(), EditError> {
        if !percent.is_a_change() {
            return Err(EditError::Percent);
        }
        match party {
            Payer::State => {
                for forbund in &mut self.forbund {
                    set(&mut forbund.now.state, forbund.underlag.state, percent);
                }
            }
            Payer::Region(lan) => {
                if self.dataset.lan_of(lan).is_none() {
                    return Err(EditError::UnknownRegion(lan));
                }
                for index in 0..self.forbund.len() {
                    let population = self.population_by_lan(&self.forbund[index]);
                    region_takes_stance(&mut self.forbund[index], &population, lan, percent);
                }
            }
            Payer::Kommun(kommun) => {
                if self.dataset.kommun_index(kommun).is_none() {
                    return Err(EditError::UnknownKommun(kommun));
                }
                let home = self.forbund.iter_mut().find(|forbund| forbund.now.kommuner.contains_key(&kommun));
                let home = home.ok_or(EditError::MemberOfNone(kommun))?;
                let underlag = home.underlag.kommuner.get(&kommun).copied().flatten();
                if let Some(now) = home.now.kommuner.get_mut(&kommun) {
                    set(now, underlag, percent);
                }
            }
        }
        Ok(())
    }

    /// The members' inhabitants aged 16–64, in each län that has one.
    fn population_by_lan(&self, forbund: &ForbundState) -> Vec<(LanCode, i128)> {
        let mut sums: Vec<(LanCode, i128)> = forbund.lan().into_iter().map(|lan| (lan, 0)).collect();
        for code in forbund.now.kommuner.keys() {
            for (lan, sum) in &mut sums {
                if *lan == code.lan() {
                    *sum += self.population(*code);
                }
            }
        }
        sums
    }
}

/// Where the underlag's offer is unknown, the present one stays.
fn set(now: &mut Option<Offer>, underlag: Option<Offer>, percent: Percent) {
    if let Some(underlag) = underlag {
        *now = Some(offer_of(percent.changing(underlag.kronor), underlag));
    }
}

/// An amount that is the underlag's is known as well as there.
fn offer_of(kronor: Kronor, underlag: Offer) -> Offer {
    if kronor == underlag.kronor { underlag } else { Offer::imported(kronor) }
}

/// The regions of a förbund pay one sum, by their members' population: only this region's part of it changes, and what
/// another region's stance has set stays.
fn region_takes_stance(forbund: &mut ForbundState, population: &[(LanCode, i128)], lan: LanCode, percent: Percent) {
    let Some(underlag) = forbund.underlag.region else { return };
    let Some(place) = population.iter().position(|(of, _)| *of == lan) else { return };
    let Some(now) = forbund.now.region.or_else(|| (population.len() == 1).then_some(underlag)) else { return };
    let weights: Vec<i128> = population.iter().map(|(_, sum)| *sum).collect();
    let part = percent.changing(Kronor(apportion(underlag.kronor.0, &weights)[place]));
    let former = forbund.by_stance.get(&lan).copied().unwrap_or_else(|| {
        let settled: Kronor = forbund.by_stance.values().copied().sum();
        let others = population.iter().filter(|(of, _)| !forbund.by_stance.contains_key(of));
        let (others, weights): (Vec<LanCode>, Vec<i128>) = others.copied().unzip();
        let parts = apportion((now.kronor - settled).0, &weights);
        others.iter().zip(parts).find(|(of, _)| **of == lan).map_or(Kronor::ZERO, |(_, part)| Kronor(part))
    });
    let kronor = (now.kronor - former + part).clamp(Kronor::ZERO, Kronor::LIMIT);
    forbund.now.region = Some(offer_of(kronor, underlag));
    forbund.by_stance.insert(lan, part);
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
