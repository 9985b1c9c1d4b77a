//! One förbund of the table of years.

use crate::{
    components::{FigureCells, LineChart},
    state::{Route, View, follow, way::PathTold},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;
use std::sync::Arc;

/// Its name, which opens its years, its percents, and their line.
#[component]
pub fn PathTableRow(id: ForbundId, told: Memo<PathTold>, chosen: Memo<Option<ForbundId>>) -> impl IntoView {
    let address = Route::of_forbund(View::Way, id).address();
    let row = follow(move || (told.with(|told| told.row(id)), chosen.get() == Some(id)));
    let columns = Memo::new(move |_| row.with(|((_, columns), _)| Arc::clone(columns)));
    let figures = Signal::derive(move || row.with(|((row, _), _)| Arc::clone(&row.figures)));
    let line = Memo::new(move |_| row.with(|((row, _), _)| row.line.clone()));
    let derivations = Memo::new(move |_| row.with(|((row, _), _)| Arc::clone(&row.derivations)));
    let name = Memo::new(move |_| row.with(|((row, _), _)| row.name.clone()));
    let is_chosen = move || row.with(|(_, is_chosen)| *is_chosen);
    view! {
        <tr class:selected=is_chosen role="row">
            <th role="rowheader" scope="row">
                <a id=format!("path-{id}") href=address aria-current=move || is_chosen().then_some("true")>
                    {name}
                </a>
            </th>
            <FigureCells figures columns derivations name />
            <td role="cell" aria-hidden="true">
                <LineChart of=line />
            </td>
        </tr>
    }
}
