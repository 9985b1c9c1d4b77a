//! The förbund of the area with how it went for them, and the whole country.

use super::nation::Nation;
use crate::{
    components::{AreaSelect, Ask, FigureCells},
    state::{FigureTable, Route, View, follow, results::results_of_area, use_work},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn ResultsOfArea() -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let of_area = follow(move || results_of_area(work));
    let sentence = follow(move || of_area.with(|of| of.sentence.clone()));
    view! {
        <div class="all">
            <Ask name=work.words().area>
                <AreaSelect />
            </Ask>
            <section aria-labelledby="results-of-all">
                <h2 id="results-of-all">{words.of_all}</h2>
                <p class="say">{sentence}</p>
                <p class="help">{words.how_to_choose}</p>
                <div><AreaTable of=follow(move || of_area.with(|of| of.table.clone())) /></div>
            </section>
            <Nation />
        </div>
    }
}

/// A row a förbund, with a link to its results, and what a source has of all of them together.
#[component]
fn AreaTable(of: Memo<FigureTable>) -> impl IntoView {
    let work = use_work();
    let columns = follow(move || of.with(|of| Arc::clone(&of.columns)));
    let heading = follow(move || of.with(|of| of.heading.clone()));
    let keys = follow(move || of.with(FigureTable::keys));
    let column = |name: &String| view! { <th class="n" role="columnheader" scope="col">{name.clone()}</th> };
    view! {
        <table class="equities" role="table" aria-labelledby="results-of-all">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{heading}</th>
                    {move || columns.with(|columns| columns.iter().map(column).collect_view())}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || keys.get() key=String::clone let:key>
                    <AreaRow key of />
                </For>
                <Show when=move || keys.with(Vec::is_empty)>
                    <tr role="row">
                        <td class="empty" role="cell" colspan="6">{work.words().nothing_shown}</td>
                    </tr>
                </Show>
            </tbody>
        </table>
    }
}

#[component]
fn AreaRow(key: String, of: Memo<FigureTable>) -> impl IntoView {
    let id: Option<ForbundId> = key.parse().ok();
    let row = follow(move || of.with(|of| of.row(&key)));
    let kind = row.with_untracked(|(row, _)| row.kind);
    let columns = Memo::new(move |_| row.with(|(_, columns)| Arc::clone(columns)));
    let figures = Signal::derive(move || row.with(|(row, _)| Arc::clone(&row.figures)));
    let derivations = Memo::new(move |_| row.with(|(row, _)| Arc::clone(&row.derivations)));
    let name = Memo::new(move |_| row.with(|(row, _)| row.name.clone()));
    let link = id.filter(|_| kind == crate::state::RowKind::Plain);
    let named = match link {
        Some(id) => {
            let address = Route::of_forbund(View::Results, id).address();
            view! { <a id=format!("results-{id}") href=address>{name}</a> }.into_any()
        }
        None => name.into_any(),
    };
    view! {
        <tr class=kind.class() role="row">
            <th role="rowheader" scope="row">{named}</th>
            <FigureCells figures columns derivations name />
        </tr>
    }
}
