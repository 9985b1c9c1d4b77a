//! A figure of the account, to edit where it is not worked out from the others.

use crate::{
    components::{Explained, Field},
    state::{
        ToExplain,
        equity::{AccountPlace, AccountRow, CellWritten, YearWritten},
        settle, use_work,
    },
    text::{self, account_figure, equity as told, format::Format},
};
use finsam_engine::{AccountFigure, AccountItem, Figure, ForbundId};
use leptos::prelude::*;

/// A year of the sheet.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its place among the columns.
    pub place: usize,
    pub year: i64,
    pub written: Memo<YearWritten>,
    pub format: Memo<Format>,
}

/// The cell of a row, which is at `place` among the rows.
#[component]
pub fn Cell(
    id: ForbundId,
    row: AccountRow,
    place: usize,
    column: Column,
    cell: RwSignal<CellWritten>,
) -> impl IntoView {
    let entered = row.entered(column.place);
    let explained = row.explained_in(column.place, column.year);
    let shown = match (entered, explained) {
        (Some(item), explained) => view! {
            <EnteredFigure id item place column cell />
            {explained.map(|explained| view! { <How id explained /> })}
        }
        .into_any(),
        (None, Some(explained)) => view! { <WorkedOut id explained cell /> }.into_any(),
        (None, None) => view! { <span>{move || cell.with(|cell| cell.text.clone())}</span> }.into_any(),
    };
    view! {
        <td class=move || cell.with(|cell| cell.class) role="cell" data-label=column.year.to_string()>
            {shown}
            <small class="origin">{move || cell.with(|cell| cell.mark.clone())}</small>
        </td>
    }
}

#[component]
fn EnteredFigure(
    id: ForbundId,
    item: AccountItem,
    place: usize,
    column: Column,
    cell: RwSignal<CellWritten>,
) -> impl IntoView {
    let work = use_work();
    let Column { year, written, format, .. } = column;
    let entry = AccountPlace { work, id, year, item };
    let read = move |typed: String| {
        let read = entry.read(&typed);
        // The field keeps what is typed beside the figure that came of it.
        written.with_untracked(|year| year.cells.get(place).iter().for_each(|now| settle(cell, now)));
        read
    };
    view! {
        <Field
            id=format!("account-{year}-{}", item as usize)
            label=Signal::derive(move || told::cell(format.get(), item, year))
            value=Signal::derive(move || cell.with(|cell| cell.text.clone()))
            read=Callback::new(read)
            step=Callback::new(move |steps| entry.step(cell.with_untracked(|cell| cell.kronor), steps))
            remark=Signal::derive(move || cell.with(|cell| cell.remark.clone()))
            placeholder=work.words().unknown
            help="account-help"
            is_marked=Signal::derive(move || cell.with(|cell| cell.is_own))
        />
    }
}

/// A figure that follows from others, and tells how.
#[component]
fn WorkedOut(id: ForbundId, explained: (i64, AccountFigure), cell: RwSignal<CellWritten>) -> impl IntoView {
    let work = use_work();
    let (year, figure) = explained;
    view! {
        <Explained
            figure=Figure::Account(id, year, figure)
            name=account_figure(work.lang(), figure, year)
            of=work.short_name(id)
            value=Signal::derive(move || cell.with(|cell| cell.text.clone()))
        />
    }
}

/// Tells how the figure in a field was worked out.
#[component]
fn How(id: ForbundId, explained: (i64, AccountFigure)) -> impl IntoView {
    let work = use_work();
    let (year, figure) = explained;
    let how = work.lang().equity_words().how;
    let name = text::explain_of(work.lang(), &account_figure(work.lang(), figure, year), &work.short_name(id));
    view! {
        <button
            type="button"
            class="link how"
            aria-haspopup="dialog"
            aria-label=format!("{how} – {name}")
            title=name
            on:click=move |_| work.explaining.set(Some(ToExplain::now(Figure::Account(id, year, figure))))
        >
            {how}
        </button>
    }
}
