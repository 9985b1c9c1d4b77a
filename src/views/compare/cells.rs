//! The cells of a row after its heading.

use crate::state::{ComparedCell, ComparedColumns};
use leptos::prelude::*;

/// A cell for each column.
#[component]
pub fn Cells(columns: ComparedColumns, row: Memo<Vec<ComparedCell>>) -> impl IntoView {
    (0..columns.names().len()).map(|place| view! { <Cell row place /> }).collect_view()
}

#[component]
fn Cell(row: Memo<Vec<ComparedCell>>, place: usize) -> impl IntoView {
    let of = move |text: fn(&ComparedCell) -> &str| {
        move || row.with(|row| row.get(place).map(|cell| text(cell).to_owned())).unwrap_or_default()
    };
    view! {
        <td class="n" role="cell" data-label=of(|cell| &cell.column)>
            <span class="pc">
                {of(|cell| &cell.percent)} " "
                <span class="changed">{of(|cell| &cell.percent_change)}</span>
            </span>
            <small class="rank">{of(|cell| cell.rank)}</small>
            <span>
                {of(|cell| &cell.amount)} " "
                <span class="changed">{of(|cell| &cell.change)}</span>
            </span>
        </td>
    }
}
