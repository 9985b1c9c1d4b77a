//! The rows of the comparison.

use super::cells::Cells;
use crate::state::{ComparedColumns, ComparedRow, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// A förbund, whose name unfolds its parties.
#[component]
pub fn ForbundRow(columns: ComparedColumns, id: ForbundId, unfolded: RwSignal<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let row = ComparedRow::Forbund(id);
    let cells = follow(move || columns.cells(work, row));
    let name = columns.name_of(work, row);
    let is_unfolded = follow(move || unfolded.with(|unfolded| unfolded.contains(&id)));
    let turn = move |_| {
        unfolded.update(|unfolded| match unfolded.iter().position(|one| *one == id) {
            Some(place) => drop(unfolded.remove(place)),
            None => unfolded.push(id),
        });
    };
    view! {
        <tr class="of-forbund" role="row">
            <th scope="row" role="rowheader">
                <button
                    class="link"
                    aria-expanded=move || if is_unfolded.get() { "true" } else { "false" }
                    on:click=turn
                >
                    {name.clone()}
                </button>
            </th>
            <Cells columns row=cells name=Signal::stored(name) />
        </tr>
    }
}

/// A party of the förbund above it.
#[component]
pub fn PartyRow(columns: ComparedColumns, row: ComparedRow) -> impl IntoView {
    let work = use_work();
    let cells = follow(move || columns.cells(work, row));
    let name = columns.name_of(work, row);
    view! {
        <tr class="of-party" role="row">
            <th scope="row" role="rowheader">{name.clone()}</th>
            <Cells columns row=cells name=Signal::stored(name) />
        </tr>
    }
}
