//! One förbund of the overview.

use super::cells::Cells;
use crate::{
    state::{Route, Written, settled, use_work},
    text,
};
use finsam_engine::ForbundId;
use leptos::{ev::MouseEvent, prelude::*};

/// Its name with its members, and its figures. A click anywhere shows it beside the table.
#[component]
pub fn ForbundRow(id: ForbundId, shown: Memo<Option<ForbundId>>, end: Memo<i64>) -> impl IntoView {
    let work = use_work();
    let row = settled(Written::of_forbund(work, id, shown, end));
    let choose = move |click: MouseEvent| {
        // A button or a link has a purpose of its own.
        let target = event_target::<web_sys::Element>(&click).tag_name();
        if !matches!(target.as_str(), "BUTTON" | "A") {
            work.go(Route::to_forbund(id));
        }
    };
    let tell = move |_| {
        let told = work.now.with_untracked(|now| Some(text::shows(work.format_untracked(), now.forbund(id)?)));
        work.status.set(told.unwrap_or_default());
    };
    view! {
        <tr role="row" class:selected=move || row.with(|row| row.is_shown) on:click=choose>
            <th class="name" scope="row" role="rowheader">
                <a
                    href=Route::to_forbund(id).address()
                    aria-current=move || row.with(|row| row.is_shown.then_some("true"))
                    on:click=tell
                >
                    {work.short_name(id)}
                </a>
                <small>{move || row.with(|row| row.members.clone())}</small>
            </th>
            <Cells row of=Some(id) />
        </tr>
    }
}
