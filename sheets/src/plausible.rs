//! What happens to the figures, and what of it is out of proportion: of every meaning, and of every source.
//!
//! Figures are compared with those that there are now. A population that is some 1.6 times that is one of all ages; amounts a
//! thousand times what they were are in another unit; and one that changes by more than half beside others that do not has
//! perhaps another's figure. None of it is wrong for certain, so that each is asked.

mod insatser;

use crate::{
    AgeGroup, Meaning, Warning,
    border::{Move, Summary, Who, hundredths},
};
use finsam_engine::{AccountItem, Edit, Group, Kronor, Outcome, Party, Scenario, State, calculate};
use insatser::Changed;

/// The line of each meaning, and what must be answered.
#[derive(Debug, Default)]
pub struct Plausible {
    pub summaries: Vec<Summary>,
    pub warnings: Vec<Warning>,
}

/// What a figure of all ages is of one of 16–64, in hundredths: in the kommuner of the dataset 145 to 203.
const LIKE_ALL_AGES: std::ops::RangeInclusive<i64> = 140..=215;

/// A thousand times, or a thousandth, with room for what has changed besides.
const THOUSAND: std::ops::RangeInclusive<i64> = 20_000..=500_000;

/// Facts change by less than half from one year to the next, budgets by less than five times.
const FACTS: std::ops::RangeInclusive<i64> = 60..=140;
const BUDGETS: std::ops::RangeInclusive<i64> = 20..=500;

/// More than half, up or down, beside what most change.
const BY_HALF: std::ops::RangeInclusive<i64> = 50..=150;

/// How many of those that stand out are named, and from how many figures on one can stand out.
const NAMED: usize = 3;
const ENOUGH: usize = 3;

/// A figure that is changed.
pub struct Figure {
    of: Meaning,
    year: Option<i64>,
    who: Who,
    before: Option<i64>,
    /// What it is about to be, where it has none now: what an amount is compared with.
    expected: Option<i64>,
    after: i64,
}

impl Plausible {
    /// What edits do to the figures of a scenario.
    pub fn of<'a>(present: &Scenario, next: &Scenario, edits: impl Iterator<Item = &'a Edit>) -> Self {
        let state = State::apply(&present.dataset(), &present.edits);
        let outcome = calculate(&state);
        let edits: Vec<&Edit> = edits.collect();
        let next = State::apply(&next.dataset(), &next.edits);
        let insatser = Changed::of(&state, &next, &edits);
        let mut figures: Vec<Figure> = edits.iter().filter_map(|edit| figure(&state, &outcome, edit)).collect();
        figures.extend(insatser.iter().flat_map(|of| of.figures(&outcome)));
        let mut kinds: Vec<(Meaning, Option<i64>)> = Vec::new();
        for figure in &figures {
            if !kinds.contains(&(figure.of, figure.year)) {
                kinds.push((figure.of, figure.year));
            }
        }
        let mut plausible = Self::default();
        plausible.summaries.extend(members(&next, &edits));
        plausible.summaries.extend(insatser::summaries(&insatser));
        plausible.warnings = insatser::warnings(&insatser, &outcome);
        let doubted: Vec<Meaning> = plausible.warnings.iter().filter_map(Warning::of).collect();
        for (of, year) in kinds {
            let figures: Vec<&Figure> =
                figures.iter().filter(|figure| (figure.of, figure.year) == (of, year)).collect();
            let summary = summary(&next, of, year, &figures);
            // What single ones are doubted for, their sum need not be.
            if !doubted.contains(&of) {
                plausible.warnings.extend(warnings(&summary, &figures));
            }
            plausible.summaries.push(summary);
        }
        plausible
    }
}

/// What must be agreed to of the ages that a table says that its inhabitants are of.
pub fn age_warning(ages: Option<AgeGroup>) -> Option<Warning> {
    ages.filter(|ages| *ages != AgeGroup::COUNTED).map(Warning::Ages)
}

fn figure(state: &State, outcome: &Outcome, edit: &Edit) -> Option<Figure> {
    let of_forbund = |id: &finsam_engine::ForbundId| outcome.forbund(id.as_str());
    let figure = |of, who, before: Option<i64>, expected: Option<i64>, after| {
        Some(Figure { of, year: None, who, before, expected: before.or(expected), after })
    };
    let kronor = |kronor: Kronor| kronor.0;
    match edit {
        Edit::Population { kommun, value } => {
            figure(Meaning::Population, Who::Kommun(*kommun), state.aged_16_to_64(*kommun), None, *value)
        }
        Edit::Fye { kommun, value } => {
            let before = state.fye(*kommun).ten_thousandths();
            figure(Meaning::Fye, Who::Kommun(*kommun), Some(before), None, value.ten_thousandths())
        }
        Edit::Allocate { forbund, kronor: Kronor(after) } => {
            let now = of_forbund(forbund)?;
            figure(Meaning::Allocation, Who::Forbund(*forbund), now.allocation.map(kronor), Some(now.ideal.0), *after)
        }
        Edit::PublishedIdeal { forbund, kronor: Kronor(after) } => {
            figure(Meaning::Ideal, Who::Forbund(*forbund), Some(of_forbund(forbund)?.ideal.0), None, *after)
        }
        Edit::Contribute { forbund, party, kronor: Kronor(after) } => {
            let found = state.find(forbund);
            let before = found.and_then(|of| of.now.of(*party)).map(|offer| offer.kronor.0);
            let of_group = |group: Group| {
                let shares = state.rules.shares;
                let ideal = of_forbund(forbund)?.ideal.0;
                Some(ideal / (shares.state + shares.region + shares.kommuner).max(1) * shares.of(group))
            };
            let (of, expected) = match party {
                Party::State => (Meaning::FromState, of_group(Group::State)),
                Party::Region => (Meaning::FromRegion, of_group(Group::Region)),
                Party::Kommun(code) => (Meaning::Contribution, outcome.kommun(*code).map(|of| of.ideal_part.0 / 4)),
            };
            figure(of, Who::Party(*forbund, *party), before, expected, *after)
        }
        Edit::Account { forbund, year, item, kronor: Kronor(after) } => {
            let accounts = state.find(forbund).map(|of| &of.accounts);
            let before = accounts.and_then(|of| of.stated(*year, *item)).map(|entry| entry.kronor.0);
            let is_of_all = matches!(item, AccountItem::Contributions | AccountItem::Costs);
            let expected = of_forbund(forbund).filter(|_| is_of_all).map(|of| of.ideal.0);
            let found = figure(Meaning::Account(*item), Who::Forbund(*forbund), before, expected, *after)?;
            Some(Figure { year: Some(*year), ..found })
        }
        Edit::Result { forbund, year, item, value } => {
            let stated = state.find(forbund).and_then(|of| of.results.stated(*year, *item)).map(|entry| entry.value);
            let found = figure(Meaning::Result(*item), Who::Forbund(*forbund), stated, None, *value)?;
            Some(Figure { year: Some(*year), ..found })
        }
        _ => None,
    }
}

/// How many kommuner change förbund, and how many förbund are formed.
fn members(next: &State, edits: &[&Edit]) -> Option<Summary> {
    let count = |is: fn(&Edit) -> bool| edits.iter().filter(|edit| is(edit)).count();
    let moved = count(|edit| matches!(edit, Edit::Move { .. }));
    let formed = count(|edit| matches!(edit, Edit::Create { .. }));
    (moved + formed > 0).then(|| Summary {
        of: Meaning::Kommun,
        year: None,
        changed: moved,
        of_all: next.dataset.kommuner().len(),
        before: 0,
        after: 0,
        new: formed,
        of_new: 0,
        greatest: None,
    })
}

fn summary(next: &State, of: Meaning, year: Option<i64>, figures: &[&Figure]) -> Summary {
    let known = || figures.iter().filter_map(|figure| Some((figure, figure.before?)));
    // Percents have no sum.
    let is_summed = !matches!(of, Meaning::Result(item) if item.is_percent());
    let sum = |all: &mut dyn Iterator<Item = i64>| {
        if is_summed { all.fold(0_i64, i64::saturating_add) } else { 0 }
    };
    let new = || figures.iter().filter(|figure| figure.before.is_none());
    let moves = known().map(|(figure, before)| Move { who: figure.who, before, after: figure.after });
    let of_all = match of {
        Meaning::Fye | Meaning::Population => next.dataset.kommuner().len(),
        Meaning::Contribution => next.forbund.iter().map(|forbund| forbund.now.kommuner.len()).sum(),
        _ => next.forbund.len(),
    };
    Summary {
        of,
        year,
        changed: figures.len(),
        of_all,
        before: sum(&mut known().map(|(_, before)| before)),
        after: sum(&mut known().map(|(figure, _)| figure.after)),
        new: new().count(),
        of_new: sum(&mut new().map(|figure| figure.after)),
        greatest: moves.max_by_key(distance),
    }
}

/// How far from what it was something moves, in proportion: to a half is as far as to the double.
fn distance(of: &Move) -> i128 {
    let (before, after) = (i128::from(of.before.abs()).max(1), i128::from(of.after.abs()).max(1));
    before.max(after) * 1_000_000 / before.min(after)
}

fn warnings(summary: &Summary, figures: &[&Figure]) -> Vec<Warning> {
    let of = summary.of;
    let ratio = |before: Option<i64>, after: i64| hundredths(before?, after);
    let ratios: Vec<i64> = figures.iter().filter_map(|figure| ratio(figure.before, figure.after)).collect();
    let mut warnings = Vec::new();
    let mut figures = figures.to_vec();
    let is_of_persons = matches!(of, Meaning::Fye | Meaning::Population);
    if of == Meaning::Population {
        let like: Vec<&i64> = ratios.iter().filter(|ratio| LIKE_ALL_AGES.contains(ratio)).collect();
        // One among many that grows by half stands out by itself.
        if !like.is_empty() && (like.len() * 10 >= ratios.len() || ratios.len() < 10) {
            let mean = like.iter().copied().sum::<i64>() / i64::try_from(like.len()).unwrap_or(1);
            warnings.push(Warning::LikeAllAges { kommuner: like.len(), of: ratios.len(), hundredths: mean });
            let is_like =
                |figure: &&Figure| ratio(figure.before, figure.after).is_some_and(|of| LIKE_ALL_AGES.contains(&of));
            figures.retain(|figure| !is_like(figure));
        }
    }
    if of.is_amount() {
        // In hundredths of thousandths, so that a thousandth is told from nothing.
        let compared: Vec<(i64, i64)> =
            figures.iter().filter_map(|figure| Some((figure.expected.filter(|of| *of > 0)?, figure.after))).collect();
        let more = compared
            .iter()
            .filter(|(before, after)| ratio(Some(*before), *after).is_some_and(|of| THOUSAND.contains(&of)));
        let less = compared
            .iter()
            .filter(|(before, after)| ratio(Some(*after), *before).is_some_and(|of| THOUSAND.contains(&of)));
        for (is_more, amounts) in [(true, more.count()), (false, less.count())] {
            if amounts > 0 {
                warnings.push(Warning::Thousandfold { of, is_more, amounts, of_all: figures.len() });
            }
        }
        if !warnings.is_empty() {
            return warnings;
        }
    }
    let usual = if is_of_persons { FACTS } else { BUDGETS };
    let may_be_negative = matches!(of, Meaning::Account(item) if item.may_be_negative());
    if let Some(hundredths) =
        summary.hundredths().filter(|of| !may_be_negative && !usual.contains(of)).filter(|_| warnings.is_empty())
    {
        warnings.push(Warning::OutOfProportion { of, hundredths });
    }
    warnings.extend(outliers(of, &figures));
    warnings
}

/// Those that change by more than half where most others do not, beside what the middle one changes.
fn outliers(of: Meaning, figures: &[&Figure]) -> Option<Warning> {
    let mut ordered: Vec<i64> = figures.iter().filter_map(|figure| hundredths(figure.before?, figure.after)).collect();
    ordered.sort_unstable();
    let middle = ordered.get(ordered.len() / 2).copied().filter(|_| ordered.len() >= ENOUGH)?.max(1);
    let stands_out = |figure: &&&Figure| {
        let ratio = figure.before.and_then(|before| hundredths(before, figure.after));
        ratio.is_some_and(|ratio| !BY_HALF.contains(&(ratio * 100 / middle)))
    };
    let mut found: Vec<Move> = figures
        .iter()
        .filter(stands_out)
        .filter_map(|figure| Some(Move { who: figure.who, before: figure.before?, after: figure.after }))
        .collect();
    // Where a third of them do, they are no exceptions.
    if found.is_empty() || found.len() * 3 > ordered.len() {
        return None;
    }
    found.sort_by_key(|of| std::cmp::Reverse(distance(of)));
    let count = found.len();
    found.truncate(NAMED);
    Some(Warning::Outliers { of, first: found, count })
}
