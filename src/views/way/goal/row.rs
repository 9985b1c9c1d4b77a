//! One förbund from now to the goal, and all that are known.

use super::dots::DotsOnLine;
use crate::{
    components::Explained,
    state::{
        Route, follow, settled, use_work,
        way::{Course, DotRow, DotTable},
    },
};
use finsam_engine::{Figure, ForbundId, Percent};
use leptos::prelude::*;
use std::sync::Arc;

/// A förbund of which it is not known what is paid keeps its row, with a link to where that is filled in.
#[component]
pub fn DotsRow(id: ForbundId, table: Memo<DotTable>) -> impl IntoView {
    let work = use_work();
    let row = settled(follow(move || table.with(|table| table.row(id))));
    let course = Memo::new(move |_| row.with(|row| row.course));
    let by_law = follow(move || row.with(|row| row.is_by_law).then(|| work.preferences.get().target));
    let name = row.with_untracked(|row| row.name.clone());
    let of = name.clone();
    view! {
        <tr role="row" class=move || course.get().class()>
            <th role="rowheader" scope="row">{move || row.with(|row| row.name.clone())}</th>
            <td class="n" role="cell"><NowPercent id row course /></td>
            <DotsOnLine row />
            <td class="n pc" role="cell">
                {move || view! { <GoalPercent id row name=name.clone() by_law=by_law.get() /> }}
            </td>
            <td class="n" role="cell">
                {move || match course.get() {
                    Course::Unknown | Course::New => {
                        let label = format!("{}: {of}", work.lang().tool_words().fill_in_amount);
                        view! {
                            <a href=Route::to_forbund(id).address() aria-label=label>
                                {move || row.with(|row| row.more.clone())}
                            </a>
                        }
                            .into_any()
                    }
                    _ => (move || row.with(|row| row.more.clone())).into_any(),
                }}
            </td>
        </tr>
    }
}

/// What it has now, which can be asked how it was computed.
#[component]
fn NowPercent(id: ForbundId, row: RwSignal<Arc<DotRow>>, course: Memo<Course>) -> impl IntoView {
    let work = use_work();
    let value = Signal::derive(move || row.with(|row| row.now.clone()));
    let is_unknown = Memo::new(move |_| matches!(course.get(), Course::Unknown | Course::New));
    view! {
        <Show when=move || !is_unknown.get() fallback=move || value.get()>
            <Explained
                figure=Figure::PercentOfIdeal(id)
                name=work.words().percent
                of=work.short_name(id)
                value
            />
        </Show>
    }
}

/// Where it comes. By the law's shares of a target there is a derivation of what that takes.
#[component]
fn GoalPercent(id: ForbundId, row: RwSignal<Arc<DotRow>>, name: String, by_law: Option<Percent>) -> impl IntoView {
    let value = Signal::derive(move || row.with(|row| row.goal.clone()));
    match by_law {
        Some(target) => {
            let words = use_work().lang().tool_words();
            view! { <Explained figure=Figure::ToPay(id, target) name=words.goal_column of=name value /> }.into_any()
        }
        None => value.into_any(),
    }
}

#[component]
pub fn SumRow(table: Memo<DotTable>) -> impl IntoView {
    let row = settled(follow(move || table.with(|table| table.sum.clone()).unwrap_or_default()));
    view! {
        <tr role="row" class="raised">
            <th role="rowheader" scope="row">{move || row.with(|row| row.name.clone())}</th>
            <td class="n" role="cell">{move || row.with(|row| row.now.clone())}</td>
            <DotsOnLine row />
            <td class="n pc" role="cell">{move || row.with(|row| row.goal.clone())}</td>
            <td class="n" role="cell">{move || row.with(|row| row.more.clone())}</td>
        </tr>
    }
}
