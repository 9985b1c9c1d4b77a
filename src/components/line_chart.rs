//! A percent of ideal over the years as a line, with the 100 % line and what lies within ±5 % of it.

use crate::state::{Line, Named};
use leptos::prelude::*;

/// The drawing; a table says the same, so it is hidden from those who hear the page. A chart stays large or small.
#[component]
pub fn LineChart(#[prop(into)] of: Signal<Line>) -> impl IntoView {
    let is_large = of.with_untracked(Line::is_large);
    let class = if is_large { "chart large" } else { "chart" };
    let view_box = of.with_untracked(Line::view_box);
    view! {
        <svg class=class aria-hidden="true" viewBox=view_box>
            <path class="band" d=move || of.with(Line::band)></path>
            {is_large.then(|| view! { <Names of /> })}
            <path class="full" d=move || of.with(Line::full)></path>
            <path class="way" d=move || of.with(Line::way)></path>
            <path class="dots" d=move || of.with(Line::dots)></path>
        </svg>
    }
}

/// The lines of the scale, and the names of percents and years.
#[component]
fn Names(of: Signal<Line>) -> impl IntoView {
    let level = |(line, named): (String, Named)| {
        view! {
            <path class="scale" d=line></path>
            <ChartName named class="percents" />
        }
    };
    let year = |named: Named| view! { <ChartName named /> };
    view! {
        {move || of.with(Line::scale).into_iter().map(level).collect_view()}
        {move || of.with(Line::years).into_iter().map(year).collect_view()}
    }
}

#[component]
fn ChartName(named: Named, #[prop(optional)] class: Option<&'static str>) -> impl IntoView {
    view! {
        <text class=class x=named.x.to_string() y=named.y.to_string()>
            {named.name}
        </text>
    }
}
