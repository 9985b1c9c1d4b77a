//! The table of förbund: who has how much of the ideal.

mod cells;
mod fill_in;
mod heading;
mod legend;
mod new_forbund;
mod none_known;
mod outside;
mod payers;
mod row;
mod sums;
#[cfg(test)]
mod tests;
mod tools;

use crate::{
    components::{Around, AsMade, Later, MapPart, Part},
    state::{COLUMNS, Column, bar_end, follow, use_work},
};
use finsam_engine::ForbundId;
use heading::SortHeading;
use legend::{Legend, Notes};
use leptos::prelude::*;
use none_known::NoneKnown;
pub use outside::Outside;
use payers::PayersToOpen;
use row::ForbundRow;
use sums::Sums;
pub use tools::Tools;

/// The table with its tools. `shown` is the förbund beside it.
#[component]
pub fn Overview(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let is_map = follow(move || work.choice.with(|choice| choice.is_map));
    view! {
        <section class="overview-side" aria-label=work.words().distribution>
            <AsMade around=Around::Tools />
            <NoneKnown />
            <Show when=move || is_map.get() fallback=move || view! { <ForbundTable shown /> }>
                <Later part=Part::Map(MapPart::View) />
            </Show>
            <AsMade around=Around::Outside(shown) />
            <Show when=move || !is_map.get()>
                <Legend />
            </Show>
            <Notes />
            <PayersToOpen />
        </section>
    }
}

/// All förbund of the area, a row each.
#[component]
fn ForbundTable(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let rows = work.rows;
    let end = follow(move || {
        let percent = |id: &ForbundId| work.of(*id, |forbund| forbund.percent_of_ideal).flatten();
        let highest = rows.with(|rows| rows.iter().filter_map(percent).map(|ratio| ratio.rounded(0)).max());
        bar_end(highest.unwrap_or_default())
    });
    let heading = |column: Column| {
        let scale = (column == Column::Percent).then(|| {
            view! {
                <td class="percent" role="cell" aria-hidden="true">
                    <span class="scale"><b>{words.full}</b></span>
                </td>
            }
        });
        view! { <SortHeading column /> {scale} }
    };
    view! {
        <table class="overview" role="table" aria-label=words.distribution data-end=move || end.get().to_string()>
            <thead role="rowgroup">
                <tr role="row">
                    <SortHeading column=Column::Name />
                    {COLUMNS.map(heading).into_iter().collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=|id| *id let:id>
                    <ForbundRow id shown end />
                </For>
                <Show when=move || rows.with(Vec::is_empty)>
                    <tr role="row">
                        <td class="empty" role="cell" colspan=COLUMNS.len() + 2>{words.nothing_shown}</td>
                    </tr>
                </Show>
            </tbody>
            <Sums end />
        </table>
    }
}
