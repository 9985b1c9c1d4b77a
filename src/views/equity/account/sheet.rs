//! The account's table, whose columns are the present years.

use super::cell::{Cell, Column};
use crate::{
    state::{
        equity::{AccountNote, AccountRow, YearWritten},
        follow, use_work,
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
                    .map(|(place, row)| view! { <Row id row place columns=columns.clone() /> })
                    .collect_view()}
            </tbody>
        </table>
    }
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
fn Row(id: ForbundId, row: AccountRow, place: usize, columns: Vec<Column>) -> impl IntoView {
    view! {
        <tr role="row" class=row.class()>
            <th scope="row" role="rowheader">{row.name(use_work().lang())}</th>
            {columns.into_iter().map(|column| view! { <Cell id row place column /> }).collect_view()}
        </tr>
    }
}
