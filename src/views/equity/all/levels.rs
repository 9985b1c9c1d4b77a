//! The table of the area's förbund.

use super::level_row::{LevelRow, SumRow};
use crate::{
    state::{
        equity::{ComingYears, LevelSum},
        follow, use_work,
    },
    text::format::Format,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn Levels(ids: Memo<Vec<ForbundId>>, coming: Memo<ComingYears>, sum: Memo<LevelSum>) -> impl IntoView {
    let work = use_work();
    let labels = follow(move || labels(work.format()));
    let label = move |place: usize| labels.with(|labels| labels[place].clone());
    let has_sum = Memo::new(move |_| sum.with(|sum| sum.figures.is_some()));
    view! {
        <table class="equities" role="table" aria-labelledby="equity-of-all">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{work.words().forbund}</th>
                    {(0..5)
                        .map(|place| view! {
                            <th class="n" scope="col" role="columnheader">{move || label(place)}</th>
                        })
                        .collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || ids.get() key=|id| *id let:id>
                    <LevelRow id coming labels />
                </For>
                <Show when=move || has_sum.get()>
                    <SumRow sum labels />
                </Show>
            </tbody>
        </table>
    }
}

/// The columns' names after the first.
fn labels(format: Format) -> [String; 5] {
    let words = format.lang.equity_words();
    let in_unit = |name: &str| format!("{name}, {}", format.unit_sign());
    [
        words.year.to_owned(),
        in_unit(words.closing),
        in_unit(words.recommended_max),
        in_unit(words.over_or_under),
        words.of_contributions.to_owned(),
    ]
}
