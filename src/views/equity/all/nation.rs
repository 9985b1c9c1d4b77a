//! The equity of the whole country: the published years, with the check that they add up.

use crate::{
    state::{
        equity::{Chart, NationWritten},
        follow, use_work,
    },
    text::format::Format,
    views::equity::{chart::EquityChart, figure_cell::FigureCell},
};
use leptos::prelude::*;

#[component]
pub fn Nation() -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let years = move || work.now.with(|now| now.state.dataset.nation().to_vec());
    let said = follow(move || NationWritten::sentence(work.format(), &years()));
    let chart = follow(move || Chart::of_nation(work.format(), &years()));
    let written = follow(move || NationWritten::all(work.format(), &years()));
    let labels = follow(move || labels(work.format()));
    view! {
        <section aria-labelledby="nation">
            <h2 id="nation">{words.nation}</h2>
            <p class="say">{said}</p>
            <div class="drawn">
                <EquityChart chart />
                <p class="help">{words.nation_chart}</p>
            </div>
            <div><Years written labels /></div>
            <p class="help">{words.nation_about}</p>
        </section>
    }
}

#[component]
fn Years(written: Memo<Vec<NationWritten>>, labels: Memo<[String; 3]>) -> impl IntoView {
    let words = use_work().lang().equity_words();
    let years = move || written.with(|years| years.iter().map(|of| of.year).collect::<Vec<_>>());
    let heading =
        move |place: usize| view! { <th class="n" scope="col" role="columnheader">{label(labels, place)}</th> };
    view! {
        <table class="nation" role="table" aria-labelledby="nation">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.year}</th>
                    {(0..3).map(heading).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=years key=|year| *year let:year>
                    <NationRow year written labels />
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn NationRow(year: i64, written: Memo<Vec<NationWritten>>, labels: Memo<[String; 3]>) -> impl IntoView {
    let of = follow(move || written.with(|years| years.iter().find(|of| of.year == year).cloned()).unwrap_or_default());
    let labels = follow(move || labels.get());
    let cell = move |place: usize| {
        let figure = Signal::derive(move || of.with(|of| of.figures[place].clone()));
        view! { <FigureCell label=label(labels, place) figure /> }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{year}</th>
            {(0..3).map(cell).collect_view()}
        </tr>
    }
}

fn label(labels: Memo<[String; 3]>, place: usize) -> Signal<String> {
    Signal::derive(move || labels.with(|labels| labels[place].clone()))
}

/// The columns' names after the first.
fn labels(format: Format) -> [String; 3] {
    let words = format.lang.equity_words();
    let in_unit = |name: &str| format!("{name}, {}", format.unit_sign());
    [in_unit(words.result), in_unit(words.closing), words.check.to_owned()]
}
