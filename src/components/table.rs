//! A table of figures.

use crate::state::{FigureTable, RowKind, follow};
use leptos::prelude::*;

/// The table, where it has columns. A row that stays is kept, and follows what is written in it.
#[component]
pub fn Table(#[prop(default = "")] class: &'static str, of: Memo<FigureTable>) -> impl IntoView {
    let is_there = follow(move || of.with(|of| !of.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <ShownTable class of />
        </Show>
    }
}

#[component]
fn ShownTable(class: &'static str, of: Memo<FigureTable>) -> impl IntoView {
    let heading = follow(move || of.with(|of| of.heading.clone()));
    let columns = follow(move || of.with(|of| of.columns.clone()));
    let keys = follow(move || of.with(FigureTable::keys));
    let column = |name: &String| view! { <th class="n" role="columnheader" scope="col">{name.clone()}</th> };
    view! {
        <table class=class role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{heading}</th>
                    {move || columns.with(|columns| columns.iter().map(column).collect_view())}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || keys.get() key=String::clone let:key>
                    <TableRow key of />
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn TableRow(key: String, of: Memo<FigureTable>) -> impl IntoView {
    let row = follow(move || of.with(|of| of.row(&key)));
    move || {
        let (row, columns) = row.get();
        // The name of a group has the row for itself.
        let colspan = (row.kind == RowKind::Group).then(|| (columns.len() + 1).to_string());
        let remark = (!row.remark.is_empty()).then(|| view! { <small>{row.remark.clone()}</small> });
        view! {
            <tr class=row.kind.class() role="row">
                <th role="rowheader" scope="row" colspan=colspan>{row.name.clone()} " " {remark}</th>
                <FigureCells figures=row.figures.clone() columns=columns.to_vec() />
            </tr>
        }
    }
}

/// A row's figures, each with its column's name, for where they stand below each other.
#[component]
pub fn FigureCells(figures: Vec<String>, columns: Vec<String>) -> impl IntoView {
    let cell = |(figure, column): (String, String)| view! { <td class="n" role="cell" data-label=column>{figure}</td> };
    figures.into_iter().zip(columns).map(cell).collect_view()
}
