//! The equity of the förbund of an area, beside what is recommended.

use super::{Years, latest, nation};
use crate::{
    components::Sheet,
    dom::{El, el, el_in},
    live::Derived,
    overview::{area_select, in_area},
    route::{self, View},
    text::{equity as told, way},
    way::part::named,
    work::Work,
};
use finsam_engine::{AccountItem, EquitySum, ForbundId, Kronor, Projection, Ratio};

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
                .with(el("div").markup(move || {
                    projection.with(|projection| area.with(|ids| sum.with(|sum| rows(work, projection, ids, sum))))
                })),
        )
        .with(nation::nation(work))
        .with(nation::ladder(work))
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

fn rows(work: Work, projection: &Projection, ids: &[String], sum: &EquitySum) -> String {
    let (format, now, words) = (work.format(), work.now(), work.lang().equity_words());
    let mut sheet = Sheet::new("equities", work.words().forbund);
    let unit = format.unit_sign();
    sheet.column(words.year);
    sheet.column(&format!("{}, {unit}", words.closing));
    sheet.column(&format!("{}, {unit}", words.recommended_max));
    sheet.column(&format!("{}, {unit}", words.over_or_under));
    sheet.column(words.of_contributions);
    let figures = |sheet: &mut Sheet, closing: Option<Kronor>, most: Option<Kronor>, part: Option<Ratio>| {
        sheet.figure(&work.figure(closing));
        sheet.figure(&work.figure(most));
        let over = closing.zip(most).map(|(closing, most)| told::over_or_under(format, closing - most));
        sheet.figure(&over.unwrap_or_else(|| work.words().unknown.to_owned()));
        if let Some(part) = part {
            sheet.figure(&format.percent(part));
        }
    };
    for id in ids {
        let Ok(id) = id.parse::<ForbundId>() else { continue };
        let address = route::to_view(View::Equity, Some(id));
        sheet.row_of_link(false, &way::name(&now.state, id), &format!("equity-{id}"), &address);
        match latest(projection.of(id)) {
            Some(year) => {
                sheet.figure(&year.year.to_string());
                let (closing, part) = (year.kronor(AccountItem::Closing), year.part_of_contributions());
                figures(&mut sheet, closing, year.recommended_max, part);
                if part.is_none() {
                    sheet.figure(work.words().unknown);
                }
            }
            None => {
                for _ in 0..5 {
                    sheet.figure(work.words().unknown);
                }
            }
        }
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
