//! The equity of the förbund of an area, beside what is recommended.

use super::{Years, account::Row, latest, nation};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    live::Derived,
    overview::{area_select, in_area},
    route::{self, View},
    text::{self, account_figure, equity as told, way},
    way::part::named,
    work::Work,
};
use finsam_engine::{AccountItem, EquitySum, Figure, ForbundId, Projection};
use js_sys::Reflect;
use web_sys::Event;

pub fn overview(work: Work, projection: Years) -> El {
    let words = work.lang().equity_words();
    let area = Derived::new(move || {
        work.with_now(|now| work.with_base(|base| work.overview.with(|choice| in_area(now, base, choice))))
    });
    let sum = Derived::new(move || projection.with(|projection| area.with(|ids| sum(projection, ids))));
    el_in("div", "all")
        .with(named(work.words().area, area_select(work)))
        .with(
            el("section")
                .attr("aria-labelledby", "equity-of-all")
                .with(el("h2").id("equity-of-all").text(work.words().equity))
                .with(el_in("p", "say").live(move || sum.with(|sum| told::overview(work.format(), sum))))
                .with(el_in("p", "help").text(words.how_to_choose))
                .with(el("div").on("click", move |click| explain(work, &click)).markup(move || {
                    projection.with(|projection| area.with(|ids| sum.with(|sum| rows(work, projection, ids, sum))))
                })),
        )
        .with(nation::nation(work))
        .with(nation::ladder(work))
}

/// Opens the derivation of the figure that was clicked.
fn explain(work: Work, click: &Event) {
    let value = click.target().and_then(|clicked| Reflect::get(&clicked, &"value".into()).ok()?.as_string());
    if let Some(figure) = value.and_then(|value| figure_of(&value)) {
        work.explaining.set(Some(figure));
    }
}

/// What the förbund of the area have together at the end of each one's latest known year.
fn sum(projection: &Projection, ids: &[String]) -> EquitySum {
    let mut sum = EquitySum { of: ids.len(), ..EquitySum::default() };
    for id in ids {
        let Some(year) = id.parse().ok().and_then(|id| latest(projection.of(id))) else { continue };
        let known = year.kronor(AccountItem::Closing).zip(year.recommended_max).zip(year.excess());
        if let Some(((closing, recommended_max), excess)) = known {
            sum.known += 1;
            sum.over += usize::from(year.is_over());
            sum.closing += closing;
            sum.recommended_max += recommended_max;
            sum.excess += excess;
        }
    }
    sum
}

/// The figures that can be explained, each with a letter for its button.
const EXPLAINED: [(&str, Row); 3] =
    [("c", Row::Item(AccountItem::Closing)), ("m", Row::RecommendedMax), ("o", Row::Over)];

/// The figure of a button.
fn figure_of(value: &str) -> Option<Figure> {
    let (letter, rest) = value.split_once('-')?;
    let (year, id) = rest.split_once('-')?;
    let (_, row) = EXPLAINED.iter().find(|(of, _)| *of == letter)?;
    Some(Figure::Account(id.parse().ok()?, year.parse().ok()?, row.explained()?))
}

fn rows(work: Work, projection: &Projection, ids: &[String], sum: &EquitySum) -> String {
    let (format, now, words) = (work.format(), work.now(), work.lang().equity_words());
    let mut sheet = Sheet::new("equities", work.words().forbund);
    let unit = format.unit_sign();
    sheet.column(words.year);
    sheet.column(&format!("{}, {unit}", words.closing));
    sheet.column(&format!("{}, {unit}", words.recommended_max));
    sheet.column(&format!("{}, {unit}", words.over_or_under));
    sheet.column(words.of_contributions);
    for id in ids {
        let Ok(id) = id.parse::<ForbundId>() else { continue };
        let (name, address) = (way::name(&now.state, id), route::to_view(View::Equity, Some(id)));
        sheet.row_of_link(false, &name, &format!("equity-{id}"), &address);
        let Some(of) = latest(projection.of(id)) else {
            for _ in 0..5 {
                sheet.figure(work.words().unknown);
            }
            continue;
        };
        sheet.figure(&of.year.to_string());
        for (letter, row) in EXPLAINED {
            let Some(figure) = row.explained() else { continue };
            let what = text::explain_of(format.lang, &account_figure(format.lang, figure, of.year), &name);
            sheet.explained(&row.figure(work, of), &what, &format!("{letter}-{}-{id}", of.year));
        }
        sheet.figure(&work.percent(of.part_of_contributions()));
    }
    if sum.known > 0 {
        sheet.row("sum", words.sum, &crate::text::known_for(format.lang, sum.known, sum.of));
        sheet.figure("");
        sheet.figure(&format.figure(sum.closing));
        sheet.figure(&format.figure(sum.recommended_max));
        sheet.figure(&told::too_much(format, sum.excess));
        sheet.figure("");
    }
    sheet.markup()
}
