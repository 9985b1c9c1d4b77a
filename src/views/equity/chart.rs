//! Equity over the years: closing equity as columns, the recommended highest as a stepped line.

use crate::state::{
    equity::{Chart, ChartColumn, ClosingColumn},
    follow, settled,
};
use leptos::prelude::*;

/// The hatching's side, and a square and a line of that length.
const HATCH: [&str; 3] = ["6", "M0 0H6V6H0z", "M0 0V6"];

/// The drawing. A column that is pointed at or has the focus is read out below.
#[component]
pub fn EquityChart(chart: Memo<Chart>) -> impl IntoView {
    let years = move || chart.with(|chart| chart.columns.iter().map(|column| column.year).collect::<Vec<_>>());
    let [side, square, line] = HATCH;
    view! {
        <svg class="columns" viewBox=format!("0 0 {} {}", Chart::WIDTH, Chart::HEIGHT)>
            <defs>
                <pattern
                    id="hatch"
                    width=side
                    height=side
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(-45)"
                >
                    <path class="hatched" d=square />
                    <path class="hatch" d=line />
                </pattern>
            </defs>
            <For each=years key=|year| *year let:year>
                <Year chart year />
            </For>
            <path class="zero" d=move || chart.with(|chart| chart.zero.clone()) />
            <path class="most" d=move || chart.with(|chart| chart.ladder.clone()) />
        </svg>
    }
}

/// A year, and its column where its closing equity is known.
#[component]
fn Year(chart: Memo<Chart>, year: i64) -> impl IntoView {
    let column = settled(follow(move || chart.with(|chart| chart.column(year))));
    let is_known = Memo::new(move |_| column.with(|column| column.closing.is_some()));
    view! {
        <text aria-hidden="true" class="year" x=move || column.with(|column| column.middle) y=Chart::YEAR_Y>
            {year}
        </text>
        <Show when=move || is_known.get()>
            <Closing column />
        </Show>
    }
}

#[component]
fn Closing(column: RwSignal<ChartColumn>) -> impl IntoView {
    let closing = Memo::new(move |_| column.with(|column| column.closing.clone().unwrap_or_default()));
    let of = move |part: fn(&ClosingColumn) -> String| closing.with(part);
    let has_excess = Memo::new(move |_| closing.with(|closing| closing.excess.is_some()));
    let excess = move || closing.with(|closing| closing.excess.unwrap_or_default());
    let left = move || column.with(|column| column.left);
    let width = move || column.with(|column| column.width);
    view! {
        <g
            tabindex="0"
            role="img"
            class=move || closing.with(|closing| closing.class)
            aria-label=move || of(|closing| closing.read.clone())
        >
            <text class="read" x=Chart::WIDTH / 2 y=Chart::READ_Y>
                {move || of(|closing| closing.read.clone())}
            </text>
            <rect
                class=move || closing.with(|closing| closing.bar_class)
                x=left
                y=move || closing.with(|closing| closing.bar.y)
                width=width
                height=move || closing.with(|closing| closing.bar.height)
            />
            <Show when=move || has_excess.get()>
                <rect
                    class="excess"
                    fill="url(#hatch)"
                    x=left
                    y=move || excess().y
                    width=width
                    height=move || excess().height
                />
            </Show>
            <text x=move || column.with(|column| column.middle) y=move || closing.with(|closing| closing.figure_y)>
                {move || of(|closing| closing.figure.clone())}
            </text>
        </g>
    }
}
