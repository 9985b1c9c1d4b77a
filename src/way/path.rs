//! Where the years lead, förbund by förbund.

use super::{
    Area, found,
    part::{Answer, Part, asks, named},
    path_of::path_of,
};
use crate::{
    components::{LineChart, Select, Sheet},
    dom::{El, el_in},
    live::{Derived, Live},
    route::{self, Route, View},
    text::way as told,
    work::Work,
};
use finsam_engine::{Edit, ForbundId, Path, PathRule, Percent, RuleChange, projected};
use std::{cell::Cell, rc::Rc};

/// How near its ideal a förbund is to come.
const NEAR: Percent = Percent::from_hundredths(500);

pub fn path(work: Work, area: Area, route: Live<Route>) -> El {
    let words = work.lang().way_words();
    // Computed once for all that shows it, with the equity that lifts the brake.
    let path = Derived::new(move || {
        let now = work.now();
        projected(&now.state, &now.outcome).path
    });
    let years = years_ask(
        "path-years",
        Rc::new(move || work.now().state.rules.path_years),
        Box::new(move |years| {
            // The list has the numbers that are allowed.
            let _ = work.edit(Edit::Rule(RuleChange { path_years: Some(years), ..RuleChange::default() }));
        }),
    );
    let chosen = move || route.with(|route| route.forbund);
    let part = Part {
        id: "path",
        heading: words.path,
        asks: Some(asks().with(named(work.words().path_years, years))),
        is_wide: true,
        applies: false,
        answer: Box::new(move || path.with(|path| answer(work, area, path, chosen()))),
    };
    // What is open when the view is drawn does not take the focus.
    let is_first = Cell::new(true);
    part.view(work)
        .with(el_in("p", "help").text(words.path_about))
        .with(el_in("p", "help").live(move || path.with(|path| remarks(work, area, path))))
        .slot_by(
            move || chosen().filter(|id| work.now().forbund(id).is_some()).map_or("", |id| id.as_str()).to_owned(),
            move |id| {
                let is_asked_for = !is_first.replace(false);
                id.parse().ok().map(|id| path_of(work, id, path, is_asked_for))
            },
        )
}

/// Every förbund's percent year by year, and the year from which it stays near its ideal.
fn answer(work: Work, area: Area, path: &Path, chosen: Option<ForbundId>) -> Answer {
    let (format, words, now) = (work.format(), work.lang().way_words(), work.now());
    let mut sheet = Sheet::new("path", work.words().forbund);
    for year in &path.years {
        sheet.column(&year.year.to_string());
    }
    sheet.column(words.near);
    sheet.column(words.line);
    let ids = area.get();
    let shown = || ids.iter().filter_map(|id| id.parse::<ForbundId>().ok());
    // One scale for all, so that the lines can be compared.
    let end = shown().map(|id| end(path, id)).max().unwrap_or_default();
    let (mut near, count) = (0, now.state.rules.path_years);
    for id in shown() {
        let address = route::to_view(View::Way, Some(id));
        sheet.row_of_link(chosen == Some(id), &told::name(&now.state, id), &format!("path-{id}"), &address);
        let mut percents = Vec::new();
        for (_, year) in path.of(id) {
            sheet.figure(&work.percent(year.percent_of_ideal));
            percents.push(year.percent_of_ideal);
        }
        let reaches = path.reaches(id, NEAR);
        near += usize::from(reaches.is_some());
        sheet.figure(&told::near(format.lang, reaches, count));
        sheet.drawing(&LineChart { percents: &percents, end, first_year: None }.markup());
    }
    Answer { sentence: told::path(format.lang, count, near, ids.len()), table: sheet.markup(), ..Answer::default() }
}

/// What there is to know about the years.
fn remarks(work: Work, area: Area, path: &Path) -> String {
    let now = work.now();
    let mut remarks = told::over_grant(work.format(), &path.years);
    let unknown = area.with(|ids| found(&now, ids).iter().filter(|of| of.offers.state.is_none()).count());
    if unknown > 0 {
        remarks.push(told::unbraked(work.lang(), unknown));
    }
    remarks.extend(area.with(|ids| told::without_brake(work.lang(), &now.state, path, ids)));
    remarks.join(" ")
}

/// Where a chart of a förbund's percents ends: room for 150 %, and in steps of 50 up to 300 %.
#[inline(never)]
pub fn end(path: &Path, id: ForbundId) -> i64 {
    let percents = path.of(id).filter_map(|(_, year)| year.percent_of_ideal);
    let highest = percents.map(|percent| percent.rounded(0)).max().unwrap_or_default();
    ((highest + 49) / 50 * 50).clamp(150, 300)
}

/// A choice of how many years.
#[inline(never)]
pub fn years_ask(id: &str, chosen: Rc<dyn Fn() -> i64>, choose: Box<dyn Fn(i64)>) -> El {
    let select = Select {
        id: id.to_owned(),
        values: Box::new(|| (1..=PathRule::MOST_YEARS).map(|years| years.to_string()).collect()),
        name_of: Box::new(str::to_owned),
        chosen: Rc::new(move || chosen().to_string()),
        choose: Box::new(move |years| {
            if let Ok(years) = years.parse() {
                choose(years);
            }
        }),
    };
    select.view()
}
