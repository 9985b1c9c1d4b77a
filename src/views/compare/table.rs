//! The förbund that scenarios treat differently, with what each gives them.

use super::{
    cells::Cells,
    row::{ForbundRow, PartyRow},
};
use crate::state::{ComparedColumns, ComparedRow, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The table; `shown` are its förbund. Each can be unfolded into its parties.
#[component]
pub fn ComparedTable(columns: ComparedColumns, shown: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let unfolded = RwSignal::new(Vec::<ForbundId>::new());
    let rows = follow(move || shown.with(|shown| unfolded.with(|unfolded| columns.rows(shown, unfolded))));
    let sum = follow(move || shown.with(|shown| columns.sum(work, shown)));
    let row = move |row: ComparedRow| match row {
        ComparedRow::Forbund(id) => view! { <ForbundRow columns id unfolded /> }.into_any(),
        ComparedRow::Party(..) => view! { <PartyRow columns row /> }.into_any(),
    };
    let heading = |name: Memo<String>| view! { <th class="n" scope="col" role="columnheader">{name}</th> };
    view! {
        <table class="compared" role="table" aria-labelledby="compare" hidden=move || shown.with(Vec::is_empty)>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.forbund}</th>
                    {columns.names().into_iter().map(heading).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=|row| *row children=row />
            </tbody>
            <tfoot role="rowgroup">
                <tr role="row">
                    <th scope="row" role="rowheader">{work.lang().scenario_words().sum}</th>
                    <Cells columns row=sum name=Signal::stored(work.lang().scenario_words().sum.to_owned()) />
                </tr>
            </tfoot>
        </table>
    }
}
