//! All förbund of the area on one screen, and what each payer pays them in all.

use super::paid_in_all::PaidInAll;
use crate::{
    components::{Bar, Hatching},
    state::{BarOf, Route, View, bar_end, follow, use_work},
};
use finsam_engine::{ForbundId, ForbundOutcome};
use leptos::prelude::*;

#[component]
pub fn AreaOnScreen() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let end = follow(move || {
        let percent = |id: &ForbundId| work.of(*id, |of| of.percent_of_ideal).flatten().map(|ratio| ratio.rounded(0));
        bar_end(work.rows.with(|rows| rows.iter().filter_map(percent).max()).unwrap_or_default())
    });
    view! {
        <Hatching />
        <table class="meeting-area" role="table" aria-labelledby="meeting" data-end=move || end.get().to_string()>
            <thead class="hidden" role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.forbund}</th>
                    <th scope="col" role="columnheader">{words.percent}</th>
                    <td role="cell"></td>
                    <th scope="col" role="columnheader">{words.allocation}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || work.rows.get() key=|id| *id let:id>
                    <AreaRow id end />
                </For>
            </tbody>
        </table>
        <PaidInAll />
    }
}

/// A förbund, whose name leads to it.
#[component]
fn AreaRow(id: ForbundId, end: Memo<i64>) -> impl IntoView {
    let work = use_work();
    let before = follow(move || work.of_base(id, |of| of.percent_of_ideal).flatten());
    let of = move |written: fn(&crate::state::Work, &ForbundOutcome) -> String| {
        follow(move || work.of(id, |of| written(&work, of)).unwrap_or_default())
    };
    let percent =
        of(|work, of| work.format().about(work.percent(of.percent_of_ideal), of.percent_interval().is_some()));
    let allocation = of(|work, of| work.figure_with_unit(of.allocation));
    let bar = follow(move || BarOf {
        now: work.of(id, |of| of.percent_of_ideal).flatten(),
        before: before.get(),
        end: end.get(),
    });
    let address = Route::of_forbund(View::Meeting, id).address();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=address>{work.short_name(id)}</a></th>
            <td class="n pc" role="cell">{percent}</td>
            <td class="percent" role="cell" aria-hidden="true"><Bar of=bar /></td>
            <td class="n" role="cell">{allocation}</td>
        </tr>
    }
}
