//! Where the years lead, förbund by förbund.

use super::{
    all::RuleOfAll,
    path_of::PathOf,
    path_row::PathTableRow,
    tool::{Tool, Wide},
    years_select::YearsSelect,
};
use crate::{
    components::Ask,
    state::{follow, use_work, way::PathTold},
};
use finsam_engine::{Edit, ForbundId, Group, Path, RuleChange};
use leptos::prelude::*;

#[component]
pub fn PathTool(path: Memo<Path>) -> impl IntoView {
    let work = use_work();
    let (words, way_words) = (work.words(), work.lang().way_words());
    let told = follow(move || path.with(|path| PathTold::of(work, path)));
    let sentence = move || told.with(|told| told.sentence.clone());
    let remarks = follow(move || told.with(|told| told.remarks.clone()));
    let chosen = follow(move || work.route.get().forbund.filter(|id| work.of(*id, |_| ()).is_some()));
    // What is open when the view is drawn does not take the focus.
    Effect::new(move |former: Option<Option<ForbundId>>| {
        let chosen = chosen.get();
        if former.is_some_and(|former| former != chosen) && chosen.is_some() {
            work.root.focus_soon("path-of");
        }
        chosen
    });
    let asks = view! {
        <Ask name=words.path_years><PathYears /></Ask>
        {Group::ALL.map(|group| view! { <RuleOfAll group /> })}
        <p class="help">{way_words.path_about}</p>
    };
    view! {
        <Tool id="path" heading=way_words.path asks=asks.into_any() said=sentence.into_any()>
            <Wide heading=way_words.path>
                <PathTable told chosen />
            </Wide>
            <p class="help">{remarks}</p>
            {move || chosen.get().map(|id| view! { <PathOf id path /> })}
        </Tool>
    }
}

#[component]
fn PathYears() -> impl IntoView {
    let work = use_work();
    let chosen = follow(move || work.now.with(|now| now.state.rules.path_years));
    let choose = move |years: i64| {
        // The list has the numbers that are allowed.
        let _ = work.edit(Edit::Rule(RuleChange { path_years: Some(years), ..RuleChange::default() }));
    };
    view! { <YearsSelect id="path-years" chosen choose=Callback::new(choose) /> }
}

/// Every förbund's percent year by year, and the year from which it stays near its ideal.
#[component]
fn PathTable(told: Memo<PathTold>, chosen: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let columns = follow(move || told.with(|told| told.columns.clone()));
    let ids = follow(move || told.with(PathTold::ids));
    let column = |name: &String| view! { <th class="n" role="columnheader" scope="col">{name.clone()}</th> };
    view! {
        <table class="path" role="table" aria-labelledby="path">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{work.words().forbund}</th>
                    {move || columns.with(|columns| columns.iter().map(column).collect_view())}
                    <th class="n" role="columnheader" scope="col">{work.lang().way_words().line}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PathTableRow id told chosen />
                </For>
            </tbody>
        </table>
    }
}
