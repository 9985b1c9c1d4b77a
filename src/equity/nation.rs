//! The equity of the whole country, and what is known of the ladder.

use super::chart::{self, Column};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    route::{self, View},
    text::{equity as told, way},
    work::Work,
};
use finsam_engine::NationYear;

/// The published years, with the check that they add up.
pub fn nation(work: Work) -> El {
    let words = work.lang().equity_words();
    let years = move || work.now().state.dataset.nation();
    let said = move || {
        let wrong: Vec<i64> = years().iter().filter(|year| year.remark.is_some()).map(|year| year.year).collect();
        told::nation(work.lang(), &wrong)
    };
    el("section")
        .attr("aria-labelledby", "nation")
        .with(el("h2").id("nation").text(words.nation))
        .with(el_in("p", "say").live(said))
        .with(el_in("div", "drawn").markup(move || drawn(work, years())))
        .with(el("div").markup(move || rows(work, years())))
        .with(el_in("p", "help").text(words.nation_about))
}

fn drawn(work: Work, years: &[NationYear]) -> String {
    let mut columns = Vec::with_capacity(years.len());
    for of in years {
        columns.push(Column { year: of.year, closing: Some(of.closing), recommended_max: None, is_projected: false });
    }
    chart::markup(work.format(), &columns) + "<p class=help>" + work.lang().equity_words().nation_chart + "</p>"
}

fn rows(work: Work, years: &[NationYear]) -> String {
    let (format, words) = (work.format(), work.lang().equity_words());
    let mut sheet = Sheet::new("nation", words.year);
    sheet.column(&format!("{}, {}", words.result, format.unit_sign()));
    sheet.column(&format!("{}, {}", words.closing, format.unit_sign()));
    sheet.column(words.check);
    for (place, of) in years.iter().enumerate() {
        sheet.row("", &of.year.to_string(), "");
        sheet.figure(&format.change(of.result));
        sheet.figure(&format.figure(of.closing));
        sheet.figure(&told::nation_check(format, of, place == 0));
    }
    sheet.markup()
}

/// Which of the published values the present ladder gives.
pub fn ladder(work: Work) -> El {
    let words = work.lang().equity_words();
    let checks = move || work.now().state.rules.equity_ladder.checks();
    let said = move || {
        let checks = checks();
        let reproduced = checks.iter().filter(|check| check.is_reproduced()).count();
        told::ladder(work.lang(), reproduced, checks.len())
    };
    let list = move || {
        let (format, now) = (work.format(), work.now());
        let mut list = el_in("ul", "sources");
        for check in checks() {
            list = list.with(el("li").text(&told::ladder_check(format, &way::name(&now.state, check.forbund), &check)));
        }
        Some(list)
    };
    let link = el("a").attr("href", &route::to_view(View::Assumptions, None)).text(words.change_ladder);
    el("section")
        .attr("aria-labelledby", "ladder-checks")
        .with(
            el("h2")
                .id("ladder-checks")
                .text(words.ladder)
                .text(" ")
                .with(el_in("span", "mark").text(work.words().assumption)),
        )
        .with(el_in("p", "say").live(said))
        .with(el("div").slot(list))
        .with(el_in("p", "help").text(words.ladder_about))
        .with(el("p").with(link))
}
