//! A figure in a table, with its column's name for where they stand below each other.

use leptos::prelude::*;

#[component]
pub fn FigureCell(#[prop(into)] label: Signal<String>, #[prop(into)] figure: Signal<String>) -> impl IntoView {
    view! { <td class="n" role="cell" data-label=label>{figure}</td> }
}
