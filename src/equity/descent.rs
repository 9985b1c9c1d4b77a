//! The way down: what a förbund must spend beyond its budget to be at the ladder in a chosen year.

use super::{Projected, Years};
use crate::{
    components::{Select, Sheet},
    dom::El,
    live::Derived,
    text::{equity as told, way},
    way::part::{Answer, Part, asks, named},
    work::Work,
};
use finsam_engine::{ForbundId, NoWayDown, Pace, PathRule, SpendDown, spend_down};
use std::rc::Rc;

/// What the reader asks of the way down.
#[derive(Clone, Copy, PartialEq)]
pub struct Descent {
    /// How many years after the dataset's the ladder is to be reached.
    years: i64,
    pace: Pace,
}

impl Default for Descent {
    fn default() -> Self {
        Self { years: 2, pace: Pace::Evenly }
    }
}

/// The way down that the reader asks for. It is looked for in many projections of the whole country, so whoever else wants to
/// know the same takes it from here.
#[derive(Clone, PartialEq)]
pub struct Found {
    by_year: i64,
    pace: Pace,
    way: Result<SpendDown, NoWayDown>,
}

/// The way down that the reader asks for, followed.
pub fn found(work: Work, id: ForbundId, projection: Years) -> Derived<Found> {
    Derived::new(move || {
        let now = work.now();
        let Descent { years, pace } = work.descent.get();
        let by_year = now.state.dataset.year() + years;
        let way = projection.with(|without| spend_down(&now.state, &now.outcome, without, id, by_year, pace));
        Found { by_year, pace, way }
    })
}

/// What a förbund spends evenly to be at the ladder in a year.
pub fn evenly_by(
    work: Work,
    id: ForbundId,
    by_year: i64,
    (projection, found): (Years, Derived<Found>),
) -> Option<SpendDown> {
    let is_same = |found: &Found| (found.by_year, found.pace) == (by_year, Pace::Evenly);
    let known = found.with(|found| is_same(found).then(|| found.way.clone()));
    let now = work.now();
    let find = |without: &Projected| spend_down(&now.state, &now.outcome, without, id, by_year, Pace::Evenly);
    known.unwrap_or_else(|| projection.with(find)).ok()
}

pub fn descent(work: Work, id: ForbundId, found: Derived<Found>) -> El {
    let words = work.lang().equity_words();
    let part = Part {
        id: "descent",
        heading: words.descent,
        asks: Some(asks().with(named(words.by_year, year_select(work))).with(named(words.pace, pace_select(work)))),
        is_wide: true,
        applies: true,
        answer: Box::new(move || found.with(|found| answer(work, id, found))),
    };
    part.view(work)
}

fn answer(work: Work, id: ForbundId, found: &Found) -> Answer {
    let (format, words) = (work.format(), work.lang().equity_words());
    let by_year = found.by_year;
    match &found.way {
        Err(why) => Answer {
            sentence: told::no_way_down(format.lang, *why, by_year),
            why_not: words.nothing_to_apply,
            ..Answer::default()
        },
        Ok(found) => {
            let mut sheet = Sheet::new("", &format!("{}, {}", words.extra, format.unit_sign()));
            for (year, _) in &found.extra {
                sheet.column(&year.to_string());
            }
            let name = work.peek_now(|now| way::name(&now.state, id));
            sheet.row("", &name, "");
            for (_, kronor) in &found.extra {
                sheet.figure(&format.figure(*kronor));
            }
            Answer {
                sentence: told::descent(format, &name, by_year, &found.extra),
                table: sheet.markup(),
                edits: found.edits.clone(),
                why_not: "",
            }
        }
    }
}

fn year_select(work: Work) -> El {
    let select = Select {
        id: "descent-year".to_owned(),
        values: Box::new(move || {
            let first = work.now().state.dataset.year();
            (first..=first + PathRule::MOST_YEARS).map(|year| year.to_string()).collect()
        }),
        name_of: Box::new(str::to_owned),
        chosen: Rc::new(move || (work.now().state.dataset.year() + work.descent.with(|asked| asked.years)).to_string()),
        choose: Box::new(move |year| {
            let first = work.peek_now(|now| now.state.dataset.year());
            work.descent.update(|asked| asked.years = year.parse().unwrap_or(first) - first);
        }),
    };
    select.view()
}

fn pace_select(work: Work) -> El {
    let words = work.lang().equity_words();
    let select = Select {
        id: "descent-pace".to_owned(),
        values: Box::new(|| vec!["0".to_owned(), "1".to_owned()]),
        name_of: Box::new(move |code| if code == "1" { words.front_loaded } else { words.evenly }.to_owned()),
        chosen: Rc::new(move || {
            let is_even = work.descent.with(|asked| asked.pace) == Pace::Evenly;
            if is_even { "0" } else { "1" }.to_owned()
        }),
        choose: Box::new(move |code| {
            let pace = if code == "1" { Pace::FrontLoaded } else { Pace::Evenly };
            work.descent.update(|asked| asked.pace = pace);
        }),
    };
    select.view()
}
