//! How much is too much, when the level is reached, what it takes to be there sooner, and what it does to the brake.

use super::{ComingYears, WayDown, coming::latest};
use crate::{
    state::Computed,
    text::{equity as told, format::Format, way},
};
use finsam_engine::{AccountItem, AccountYear, ForbundId, Kronor, reaches_ladder};

/// The answers to what a reader asks of a förbund's equity, in sentences. `down` is the way down that is known already.
pub fn answers(format: Format, now: &Computed, coming: &ComingYears, id: ForbundId, down: &WayDown) -> String {
    let years = coming.of(id);
    let known = latest(years);
    let mut said = vec![told::level(format, &way::name(&now.state, id), known)];
    let (Some(known), Some(last)) = (known, years.last()) else { return said.join(" ") };
    let reached = reaches_ladder(years);
    let passed = passed(years, known.year);
    if let Some((there, over_again)) = passed {
        said.push(told::passes(format.lang, there, over_again));
    } else if known.excess().is_some() && !known.is_over() && reached.is_some_and(|year| year <= known.year) {
        said.push(told::stays(format.lang, last.year));
    } else {
        said.push(told::reaches(format.lang, reached, last.year, missing(years, known.year)));
    }
    if known.is_over() && passed.is_none() {
        // A year before the budget does it, or two years from now where it never does.
        let sooner = reached.map_or(now.state.dataset.year() + 2, |year| year - 1);
        if let Ok(found) = down.evenly_by(now, coming, sooner) {
            said.push(told::sooner(format, sooner, &found.extra));
        }
    }
    let below_zero = years.iter().find(|of| {
        of.year > known.year && of.kronor(AccountItem::Closing).is_some_and(|closing| closing < Kronor::ZERO)
    });
    if let Some(of) = below_zero {
        said.push(told::below_zero(format.lang, of.year));
    }
    let unbraked = way::unbraked_years(&coming.path, id);
    if !unbraked.is_empty() {
        said.push(told::no_brake(format.lang, &unbraked));
    }
    let share = known.share_of_costs(AccountItem::Administration);
    if let Some(share) = share.filter(|_| known.keeps_administration_goal() == Some(false)) {
        said.push(told::administration_is(format, known.year, share));
    }
    said.join(" ")
}

/// The year after this one at whose end the equity is first within the level, and the next one that is above it.
fn passed(years: &[AccountYear], after: i64) -> Option<(i64, i64)> {
    let mut there = None;
    for of in years {
        match there {
            None if of.year > after && of.excess().is_some() && !of.is_over() => there = Some(of.year),
            Some(there) if of.is_over() => return Some((there, of.year)),
            _ => {}
        }
    }
    None
}

/// What must be filled in first to tell of the years after this one.
fn missing(years: &[AccountYear], after: i64) -> Option<(i64, AccountItem)> {
    let of = years.iter().find(|of| of.year > after && of.excess().is_none())?;
    let is_unknown = |item: &AccountItem| of.of(*item).is_none();
    [AccountItem::Contributions, AccountItem::Costs, AccountItem::Opening]
        .into_iter()
        .find(is_unknown)
        .map(|item| (of.year, item))
}
