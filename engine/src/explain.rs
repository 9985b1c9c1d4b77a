//! How a figure was computed: its steps with the actual numbers, for the page to tell in words.

use crate::{
    AccountFigure, AccountStep, Asks, EquityLadder, ForbundId, Fye, Group, KeyUsed, KommunCode, KommunKey, Kronor,
    LanCode, Line, Outcome, Payers, PerGroup, Percent, Pot, Quality, State,
    explain_equity::account_steps,
    explain_fye::{fye_step, predicted_step},
    explain_insatser::{InsatsFigure, InsatsOf, InsatsStep, insats_steps},
    explain_results::{ResultFigure, ResultStep, ResultsOf, result_steps},
    explain_sums::{SumPart, accounts_steps, sum_step, together_steps},
    ideal::Weighing,
    key_used,
    membership::Membership,
    payers::paid_to_each,
    to_reach,
};
use serde::Serialize;

/// A figure that can be explained.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Figure {
    Ideal(ForbundId),
    Allocation(ForbundId),
    PercentOfIdeal(ForbundId),
    /// What the parties must pay to reach a target.
    ToPay(ForbundId, Percent),
    RecommendedMaxEquity(ForbundId),
    /// A kommun's part of its förbund's ideal.
    IdealPart(KommunCode),
    /// A kommun's full-year equivalents.
    Fye(KommunCode),
    /// The ideal and the allocation of a län, or of the nation.
    Sum(Option<LanCode>),
    /// The ideal and the allocation of some förbund together, whole also where they cross the border of a län.
    Together(Vec<ForbundId>),
    /// A figure of some förbund's accounts together, of each for a year of its own.
    Accounts(AccountFigure, Vec<(ForbundId, i64)>),
    /// What somebody pays some förbund in all.
    Paid(Payers, Vec<ForbundId>),
    /// A figure of a förbund's account for a year.
    Account(ForbundId, i64, AccountFigure),
    /// A figure of what insatser led to in a year, and of what the proposal would buy by it.
    Results(ResultsOf, i64, ResultFigure),
    /// A figure of a förbund's insatser of a year.
    Insatser(ForbundId, i64, InsatsOf, InsatsFigure),
}

/// One step of a computation, with the numbers that went in and what came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The state's grant less national support, divided by the state's share, is the pot.
    Pot { state_grant: Kronor, national_support: Kronor, shares: PerGroup<i64>, pot: Kronor },
    /// The base grant divided by the state's share is each förbund's base; the pot less all bases is the pool.
    Pool { base_grant: Kronor, base: Kronor, forbund: usize, pot: Kronor, pool: Kronor },
    /// Each member's share of the pool.
    KommunShares {
        population_weight: i64,
        fye_weight: i64,
        population_sum: i64,
        fye_sum: Fye,
        members: Vec<KommunShare>,
    },
    /// The base and the members' parts are the ideal.
    Ideal { base: Kronor, parts: Kronor, ideal: Kronor },
    /// What the three offer, and the allocation that each offer would suffice for.
    Offers { offers: PerGroup<Option<Kronor>>, reach: PerGroup<Option<Kronor>>, shares: PerGroup<i64> },
    /// The smallest decides.
    Matched { allocation: Kronor, binding: Vec<Group> },
    /// The plain sum.
    AsOffered { allocation: Kronor },
    /// Unknown, because an offer is.
    Unknown,
    /// The allocation as a part of the ideal.
    Percent { allocation: Kronor, ideal: Kronor, hundredths_of_percent: i64 },
    /// The target percent of the ideal, and the three's shares of it, rounded up.
    Target { asks: Asks, ideal: Kronor, shares: PerGroup<i64> },
    /// How the kommuner divide theirs.
    Key { key: KommunKey, used: KeyUsed, asks: Vec<(KommunCode, Kronor)> },
    /// The ladder, part by part.
    Ladder { contributions: Kronor, parts: Vec<(Kronor, Percent)>, recommended_max: Kronor },
    /// Of a förbund's account; no figure of an outcome has one.
    #[serde(skip)]
    Account(AccountStep),
    /// Of results; no figure of an outcome has one.
    #[serde(skip)]
    Results(ResultStep),
    /// Of insatser; no figure of an outcome has one.
    #[serde(skip)]
    Insats(InsatsStep),
    /// Where a kommun's HE comes from.
    FyeOrigin { kommun: KommunCode, fye: Fye, quality: Quality, derived_in: Option<(ForbundId, Kronor)> },
    /// What a kommun's HE is predicted by: its need index and the line through the förbund with a published ideal; and how
    /// that was scaled, so that all sum to the nation's HE, or those of a förbund to what is derived for it.
    FyePredicted {
        kommun: KommunCode,
        unemployed_tenths: i64,
        /// Inhabitants aged 16–64, and 20–64.
        population: i64,
        aged_20_to_64: i64,
        /// With eftergymnasial utbildning, in hundred-thousandths.
        educated: i64,
        /// All that follow are in thousand-millionths.
        index: i64,
        line: Line,
        /// HE per inhabitant relative to all members, by the line.
        rate: i64,
        /// HE for each inhabitant and unit of the rate.
        scale: i64,
        fye: Fye,
    },
    /// The parts of a sum, each with its ideal and allocation: the förbund, of a län only what of them lies in it.
    Sum { parts: Vec<SumPart>, ideal: Kronor, allocation: Option<Kronor> },
    /// A figure of each account, and their sum; of what is over the ladder those that are under it add nothing.
    #[serde(skip)]
    Accounts { figure: AccountFigure, parts: Vec<(ForbundId, i64, Kronor)>, sum: Kronor },
    /// What is paid to each förbund, and in all of what is known.
    #[serde(skip)]
    Paid { parts: Vec<(ForbundId, Option<Kronor>)>, paid: Kronor },
}

/// A member's share of the pool, and the money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KommunShare {
    pub kommun: KommunCode,
    pub population: i64,
    pub fye: Fye,
    pub quality: Quality,
    /// In millionths of the pool.
    pub millionths: i64,
    pub part: Kronor,
}

/// How a figure was computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub figure: Figure,
    pub steps: Vec<Step>,
}

/// The steps that lead to a figure; `None` where the state has no such förbund, kommun or year.
pub fn explain(state: &State, outcome: &Outcome, figure: Figure) -> Option<Explanation> {
    match figure {
        Figure::Account(id, year, of) => {
            account_steps(state, outcome, id, year, of).map(|steps| Explanation { figure, steps })
        }
        Figure::Accounts(of, ref years) => {
            let steps = accounts_steps(state, outcome, of, years);
            steps.map(|steps| Explanation { figure, steps })
        }
        Figure::Results(of, year, what) => {
            result_steps(state, outcome, of, year, what).map(|steps| Explanation { figure, steps })
        }
        Figure::Insatser(id, year, ref of, what) => {
            let steps = insats_steps(state, id, year, of, what);
            steps.map(|steps| Explanation { figure, steps })
        }
        figure => explain_outcome(state, outcome, figure),
    }
}

/// The same for a figure of the outcome itself, for those who do without accounts and projections: `None` for a figure of an
/// account too.
pub fn explain_outcome(state: &State, outcome: &Outcome, figure: Figure) -> Option<Explanation> {
    let steps = match &figure {
        Figure::Ideal(id) => ideal_steps(state, outcome, id)?,
        Figure::Allocation(id) => allocation_steps(state, outcome, id)?,
        Figure::PercentOfIdeal(id) => {
            let forbund = outcome.forbund(id.as_str())?;
            let mut steps = allocation_steps(state, outcome, id)?;
            steps.extend(ideal_steps(state, outcome, id)?);
            if let (Some(allocation), Some(ratio)) = (forbund.allocation, forbund.percent_of_ideal) {
                let hundredths_of_percent = ratio.rounded(2);
                steps.push(Step::Percent { allocation, ideal: forbund.ideal, hundredths_of_percent });
            }
            steps
        }
        Figure::ToPay(id, target) => to_pay_steps(state, outcome, id, *target)?,
        Figure::RecommendedMaxEquity(id) => {
            let mut steps = allocation_steps(state, outcome, id)?;
            steps
                .extend(outcome.forbund(id.as_str())?.allocation.map(|of| ladder_step(&state.rules.equity_ladder, of)));
            steps
        }
        Figure::IdealPart(code) => {
            outcome.home(outcome.kommun(*code)?)?;
            let mut steps = pot_steps(state, &outcome.pot);
            steps.push(share_step(state, outcome, &[*code]));
            steps.push(fye_step(state, *code)?);
            steps
        }
        Figure::Fye(code) => [fye_step(state, *code)?].into_iter().chain(predicted_step(state, *code)).collect(),
        Figure::Sum(lan) => {
            let mut steps = pot_steps(state, &outcome.pot);
            steps.push(sum_step(outcome, *lan)?);
            steps
        }
        Figure::Together(ids) => together_steps(outcome, ids)?,
        Figure::Paid(who, ids) => {
            let parts = paid_to_each(state, *who, ids);
            let paid = parts.iter().filter_map(|(_, paid)| *paid).sum();
            vec![Step::Paid { parts, paid }]
        }
        Figure::Account(..) | Figure::Accounts(..) | Figure::Results(..) | Figure::Insatser(..) => return None,
    };
    Some(Explanation { figure, steps })
}

fn pot_steps(state: &State, pot: &Pot) -> Vec<Step> {
    let rules = &state.rules;
    vec![
        Step::Pot {
            state_grant: rules.state_grant,
            national_support: rules.national_support,
            shares: rules.shares,
            pot: pot.pot,
        },
        Step::Pool { base_grant: rules.base_grant, base: pot.base, forbund: pot.forbund, pot: pot.pot, pool: pot.pool },
    ]
}

fn ideal_steps(state: &State, outcome: &Outcome, id: &ForbundId) -> Option<Vec<Step>> {
    let forbund = outcome.forbund(id.as_str())?;
    let members: Vec<KommunCode> = forbund.kommuner.iter().map(|(code, _)| *code).collect();
    let mut steps = pot_steps(state, &outcome.pot);
    steps.push(share_step(state, outcome, &members));
    steps.push(Step::Ideal { base: forbund.base, parts: forbund.ideal - forbund.base, ideal: forbund.ideal });
    Some(steps)
}

fn share_step(state: &State, outcome: &Outcome, members: &[KommunCode]) -> Step {
    let all = Membership::of(state);
    let weighing = Weighing::new(state, &all);
    let whole: i128 = all.members.iter().map(|place| weighing.weight(state, *place)).sum();
    let members = members.iter().filter_map(|code| {
        let value = state.fye_value(*code)?;
        let place = state.dataset.kommun_index(*code)?;
        let millionths = (weighing.weight(state, place) * 1_000_000 + whole / 2) / whole.max(1);
        Some(KommunShare {
            kommun: *code,
            population: state.population_value(*code)?.population,
            fye: value.fye,
            quality: value.quality,
            millionths: i64::try_from(millionths).unwrap_or_default(),
            part: outcome.kommun(*code)?.ideal_part,
        })
    });
    Step::KommunShares {
        population_weight: state.rules.population_weight,
        fye_weight: state.rules.fye_weight,
        population_sum: i64::try_from(weighing.population).unwrap_or(i64::MAX),
        fye_sum: Fye::from_ten_thousandths(i64::try_from(weighing.fye).unwrap_or(i64::MAX)),
        members: members.collect(),
    }
}

fn allocation_steps(state: &State, outcome: &Outcome, id: &ForbundId) -> Option<Vec<Step>> {
    let forbund = outcome.forbund(id.as_str())?;
    let shares = state.rules.shares;
    let reach = PerGroup::each(|group| {
        let offer = forbund.offers.of(group)?;
        let whole = i128::from(offer.0) * i128::from(shares.sum());
        whole.checked_div(shares.of(group).into()).and_then(|reach| i64::try_from(reach).ok()).map(Kronor)
    });
    let mut steps = vec![Step::Offers { offers: forbund.offers, reach, shares }];
    steps.push(match forbund.allocation {
        None => Step::Unknown,
        Some(allocation) if forbund.binding.is_empty() => Step::AsOffered { allocation },
        Some(allocation) => Step::Matched { allocation, binding: forbund.binding.clone() },
    });
    Some(steps)
}

fn to_pay_steps(state: &State, outcome: &Outcome, id: &ForbundId, target: Percent) -> Option<Vec<Step>> {
    let forbund = outcome.forbund(id.as_str())?;
    let asks = to_reach(state, forbund, target);
    let by_kommun = asks.kommuner.iter().map(|(code, ask)| (*code, ask.kronor)).collect();
    let mut steps = ideal_steps(state, outcome, id)?;
    steps.push(Step::Target { asks, ideal: forbund.ideal, shares: state.rules.shares });
    if forbund.kommuner.len() > 1 {
        let found = state.find(id)?;
        steps.push(Step::Key { key: found.key.clone(), used: key_used(state, found).0, asks: by_kommun });
    }
    Some(steps)
}

pub(crate) fn ladder_step(ladder: &EquityLadder, contributions: Kronor) -> Step {
    let recommended_max = ladder.recommended_max(contributions);
    Step::Ladder { contributions, parts: ladder.parts(contributions), recommended_max }
}
