//! One förbund of the table of years.

use crate::{
    components::{FigureCells, LineChart},
    state::{Route, View, follow, way::PathTold},
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Its name, which opens its years, its percents, and their line.
#[component]
pub fn PathTableRow(id: ForbundId, told: Memo<PathTold>, chosen: Memo<Option<ForbundId>>) -> impl IntoView {
    let address = Route { view: View::Way, forbund: Some(id) }.address();
    let row = follow(move || (told.with(|told| told.row(id)), chosen.get() == Some(id)));
    move || {
        let ((row, columns), is_chosen) = row.get();
        view! {
            <tr class=if is_chosen { "selected" } else { "" } role="row">
                <th role="rowheader" scope="row">
                    <a id=format!("path-{id}") href=address.clone() aria-current=is_chosen.then_some("true")>
                        {row.name.clone()}
                    </a>
                </th>
                <FigureCells figures=row.figures.clone() columns=columns.to_vec() />
                <td role="cell" aria-hidden="true">
                    <LineChart of=row.line.clone() />
                </td>
            </tr>
        }
    }
}
