//! What follows for a län: its kommuner's parts, and the base and the allocation in proportion to them (design, section 4).

use crate::{ForbundOutcome, Interval, Kronor, LanCode, Ratio, apportion::apportion};
use std::collections::BTreeMap;

/// What follows for one län: its kommuner's parts, their share of the base, and the same share of the allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanOutcome {
    pub code: LanCode,
    pub ideal: Kronor,
    /// Between what the ideal lies, where a part of it is an estimate.
    pub ideal_interval: Option<Interval<Kronor>>,
    /// `None` where a förbund with members in the län has an unknown allocation, or the län has no members.
    pub allocation: Option<Kronor>,
    pub percent_of_ideal: Option<Ratio>,
    /// Between what the percent lies, where it rests on an estimate.
    pub percent_interval: Option<Interval<Ratio>>,
}

/// What a län's members come to.
#[derive(Clone, Copy)]
pub(crate) struct LanSum {
    ideal: Kronor,
    /// What of the ideal is an estimate.
    estimated: Kronor,
    allocation: Option<Kronor>,
    has_members: bool,
}

impl Default for LanSum {
    fn default() -> Self {
        Self { ideal: Kronor::ZERO, estimated: Kronor::ZERO, allocation: Some(Kronor::ZERO), has_members: false }
    }
}

impl LanSum {
    pub fn outcome(self, code: LanCode) -> LanOutcome {
        let Self { ideal, estimated, .. } = self;
        let allocation = self.allocation.filter(|_| self.has_members);
        let ideal_interval = (estimated > Kronor::ZERO).then(|| {
            let Interval { low, high } = Interval::of_estimate(estimated);
            Interval { low: ideal - estimated + low, high: ideal - estimated + high }
        });
        LanOutcome {
            code,
            ideal,
            ideal_interval,
            allocation,
            percent_of_ideal: allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0)),
            percent_interval: allocation.and_then(|allocation| ideal_interval?.percent_of(allocation)),
        }
    }
}

/// What of a förbund's ideal and allocation lies in each of its several län: its members' parts there, and the base and the
/// allocation in proportion to them.
pub(crate) fn in_each_lan(
    forbund: &ForbundOutcome,
    lan: &[LanCode],
    parts: &[Kronor],
) -> Vec<(Kronor, Option<Kronor>)> {
    let of_lan = |lan: &LanCode| -> Kronor {
        let members = forbund.kommuner.iter().zip(parts).filter(|((code, _), _)| code.lan() == *lan);
        members.map(|(_, part)| *part).sum()
    };
    let in_pool: Vec<Kronor> = lan.iter().map(of_lan).collect();
    let weights: Vec<i128> = in_pool.iter().map(|part| part.0.into()).collect();
    let bases = apportion(forbund.base.0, &weights);
    let allocations = forbund.allocation.map(|allocation| apportion(allocation.0, &weights));
    let of = |(index, part): (usize, &Kronor)| {
        (*part + Kronor(bases[index]), allocations.as_ref().map(|parts| Kronor(parts[index])))
    };
    in_pool.iter().enumerate().map(of).collect()
}

/// Adds a förbund to the län of its members, which have these parts.
pub(crate) fn add_to_lan(
    sums: &mut BTreeMap<LanCode, LanSum>,
    forbund: &ForbundOutcome,
    parts: impl Iterator<Item = Kronor>,
) {
    let mut add = |lan: LanCode, ideal: Kronor, allocation: Option<Kronor>| {
        let sum = sums.entry(lan).or_default();
        sum.has_members = true;
        sum.ideal += ideal;
        if forbund.is_estimate {
            sum.estimated += ideal;
        }
        sum.allocation = sum.allocation.zip(allocation).map(|(sum, more)| sum + more);
    };
    // In order of code, so of one län if the first and the last are.
    let ends = [forbund.kommuner.first(), forbund.kommuner.last()].map(|member| member.map(|(code, _)| code.lan()));
    match ends {
        [Some(first), Some(last)] if first == last => add(first, forbund.ideal, forbund.allocation),
        _ => {
            let lan = forbund.lan();
            let parts: Vec<Kronor> = parts.collect();
            for (lan, (ideal, allocation)) in lan.iter().zip(in_each_lan(forbund, &lan, &parts)) {
                add(*lan, ideal, allocation);
            }
        }
    }
}
