//! Each förbund from now to the goal, against one unbroken 100 % line.

use super::{
    key::Key,
    row::{DotsRow, SumRow},
};
use crate::state::{
    follow, use_work,
    way::{DotTable, Planned},
};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn DotsTable(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let (words, tool_words) = (work.words(), work.lang().tool_words());
    let table = follow(move || planned.with(|planned| DotTable::of(work, planned)));
    let ids = follow(move || table.with(DotTable::ids));
    let end = follow(move || table.with(|table| table.end));
    let has_sum = follow(move || table.with(|table| table.sum.is_some()));
    let more = follow(move || format!("{}, {}", tool_words.more, work.format().unit_sign()));
    view! {
        <table class="course-table" role="table" aria-label=tool_words.line_to_goal data-end=move || end.get().to_string()>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words.forbund}</th>
                    <th class="n" role="columnheader" scope="col">{tool_words.now}</th>
                    <td class="percent" role="cell" aria-hidden="true">
                        <span class="scale"><b>{words.full}</b></span>
                    </td>
                    <th class="n" role="columnheader" scope="col">{tool_words.goal_column}</th>
                    <th class="n" role="columnheader" scope="col">{more}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || ids.get() key=|id| *id let:id>
                    <DotsRow id table />
                </For>
            </tbody>
            <Show when=move || has_sum.get()>
                <tfoot role="rowgroup"><SumRow table /></tfoot>
            </Show>
        </table>
        <Key end />
    }
}
