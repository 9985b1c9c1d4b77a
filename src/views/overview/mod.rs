//! The table of förbund: who has how much of the ideal.

mod cells;
mod heading;
mod legend;
mod new_forbund;
mod row;
mod sums;
#[cfg(test)]
mod tests;
mod tools;

use crate::state::{Column, bar_end, use_work};
use finsam_engine::ForbundId;
use heading::SortHeading;
use legend::{Legend, Notes};
use leptos::prelude::*;
use row::ForbundRow;
use sums::Sums;
use tools::Tools;

/// The table with its tools. `shown` is the förbund beside it.
#[component]
pub fn Overview(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let rows = work.rows;
    let end = Memo::new(move |_| {
        let percent = |id: &ForbundId| work.of(*id, |forbund| forbund.percent_of_ideal).flatten();
        let highest = rows.with(|rows| rows.iter().filter_map(percent).map(|ratio| ratio.rounded(0)).max());
        bar_end(highest.unwrap_or_default())
    });
    view! {
        <section class="overview-side" aria-label=words.distribution>
            <Tools />
            <table class="overview" role="table" data-end=move || end.get().to_string()>
                <thead role="rowgroup">
                    <tr role="row">
                        <SortHeading column=Column::Name />
                        <SortHeading column=Column::Allocation />
                        <SortHeading column=Column::Ideal />
                        <SortHeading column=Column::Percent />
                        <td class="percent" role="cell" aria-hidden="true">
                            <span class="scale"><b>{words.full}</b></span>
                        </td>
                        <SortHeading column=Column::Short />
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || rows.get() key=|id| *id let:id>
                        <ForbundRow id shown end />
                    </For>
                    <Show when=move || rows.with(Vec::is_empty)>
                        <tr role="row">
                            <td class="empty" role="cell" colspan="6">{words.nothing_shown}</td>
                        </tr>
                    </Show>
                </tbody>
                <Sums end />
            </table>
            <Legend />
            <Notes />
        </section>
    }
}
