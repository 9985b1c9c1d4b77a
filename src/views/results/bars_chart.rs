//! Bars that lie, each under its name and read out as a whole.

use super::patterns::{Patterns, class, fill};
use crate::state::{
    follow,
    results::{BarPiece, Bars, NamedBar},
};
use leptos::prelude::*;

/// `of` names the drawing's patterns.
#[component]
pub fn BarsChart(of: &'static str, bars: Memo<Bars>) -> impl IntoView {
    let bars = follow(move || bars.get());
    let view_box = move || bars.with(|bars| format!("0 0 {} {}", Bars::WIDTH, bars.height));
    let each =
        move || bars.with(|bars| bars.bars.iter().map(|bar| view! { <OneBar of bar=bar.clone() /> }).collect_view());
    view! {
        <svg class="columns lying" viewBox=view_box>
            <Patterns of />
            {each}
        </svg>
    }
}

#[component]
fn OneBar(of: &'static str, bar: NamedBar) -> impl IntoView {
    let top = bar.y;
    let piece = move |piece: BarPiece| {
        let BarPiece { pattern, x, width, figure, middle } = piece;
        let text = (!figure.is_empty()).then(|| {
            view! { <text class="in" x=middle y=top + Bars::FIGURE>{figure}</text> }
        });
        view! {
            <rect class=class(pattern) fill=fill(of, pattern) x=x y=top width=width height=Bars::BAR />
            {text}
        }
    };
    view! {
        <g role="img" aria-label=bar.read>
            <text class="name" x="0" y=bar.name_y>{bar.name}</text>
            <text class="beside" x=Bars::WIDTH y=bar.name_y>{bar.beside}</text>
            {bar.pieces.into_iter().map(piece).collect_view()}
        </g>
    }
}
