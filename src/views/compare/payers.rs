//! What the state, each region and the kommuner pay the förbund of the table in all.

use super::cells::Told;
use crate::state::{ComparedColumns, ComparedPayer, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The section; nothing where no förbund is shown.
#[component]
pub fn Payers(columns: ComparedColumns, shown: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().payers_words();
    let rows = follow(move || shown.with(|shown| columns.payers(work, shown)));
    let title = follow(move || format!("{}, {}", words.who_pays, work.format().unit_sign()));
    let heading = |name: Memo<String>| view! { <th class="n" scope="col" role="columnheader">{name}</th> };
    view! {
        <section class="payers-compared" aria-labelledby="payers-compared" hidden=move || shown.with(Vec::is_empty)>
            <h3 id="payers-compared">{title}</h3>
            <table class="payers-columns" role="table" aria-labelledby="payers-compared">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{words.party}</th>
                        {columns.names().into_iter().map(heading).collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    // A row that says something else is another row.
                    <For each=move || rows.get() key=ComparedPayer::clone let:row>
                        <PayerRow columns row />
                    </For>
                </tbody>
            </table>
        </section>
    }
}

#[component]
fn PayerRow(columns: ComparedColumns, row: ComparedPayer) -> impl IntoView {
    let what = use_work().words().contribution;
    let (figure, payer) = (Signal::stored(Some(row.figure)), Signal::stored(row.name.clone()));
    let cell = |((place, name), (amount, change)): ((usize, Memo<String>), (String, String))| {
        let change = (!change.is_empty()).then(|| view! { <span class="changed">{change}</span> });
        view! {
            <td class="n" role="cell" data-label=name>
                <Told columns place of=figure what name=payer value=Signal::stored(amount) />
                " "
                {change}
            </td>
        }
    };
    view! {
        <tr class=row.is_sum.then_some("sum") role="row">
            <th scope="row" role="rowheader">{row.name}</th>
            {columns.names().into_iter().enumerate().zip(row.figures).map(cell).collect_view()}
        </tr>
    }
}
