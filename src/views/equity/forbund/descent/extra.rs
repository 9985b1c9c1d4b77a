//! What is spent beyond the budget, year by year.

use crate::{
    state::{equity::DescentWritten, follow, use_work},
    views::equity::figure_cell::FigureCell,
};
use leptos::prelude::*;

/// The table, where there is a way down.
#[component]
pub fn Extra(written: Memo<DescentWritten>) -> impl IntoView {
    let is_there = follow(move || written.with(|written| !written.extra.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <ExtraTable written />
        </Show>
    }
}

#[component]
fn ExtraTable(written: Memo<DescentWritten>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let heading = follow(move || format!("{}, {}", words.extra, work.format().unit_sign()));
    let name = follow(move || written.with(|written| written.name.clone()));
    let years = follow(move || written.with(|written| written.extra.iter().map(|(year, _)| *year).collect::<Vec<_>>()));
    let cell = move |year: i64| {
        let of = move |written: &DescentWritten| {
            written.extra.iter().find(|(of, _)| *of == year).map(|(_, figure)| figure.clone())
        };
        let figure = follow(move || written.with(of).unwrap_or_default());
        view! { <FigureCell label=year.to_string() figure /> }
    };
    view! {
        <table role="table" aria-label=heading>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{heading}</th>
                    <For each=move || years.get() key=|year| *year let:year>
                        <th class="n" scope="col" role="columnheader">{year}</th>
                    </For>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <For each=move || years.get() key=|year| *year children=cell />
                </tr>
            </tbody>
        </table>
    }
}
