//! The sums of several förbund that can be explained: their ideals and allocations, and a figure of their accounts.

use crate::{
    AccountFigure, AccountItem, ForbundId, ForbundOutcome, Kronor, LanCode, Outcome, Ratio, State, explain::Step,
    lan_outcome::in_each_lan, projected,
};
use serde::Serialize;

/// A förbund in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SumPart {
    pub forbund: ForbundId,
    pub ideal: Kronor,
    pub allocation: Option<Kronor>,
}

/// The förbund that a län's sums, or the nation's, are made of, as the calculation has added them.
pub(crate) fn sum_step(outcome: &Outcome, lan: Option<LanCode>) -> Option<Step> {
    let with_members = outcome.forbund.iter().filter(|of| !of.kommuner.is_empty());
    let Some(lan) = lan else { return Some(sum_of(with_members.map(whole).collect())) };
    let part = |of: &ForbundOutcome| {
        let parts: Vec<Kronor> =
            of.kommuner.keys().filter_map(|code| outcome.kommun(*code)).map(|of| of.ideal_part).collect();
        let all = of.lan();
        let place = all.iter().position(|of| *of == lan)?;
        let (ideal, allocation) = in_each_lan(of, &all, &parts)[place];
        Some(SumPart { forbund: of.id, ideal, allocation })
    };
    let parts = with_members.filter_map(part).collect();
    outcome.lan(lan).map(|of| Step::Sum { parts, ideal: of.ideal, allocation: of.allocation })
}

/// The sum of whole förbund, and its percent; `None` where one of them is not there.
pub(crate) fn together_steps(outcome: &Outcome, ids: &[ForbundId]) -> Option<Vec<Step>> {
    let parts: Option<Vec<SumPart>> = ids.iter().map(|id| outcome.forbund(id.as_str()).map(whole)).collect();
    let sum = sum_of(parts?);
    let Step::Sum { ideal, allocation, .. } = sum else { return None };
    let ratio = allocation.and_then(|allocation| Some((allocation, Ratio::new(allocation.0, ideal.0)?)));
    let percent = ratio.map(|(allocation, ratio)| {
        let hundredths_of_percent = ratio.rounded(2);
        Step::Percent { allocation, ideal, hundredths_of_percent }
    });
    Some([sum].into_iter().chain(percent).collect())
}

fn whole(of: &ForbundOutcome) -> SumPart {
    SumPart { forbund: of.id, ideal: of.ideal, allocation: of.allocation }
}

fn sum_of(parts: Vec<SumPart>) -> Step {
    let ideal = parts.iter().map(|of| of.ideal).sum();
    let allocation = parts.iter().map(|of| of.allocation).sum();
    Step::Sum { parts, ideal, allocation }
}

/// A figure of some accounts and their sum; `None` where one of them does not have it.
pub(crate) fn accounts_steps(
    state: &State,
    outcome: &Outcome,
    figure: AccountFigure,
    years: &[(ForbundId, i64)],
) -> Option<Vec<Step>> {
    let projection = projected(state, outcome);
    let part = |(id, year): &(ForbundId, i64)| {
        let of = projection.of(*id).iter().find(|of| of.year == *year)?;
        let kronor = match figure {
            AccountFigure::Result => of.result?.kronor,
            AccountFigure::Closing => of.kronor(AccountItem::Closing)?,
            AccountFigure::RecommendedMax => of.recommended_max?,
            AccountFigure::Over => of.excess()?,
        };
        Some((*id, *year, kronor))
    };
    let parts: Option<Vec<(ForbundId, i64, Kronor)>> = years.iter().map(part).collect();
    let parts = parts?;
    let sum = parts.iter().map(|(.., kronor)| *kronor).sum();
    Some(vec![Step::Accounts { figure, parts, sum }])
}
