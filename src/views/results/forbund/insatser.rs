//! The insatser with what they cost and led to, in the order that is asked for.

use super::{
    insats_form::InsatsForm,
    new_insats::{NewInsats, RemovedList},
};
use crate::{
    components::Explained,
    state::{
        ToExplain, follow,
        results::{
            InsatsColumn, InsatsOrder, InsatsPlace, InsatsRow, OfYear, ShownYear, insats_columns, insats_rows,
            insats_sums,
        },
        use_work,
    },
    text::{insatser as told, way},
};
use finsam_engine::InsatsItem;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Insatser(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let (words, own) = (work.lang().result_words(), work.lang().insats_words());
    let order = RwSignal::new(InsatsOrder::default());
    let chosen = RwSignal::new(None::<InsatsPlace>);
    let rows = follow(move || {
        let all = |of: &Arc<OfYear>| {
            let mut rows = insats_rows(work, of, order.get());
            rows.extend(insats_sums(work, of));
            rows
        };
        of.with(|of| of.as_ref().map(all)).unwrap_or_default()
    });
    let columns = follow(move || of.with(|of| of.as_ref().map(|of| insats_columns(of))).unwrap_or_default());
    let is_known = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let year = follow(move || of.with(|of| of.as_ref().map_or(0, |of| of.year)));
    let heading = follow(move || format!("{} {}, {}", words.insatser, year.get(), work.format().small_unit_sign()));
    let choose = move |name: String| {
        let place = of.with_untracked(|of| of.as_ref().map(|of| InsatsPlace { id: of.id, year: of.year, name }));
        chosen.set(place);
        work.root.focus_soon(InsatsPlace::field(InsatsItem::Budget));
    };
    let each = move || {
        let row = |row: &InsatsRow| view! { <OneInsats row=row.clone() columns choose=Callback::new(choose) /> };
        rows.with(|rows| rows.iter().map(row).collect_view())
    };
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
        <section aria-labelledby="insatser">
            <h3 id="insatser" tabindex="-1">{heading}</h3>
            <Show when=move || is_known.get() fallback=move || view! { <p class="help">{own.none_known}</p> }>
                {table()}
            </Show>
            <InsatsForm of chosen />
            <RemovedList of />
            <NewInsats of chosen />
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
fn OneInsats(row: InsatsRow, columns: Memo<Vec<InsatsColumn>>, choose: Callback<String>) -> impl IntoView {
    let work = use_work();
    // The rows are drawn anew when the columns become others.
    let columns = columns.get_untracked();
    let whose = row.name.clone();
    let cell = |(column, (figure, derivation)): (&InsatsColumn, (String, Option<ToExplain>))| {
        let name = column.title(work);
        let shown = match derivation {
            Some(_) => {
                let figure_of = Signal::stored(derivation);
                view! { <Explained figure=figure_of name of=whose.clone() value=figure /> }.into_any()
            }
            None => figure.into_any(),
        };
        view! { <td class="n" role="cell" data-label=name>{shown}</td> }
    };
    let figures = row.figures.into_iter().zip(row.derivations);
    let remark = (!row.remark.is_empty()).then(|| view! { <small>{row.remark}</small> });
    let name = row.name.clone();
    let change = (!row.is_sum).then(|| {
        let named = told::change_row(work.lang(), &name);
        view! {
            <button class="link change-insats" aria-label=named on:click=move |_| choose.run(name.clone())>
                {work.lang().insats_words().change}
            </button>
        }
    });
    view! {
        <tr role="row" class:sum=row.is_sum class:is-own=row.is_own>
            <th role="rowheader" scope="row">{row.name} " " {change} " " {remark}</th>
            {columns.iter().skip(1).zip(figures).map(cell).collect_view()}
        </tr>
    }
}
