//! Where the years lead, förbund by förbund.

use super::{
    Area, found,
    part::{answered, asks, named, part, wide},
    path_of::path_of,
};
use crate::{
    components::{LineChart, Select},
    dom::{El, column_heading, el, el_in, focus_soon, hidden_heading, row_heading, table, tbody, td, tr},
    live::{Derived, Live},
    route::{self, Route, View},
    text::way as told,
    work::Work,
};
use finsam_engine::{Edit, ForbundId, Path, PathRule, Percent, Ratio, RuleChange};
use std::{borrow::Cow, cell::Cell, rc::Rc};

/// How near its ideal a förbund is to come.
const NEAR: Percent = Percent::from_hundredths(500);

/// A förbund's percent year by year, and the year from which it stays near its ideal.
#[derive(Clone, PartialEq, Default)]
struct Years {
    percents: Vec<Option<Ratio>>,
    near: Option<i64>,
}

pub fn path(work: Work, area: Area, route: Live<Route>) -> El {
    let words = work.lang().way_words();
    // Computed once for all that shows it. The rule on equity, which lifts the brake, needs figures that are not there yet.
    let path =
        Derived::new(move || work.with_now(|now| finsam_engine::path(&now.state, &now.outcome, &mut |_, _| false)));
    let count = move || work.with_now(|now| now.state.rules.path_years);
    let near = move |id: &str| path.with(|path| id.parse().ok().and_then(|id| path.reaches(id, NEAR)));
    let sentence = move || {
        let (near, all) = area.with(|ids| (ids.iter().filter(|id| near(id).is_some()).count(), ids.len()));
        told::path(work.lang(), count(), near, all)
    };
    // One scale for all, so that the lines can be compared.
    let end = Derived::new(move || {
        let highest = path.with(|path| {
            let percents = area.with(|ids| {
                let of = |id: &String| id.parse().map_or(0, |id| highest(path, id));
                ids.iter().map(of).max()
            });
            percents.unwrap_or_default()
        });
        ((highest + 49) / 50 * 50).clamp(150, 300)
    });
    let head = tr()
        .with(column_heading("").text(work.words().forbund))
        .list(
            move || path.with(|path| path.years.iter().map(|year| year.year.to_string()).collect()),
            |year| column_heading("n").text(year),
        )
        .with(column_heading("n").text(words.near))
        .with(hidden_heading(words.line));
    let body = tbody().list(move || area.get(), move |id| row(work, id, path, end, route));
    let chosen = move || {
        let id = route.with(|route| route.forbund).filter(|id| work.with_now(|now| now.forbund(id).is_some()));
        id.map_or(String::new(), |id| id.to_string())
    };
    // What is open when the view is drawn does not take the focus.
    let is_first = Cell::new(true);
    let remarks = move || {
        let mut remarks = path.with(|path| told::over_grant(work.format(), &path.years));
        let unknown = work.with_now(|now| {
            area.with(|ids| found(now, ids).iter().filter(|forbund| forbund.offers.state.is_none()).count())
        });
        if unknown > 0 {
            remarks.push(told::unbraked(work.lang(), unknown));
        }
        Some(el("div").with_all(remarks.iter().map(|remark| el_in("p", "help").text(remark))))
    };
    answered(part("path", words.path).with(asks().with(named(work.words().path_years, years_select(work)))), sentence)
        .with(wide(&told::table_of(work.lang(), words.path)).with(table("path", head, body)))
        .with(el_in("p", "help").text(words.path_about))
        .slot(remarks)
        .slot_by(chosen, move |id| {
            let is_asked_for = !is_first.replace(false);
            id.parse().ok().map(|id| path_of(work, id, path, is_asked_for))
        })
}

/// The highest whole percent of a förbund on the way.
pub fn highest(path: &Path, id: ForbundId) -> i64 {
    path.of(id).filter_map(|(_, year)| Some(year.percent_of_ideal?.rounded(0))).max().unwrap_or_default()
}

fn years_select(work: Work) -> El {
    let count = move || work.with_now(|now| now.state.rules.path_years).to_string();
    years_ask("path-years", work.words().path_years, count, move |years| {
        // The list has the numbers that are allowed.
        let _ = work.edit(Edit::Rule(RuleChange { path_years: Some(years), ..RuleChange::default() }));
    })
}

/// A choice of how many years.
pub fn years_ask(id: &str, label: &str, chosen: impl Fn() -> String + 'static, choose: impl Fn(i64) + 'static) -> El {
    let select = Select {
        id: id.to_owned(),
        label: label.to_owned(),
        values: Box::new(|| (1..=PathRule::MOST_YEARS).map(|years| years.to_string()).collect()),
        name_of: Box::new(str::to_owned),
        chosen: Rc::new(chosen),
        choose: Box::new(move |years| {
            if let Ok(years) = years.parse() {
                choose(years);
            }
        }),
    };
    select.view()
}

fn row(work: Work, id: &str, path: Derived<Path>, end: Derived<i64>, route: Live<Route>) -> El {
    let Ok(id) = id.parse::<ForbundId>() else { return tr() };
    let years = Derived::new(move || {
        path.with(|path| Years {
            percents: path.of(id).map(|(_, year)| year.percent_of_ideal).collect(),
            near: path.reaches(id, NEAR),
        })
    });
    let name = work.peek_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string())).unwrap_or_default();
    let is_open = move || route.with(|route| route.forbund == Some(id));
    let link = el("a")
        .attr("href", &route::to_view(View::Way, Some(id)))
        .live_attr("aria-current", move || is_open().then_some(Cow::Borrowed("true")))
        .text(&name)
        .on_click(move || {
            // Where it is open already, the address stays as it is.
            if is_open() {
                focus_soon("path-of");
            }
        });
    let first = work.peek_now(|now| now.state.dataset.year());
    let near = move || {
        let count = work.with_now(|now| now.state.rules.path_years);
        told::near(work.lang(), years.with(|years| years.near), count)
    };
    tr().toggle("selected", is_open)
        .with(row_heading("").with(link))
        .list(
            move || years.with(|years| (0..years.percents.len()).map(|place| place.to_string()).collect()),
            move |place| {
                let place: usize = place.parse().unwrap_or_default();
                let year = (first..).nth(place).unwrap_or_default().to_string();
                let percent = move || years.with(|years| years.percents.get(place).copied().flatten());
                td("n").attr("data-label", &year).live(move || work.percent(percent()))
            },
        )
        .with(td("n").attr("data-label", work.lang().way_words().near).live(near))
        .with(td("drawn").attr("aria-hidden", "true").slot(move || {
            let end = end.get();
            Some(years.with(|years| LineChart { percents: &years.percents, end, years: None }.view()))
        }))
}
