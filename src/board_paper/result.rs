//! The result: the percent before and after of the förbund of an area, the changed ones first.

use super::{Area, section};
use crate::{
    components::Sheet,
    dom::{El, el},
    overview::{Choice, Figures, sum},
    text,
    work::{Computed, Work},
};
use finsam_engine::ForbundId;

pub fn result(work: Work, area: Area) -> El {
    let table = move || area.with(|ids| rows(work, ids));
    section("paper-result", work.lang().paper_words().result).with(el("div").markup(table))
}

/// Whether the proposal changes the förbund itself: its members or its money. The ideals of all the others follow.
fn is_changed(now: &Computed, base: &Computed, id: &str) -> bool {
    let of = |computed: &Computed| {
        computed.outcome.forbund(id).map(|forbund| (forbund.kommuner.clone(), forbund.offers, forbund.allocation))
    };
    of(now) != of(base)
}

fn rows(work: Work, ids: &[String]) -> String {
    let (format, now, base) = (work.format(), work.now(), work.base());
    let (words, paper) = (work.words(), work.lang().paper_words());
    let mut sheet = Sheet::new("board", words.forbund);
    for column in [words.allocation, words.ideal, paper.before, paper.after, paper.points] {
        sheet.column(column);
    }
    let (changed, unchanged): (Vec<&String>, Vec<&String>) = ids.iter().partition(|id| is_changed(&now, &base, id));
    let has_both = !changed.is_empty() && !unchanged.is_empty();
    for id in changed.iter().chain(&unchanged) {
        let Ok(id) = id.parse::<ForbundId>() else { continue };
        let of = |computed: &Computed| computed.forbund(&id).map(Figures::of).unwrap_or_default();
        let name = now.forbund(&id).map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string());
        let is_set_off = has_both && is_changed(&now, &base, id.as_str());
        sheet.row(if is_set_off { "changed-row" } else { "" }, &name, "");
        figures(work, &mut sheet, of(&now), of(&base));
    }
    let choice = work.overview.with(Choice::without_search);
    let lan = choice.lan().and_then(|lan| now.state.dataset.lan_of(lan));
    let name = lan.map_or_else(|| text::sum_of(format.lang, ids.len()), |lan| lan.name.to_owned());
    sheet.row("sum", &name, "");
    figures(work, &mut sheet, sum(&now, ids, &choice), sum(&base, ids, &choice));
    sheet.markup()
}

fn figures(work: Work, sheet: &mut Sheet, now: Figures, base: Figures) {
    sheet.figure(&work.figure(now.allocation));
    let ideal = work.figure(now.ideal);
    sheet.figure(&if now.is_estimated { format!("≈\u{a0}{ideal}") } else { ideal });
    sheet.figure(&work.percent(base.ratio));
    sheet.figure(&work.percent(now.ratio));
    let change = base.ratio.zip(now.ratio).and_then(|(before, after)| work.format().percent_change(before, after));
    sheet.figure(&change.unwrap_or_default());
}
