//! A table of figures.

use super::Explained;
use crate::state::{FigureTable, RowKind, ToExplain, follow};
use leptos::prelude::*;
use std::sync::Arc;

/// The table, where it has columns. A row that stays is kept, and follows what is written in it.
#[component]
pub fn Table(
    /// The id of its heading.
    #[prop(into)]
    named: String,
    #[prop(default = "")] class: &'static str,
    of: Memo<FigureTable>,
) -> impl IntoView {
    let is_there = follow(move || of.with(|of| !of.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <ShownTable named=named.clone() class of />
        </Show>
    }
}

#[component]
fn ShownTable(named: String, class: &'static str, of: Memo<FigureTable>) -> impl IntoView {
    let heading = follow(move || of.with(|of| of.heading.clone()));
    let columns = follow(move || of.with(|of| of.columns.clone()));
    let keys = follow(move || of.with(FigureTable::keys));
    let column = |name: &String| view! { <th class="n" role="columnheader" scope="col">{name.clone()}</th> };
    view! {
        <table class=class role="table" aria-labelledby=named>
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
    let kind = row.with_untracked(|(row, _)| row.kind);
    let columns = Memo::new(move |_| row.with(|(_, columns)| Arc::clone(columns)));
    let figures = Signal::derive(move || row.with(|(row, _)| Arc::clone(&row.figures)));
    let derivations = Memo::new(move |_| row.with(|(row, _)| Arc::clone(&row.derivations)));
    let name = Memo::new(move |_| row.with(|(row, _)| row.name.clone()));
    // The name of a group has the row for itself.
    let is_group = kind == RowKind::Group;
    let colspan = move || is_group.then(|| columns.with(|columns| (columns.len() + 1).to_string()));
    let remark = move || row.with(|(row, _)| row.remark.clone());
    let remark =
        move || Some(remark()).filter(|remark| !remark.is_empty()).map(|remark| view! { <small>{remark}</small> });
    view! {
        <tr class=kind.class() role="row">
            <th role="rowheader" scope="row" colspan=colspan>
                {name} " " {remark}
            </th>
            {(!is_group).then(|| view! { <FigureCells figures columns derivations name /> })}
        </tr>
    }
}

/// A row's figures, each with its column's name, for where they stand below each other; one that has a derivation opens it.
/// What they follow lives as long as the row.
#[component]
pub fn FigureCells(
    figures: Signal<Arc<Vec<String>>>,
    columns: Memo<Arc<Vec<String>>>,
    #[prop(into)] derivations: Signal<Arc<Vec<Option<ToExplain>>>>,
    #[prop(into)] name: Signal<String>,
) -> impl IntoView {
    // What a derivation leads to is looked up when it is asked for: it changes with every figure.
    let are_explained = Memo::new(move |_| derivations.with(|of| of.iter().map(Option::is_some).collect::<Vec<_>>()));
    let cell = move |(place, column): (usize, &String)| {
        let value = Signal::derive(move || figures.with(|figures| figures.get(place).cloned().unwrap_or_default()));
        let derivation = move || derivations.with(|derivations| derivations.get(place).cloned().flatten());
        let shown = if are_explained.with(|are_explained| are_explained.get(place) == Some(&true)) {
            let (what, of) = (column.clone(), name.get_untracked());
            view! { <Explained figure=Signal::derive(derivation) name=what of value /> }.into_any()
        } else {
            value.into_any()
        };
        view! { <td class="n" role="cell" data-label=column.clone()>{shown}</td> }
    };
    move || columns.with(|columns| columns.iter().enumerate().map(cell).collect_view())
}
