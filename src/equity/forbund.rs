//! The equity of one förbund: the answers first, then what they rest on.

use super::{
    Years, account,
    chart::{self, Column},
    descent::{self, Found, descent},
    is_known, latest,
};
use crate::{
    components::explained,
    dom::{El, el, el_in},
    live::Derived,
    route::{self, View},
    text::{account_figure, equity as told, way},
    work::Work,
};
use finsam_engine::{AccountFigure, AccountItem, AccountYear, Figure, ForbundId, Kronor, reaches_ladder};

pub fn forbund(work: Work, id: ForbundId, projection: Years, takes_focus: bool) -> El {
    let words = work.lang().equity_words();
    let years = Derived::new(move || projection.with(|projection| projection.of(id).to_vec()));
    let unbraked = Derived::new(move || projection.with(|projection| way::unbraked_years(&projection.path, id)));
    let down = descent::found(work, id, projection);
    let name = work.peek_now(|now| way::name(&now.state, id));
    let heading = el("h2").id("equity-of").attr("tabindex", "-1").text(&name);
    if takes_focus {
        heading.clone().focus_soon();
    }
    let of_whom = name.clone();
    let hero = move || {
        years.with(|years| {
            let of = latest(years)?;
            let closing = of.kronor(AccountItem::Closing)?;
            let (figure, large) = match of.excess().filter(|_| of.is_over()) {
                Some(excess) => (AccountFigure::Over, excess),
                None => (AccountFigure::Closing, closing),
            };
            let (what, large) = (account_figure(work.lang(), figure, of.year), work.format().amount(large));
            let large = explained(work, Figure::Account(id, of.year, figure), &what, &of_whom, move || large.clone());
            let hero = el_in("p", "hero").with(large);
            let beside = of.recommended_max.map(|most| told::beside(work.format(), of.is_over(), most));
            Some(hero.with_some(beside.map(|beside| el_in("span", "beside-it").text(&beside))))
        })
    };
    let said = move || {
        let said =
            years.with(|years| unbraked.with(|unbraked| answers(work, id, &name, years, (unbraked, projection, down))));
        said.join(" ")
    };
    el_in("div", "all")
        .with(
            el("section")
                .attr("aria-labelledby", "equity-of")
                .with(el_in("a", "back").attr("href", &route::to_view(View::Equity, None)).text("← ").text(words.back))
                .with(heading)
                .with(el("div").slot(hero))
                .with(el_in("p", "say").id("equity-said").live(said))
                .with(el_in("div", "drawn").markup(move || years.with(|years| drawn(work, years)))),
        )
        .with(account::account(work, id, years))
        .with(descent(work, id, down))
}

/// How much is too much, when the level is reached, what it takes to be there sooner, and what it does to the brake.
fn answers(
    work: Work,
    id: ForbundId,
    name: &str,
    years: &[AccountYear],
    (unbraked, projection, down): (&[i64], Years, Derived<Found>),
) -> Vec<String> {
    let format = work.format();
    let known = latest(years);
    let mut said = vec![told::level(format, name, known)];
    let (Some(known), Some(last)) = (known, years.last()) else { return said };
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
        let first = work.now().state.dataset.year();
        // A year before the budget does it, or two years from now where it never does.
        let sooner = reached.map_or(first + 2, |year| year - 1);
        if let Some(found) = descent::evenly_by(work, id, sooner, (projection, down)) {
            said.push(told::sooner(format, sooner, &found.extra));
        }
    }
    let below_zero = years.iter().find(|of| {
        of.year > known.year && of.kronor(AccountItem::Closing).is_some_and(|closing| closing < Kronor::ZERO)
    });
    if let Some(of) = below_zero {
        said.push(told::below_zero(format.lang, of.year));
    }
    if !unbraked.is_empty() {
        said.push(told::no_brake(format.lang, unbraked));
    }
    let share = known.share_of_costs(AccountItem::Administration);
    if let Some(share) = share.filter(|_| known.keeps_administration_goal() == Some(false)) {
        said.push(told::administration_is(format, known.year, share));
    }
    said
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

/// The years as a chart, where there is anything to draw.
fn drawn(work: Work, years: &[AccountYear]) -> String {
    let mut columns = Vec::with_capacity(years.len());
    for of in years {
        columns.push(Column {
            year: of.year,
            closing: of.kronor(AccountItem::Closing),
            recommended_max: of.recommended_max,
            is_projected: !is_known(of),
        });
    }
    if columns.iter().all(|column| column.closing.is_none()) {
        return String::new();
    }
    let about = work.lang().equity_words().chart_about;
    chart::markup(work.format(), &columns) + "<p class=help>" + about + "</p>"
}
