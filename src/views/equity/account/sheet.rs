//! The account's table, whose columns are the present years.

use super::cell::{Cell, Column};
use crate::{
    state::{
        equity::{AccountNote, AccountRow, CellWritten, YearWritten},
        follow, settle, use_work,
    },
    text::format::Format,
};
use finsam_engine::{AccountYear, ForbundId};
use leptos::prelude::*;

#[component]
pub fn Sheet(
    id: ForbundId,
    years: Memo<Vec<AccountYear>>,
    /// The years that have columns; the table is drawn anew when they become others.
    in_order: Vec<i64>,
    notes: Memo<Vec<AccountNote>>,
    format: Memo<Format>,
) -> impl IntoView {
    let words = use_work().lang().equity_words();
    // What shows a figure follows its year and not all of them.
    let written = move |place: usize, year: i64| {
        years.with(|years| {
            let of = years.iter().find(|of| of.year == year);
            of.map(|of| notes.with(|notes| YearWritten::new(format.get(), of, place, notes))).unwrap_or_default()
        })
    };
    let column =
        |(place, year): (usize, i64)| Column { place, year, written: follow(move || written(place, year)), format };
    let columns: Vec<Column> = in_order.into_iter().enumerate().map(column).collect();
    let cells: Vec<_> = columns.iter().map(|column| cells(column.written)).collect();
    view! {
        <table class="account" role="table" aria-labelledby="accounts">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.row}</th>
                    {columns.iter().map(|column| view! { <YearHeading column=*column /> }).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {AccountRow::ALL
                    .into_iter()
                    .enumerate()
                    .map(|(place, row)| {
                        let of_column = |(column, cells): (&Column, &Vec<_>)| Some((*column, *cells.get(place)?));
                        view! { <Row id row cells=columns.iter().zip(&cells).filter_map(of_column).collect() place /> }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}

/// The figures of a year, each a signal of its own ([`settled`](crate::state::settled)): what shows one hears of that one alone. The
/// sheet has 260.
fn cells(written: Memo<YearWritten>) -> Vec<RwSignal<CellWritten>> {
    let cells: Vec<_> = written.with_untracked(|year| year.cells.iter().cloned().map(RwSignal::new).collect());
    let told = cells.clone();
    Effect::new(move || {
        written.with(|year| told.iter().zip(&year.cells).for_each(|(cell, now)| settle(*cell, now)));
    });
    cells
}

/// A year, and whether it is over.
#[component]
fn YearHeading(column: Column) -> impl IntoView {
    let words = use_work().lang().equity_words();
    let is_planned = Memo::new(move |_| column.written.with(|year| year.is_planned));
    view! {
        <th class="n" class:planned=is_planned scope="col" role="columnheader">
            {column.year} " "
            <small>{move || if is_planned.get() { words.projected } else { words.stated }}</small>
        </th>
    }
}

#[component]
fn Row(id: ForbundId, row: AccountRow, place: usize, cells: Vec<(Column, RwSignal<CellWritten>)>) -> impl IntoView {
    view! {
        <tr role="row" class=row.class()>
            <th scope="row" role="rowheader">{row.name(use_work().lang())}</th>
            {cells
                .into_iter()
                .map(|(column, cell)| view! { <Cell id row place column cell /> })
                .collect_view()}
        </tr>
    }
}
