//! Columns over the years; one that is pointed at or has the focus is read out below.

use super::patterns::{Patterns, class, fill};
use crate::state::{
    follow,
    results::{ColumnPiece, Columns, DrawnColumn},
};
use leptos::prelude::*;

/// `of` names the drawing's patterns.
#[component]
pub fn ColumnsChart(of: &'static str, columns: Memo<Columns>) -> impl IntoView {
    let columns = follow(move || columns.get());
    let each = move || {
        columns.with(|chart| {
            chart.columns.iter().map(|column| view! { <OneColumn of column=column.clone() /> }).collect_view()
        })
    };
    view! {
        <svg class="columns standing" viewBox=format!("0 0 {} {}", Columns::WIDTH, Columns::HEIGHT)>
            <Patterns of />
            {each}
            <path class="zero" d=move || columns.with(|chart| chart.zero.clone()) />
        </svg>
    }
}

#[component]
fn OneColumn(of: &'static str, column: DrawnColumn) -> impl IntoView {
    let DrawnColumn { year, left, middle, width, figure, figure_y, read, pieces } = column;
    let told = read.clone();
    let piece = move |ColumnPiece { pattern, y, height }: ColumnPiece| {
        view! { <rect class=class(pattern) fill=fill(of, pattern) x=left y=y width=width height=height /> }
    };
    view! {
        <text aria-hidden="true" class="year" x=middle y=Columns::YEAR_Y>{year}</text>
        <g tabindex="0" role="img" aria-label=told>
            <text class="read" x=Columns::WIDTH / 2 y=Columns::READ_Y>{read}</text>
            {pieces.into_iter().map(piece).collect_view()}
            <text x=middle y=figure_y>{figure}</text>
        </g>
    }
}
