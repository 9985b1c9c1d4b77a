//! The insatser with what they cost and led to, in the order that is asked for.

use crate::{
    state::{
        follow,
        results::{InsatsColumn, InsatsOrder, InsatsRow, OfYear, ShownYear, insats_columns, insats_rows, insats_sums},
        use_work,
    },
    text::way,
};
use leptos::prelude::*;

#[component]
pub fn Insatser(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let order = RwSignal::new(InsatsOrder::default());
    let rows = follow(move || {
        let all = |of: &std::sync::Arc<OfYear>| {
            let mut rows = insats_rows(work, of, order.get());
            rows.extend(insats_sums(work, of));
            rows
        };
        of.with(|of| of.as_ref().map(all)).unwrap_or_default()
    });
    let columns = follow(move || of.with(|of| of.as_ref().map(|of| insats_columns(of))).unwrap_or_default());
    let is_known = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let heading = follow(move || {
        let year = of.with(|of| of.as_ref().map_or(0, |of| of.year));
        format!("{} {year}, {}", words.insatser, work.format().small_unit_sign())
    });
    let each =
        move || rows.with(|rows| rows.iter().map(|row| view! { <OneInsats row=row.clone() columns /> }).collect_view());
    let headings = move || {
        columns.with(|columns| columns.iter().map(|column| view! { <SortBy column=*column order /> }).collect_view())
    };
    let table = move || {
        view! {
            <div class="wide" role="region" tabindex="0" aria-label=way::table_of(work.lang(), words.insatser)>
                <table class="insatser" role="table" aria-labelledby="insatser">
                    <thead role="rowgroup">
                        <tr role="row">
                            {headings}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{each}</tbody>
                </table>
            </div>
            <p class="help">{words.result_about}</p>
        }
    };
    view! {
        <section aria-labelledby="insatser" hidden=move || !is_known.get()>
            <h3 id="insatser">{heading}</h3>
            <Show when=move || is_known.get()>{table()}</Show>
        </section>
    }
}

/// The heading of a column; a second click turns the order.
#[component]
fn SortBy(column: InsatsColumn, order: RwSignal<InsatsOrder>) -> impl IntoView {
    let work = use_work();
    let turned = move || order.with(|order| (order.column == column).then_some(order.is_descending));
    let sort = move || turned().map(|is_so| if is_so { "descending" } else { "ascending" });
    let arrow = move || turned().map_or("", |is_so| if is_so { " ↓" } else { " ↑" });
    let class = if column == InsatsColumn::Name { "" } else { "n" };
    view! {
        <th class=class scope="col" role="columnheader" aria-sort=sort>
            <button class="sort" on:click=move |_| order.update(|order| order.turn(column))>
                {column.title(work)} <span aria-hidden="true">{arrow}</span>
            </button>
        </th>
    }
}

#[component]
fn OneInsats(row: InsatsRow, columns: Memo<Vec<InsatsColumn>>) -> impl IntoView {
    let work = use_work();
    // The rows are drawn anew when the columns become others.
    let columns = columns.get_untracked();
    let cell = |(column, figure): (&InsatsColumn, String)| {
        view! { <td class="n" role="cell" data-label=column.title(work)>{figure}</td> }
    };
    let remark = (!row.remark.is_empty()).then(|| view! { <small>{row.remark}</small> });
    view! {
        <tr role="row" class:sum=row.is_sum>
            <th role="rowheader" scope="row">{row.name} " " {remark}</th>
            {columns.iter().skip(1).zip(row.figures).map(cell).collect_view()}
        </tr>
    }
}
