//! The equity that scenarios lead to, side by side.

use super::cells::Told;
use crate::state::{ComparedColumns, ComparedEquity, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// The section; nothing where no account is known.
#[component]
pub fn Equity(columns: ComparedColumns) -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let all = follow(move || columns.equity(work));
    let title = follow(move || format!("{}, {}", words.equity, work.format().unit_sign()));
    view! {
        <div>
            <Show when=move || !all.with(Vec::is_empty)>
                <section class="equity-compared" aria-labelledby="equity-compared">
                    <h3 id="equity-compared">{title}</h3>
                    <EquityTable columns all />
                    <p class="help">{words.equity_about}</p>
                </section>
            </Show>
        </div>
    }
}

#[component]
fn EquityTable(columns: ComparedColumns, all: Memo<Vec<ComparedEquity>>) -> impl IntoView {
    let work = use_work();
    let heading = |name: Memo<String>| view! { <th class="n" scope="col" role="columnheader">{name}</th> };
    let ids = move || all.with(|all| all.iter().map(|of| of.forbund).collect::<Vec<_>>());
    view! {
        <table class="equity-columns" role="table" aria-labelledby="equity-compared">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{work.words().forbund}</th>
                    {columns.names().into_iter().map(heading).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=ids key=|id| *id let:id>
                    <ForbundEquity columns id all />
                </For>
            </tbody>
        </table>
    }
}

/// The rows of one förbund, below its name.
#[component]
fn ForbundEquity(columns: ComparedColumns, id: ForbundId, all: Memo<Vec<ComparedEquity>>) -> impl IntoView {
    let of = follow(move || all.with(|all| all.iter().find(|of| of.forbund == id).cloned()));
    let row = move |place: usize| {
        let title = move || of.with(|of| of.as_ref().map(|of| of.rows[place].title.clone()));
        let cell =
            move |(column, name): (usize, Memo<String>)| view! { <EquityCell columns name of row=place column /> };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{title}</th>
                {columns.names().into_iter().enumerate().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <tr class="group" role="row">
            <th scope="row" role="rowheader" colspan=(columns.names().len() + 1).to_string()>
                {move || of.with(|of| of.as_ref().map(|of| of.name.clone()))}
            </th>
        </tr>
        {[0, 1, 2].map(row)}
    }
}

/// A figure, with what it differs from the first column's.
#[component]
fn EquityCell(
    columns: ComparedColumns,
    name: Memo<String>,
    of: Memo<Option<ComparedEquity>>,
    row: usize,
    column: usize,
) -> impl IntoView {
    let cell = Memo::new(move |_| {
        of.with(|of| of.as_ref().and_then(|of| of.rows[row].figures.get(column).cloned())).unwrap_or_default()
    });
    let figure = Memo::new(move |_| of.with(|of| of.as_ref().and_then(|of| of.rows[row].figure.clone())));
    let name_of = move || of.with(|of| of.as_ref().map(|of| of.name.clone())).unwrap_or_default();
    let words = use_work().lang().equity_words();
    let what = if row == 0 { words.closing } else { words.over_or_under };
    let value = Signal::derive(move || cell.get().0);
    let change = move || Some(cell.get().1).filter(|change| !change.is_empty());
    view! {
        <td class="n" role="cell" data-label=name>
            <Told columns place=column of=figure what name=Signal::derive(name_of) value />
            " "
            {move || change().map(|change| view! { <span class="changed">{change}</span> })}
        </td>
    }
}
