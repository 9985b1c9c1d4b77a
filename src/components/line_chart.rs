//! A percent of ideal over the years as a line, with the 100 % line and what lies within ±5 % of it.

use crate::state::{Line, Named};
use leptos::prelude::*;

/// The drawing; a table says the same, so it is hidden from those who hear the page.
#[component]
pub fn LineChart(of: Line) -> impl IntoView {
    let class = if of.first_year.is_some() { "chart large" } else { "chart" };
    let level = |(line, named): (String, Named)| {
        view! {
            <path class="scale" d=line></path>
            <ChartName named class="percents" />
        }
    };
    let year = |named: Named| view! { <ChartName named /> };
    view! {
        <svg class=class aria-hidden="true" viewBox=of.view_box()>
            <path class="band" d=of.band()></path>
            {of.scale().into_iter().map(level).collect_view()}
            {of.years().into_iter().map(year).collect_view()}
            <path class="full" d=of.full()></path>
            <path class="way" d=of.way()></path>
            <path class="dots" d=of.dots()></path>
        </svg>
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
