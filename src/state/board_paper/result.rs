//! The result: the percent before and after of the förbund of an area, the changed ones first.

use super::{PaperRow, PaperTable};
use crate::{
    state::{Choice, Column, Computed, Figures, Row, Work},
    text,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The table of these förbund and their sum, followed.
pub fn result_on_paper(work: Work, ids: &[ForbundId]) -> PaperTable {
    let (now, base) = (work.now.get(), work.base.get());
    let (words, paper) = (work.words(), work.lang().paper_words());
    let (changed, unchanged): (Vec<ForbundId>, Vec<ForbundId>) =
        ids.iter().partition(|id| is_changed(&now, &base, **id));
    let are_set_off = !changed.is_empty() && !unchanged.is_empty();
    let row = |id: &ForbundId, class| {
        let name = now.forbund(*id).map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string());
        let row = Row { now: Figures::of(&now, *id), base: Figures::of(&base, *id) };
        PaperRow { class, name, remark: "", figures: figures(work, &row) }
    };
    let class_of_changed = if are_set_off { "changed-row" } else { "" };
    let mut rows: Vec<PaperRow> = changed.iter().map(|id| row(id, class_of_changed)).collect();
    rows.extend(unchanged.iter().map(|id| row(id, "")));
    rows.push(sum(work, &now, &base, ids));
    PaperTable {
        names: words.forbund,
        columns: vec![words.allocation, words.ideal, paper.before, paper.after, paper.points],
        rows,
    }
}

/// Whose contributions and equity are told: the förbund that is chosen, or those of these that the proposal changes, followed.
pub fn told_of(work: Work, ids: &[ForbundId]) -> Vec<ForbundId> {
    let (now, base) = (work.now.get(), work.base.get());
    match work.route.get().forbund {
        Some(chosen) => vec![chosen],
        None => ids.iter().copied().filter(|id| is_changed(&now, &base, *id)).collect(),
    }
}

/// Whether the proposal changes the förbund itself: its members or its money. The ideals of all the others follow.
fn is_changed(now: &Computed, base: &Computed, id: ForbundId) -> bool {
    let of = |computed: &Computed| {
        computed.forbund(id).map(|forbund| (forbund.kommuner.clone(), forbund.offers, forbund.allocation))
    };
    of(now) != of(base)
}

fn sum(work: Work, now: &Computed, base: &Computed, ids: &[ForbundId]) -> PaperRow {
    let choice = work.choice.with(Choice::without_search);
    let lan = choice.lan().and_then(|lan| now.state.dataset.lan_of(lan));
    let name = lan.map_or_else(|| text::sum_of(work.lang(), ids.len()), |lan| lan.name.to_owned());
    let row = Row { now: Figures::sum(now, ids, choice.lan()), base: Figures::sum(base, ids, choice.lan()) };
    PaperRow { class: "sum", name, remark: "", figures: figures(work, &row) }
}

fn figures(work: Work, row: &Row) -> Vec<String> {
    let (format, words) = (work.format(), work.words());
    vec![
        row.figure(format, words, Column::Allocation),
        row.figure(format, words, Column::Ideal),
        work.percent(row.base.ratio),
        row.figure(format, words, Column::Percent),
        row.difference(format, Column::Percent),
    ]
}
