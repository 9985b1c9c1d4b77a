//! Results: what the insatser led to, what the proposal would buy, and the whole country.

mod bars_chart;
mod columns_chart;
mod forbund;
mod line;
mod nation;
mod of_area;
mod patterns;
#[cfg(test)]
mod tests;

use crate::state::{follow, use_work};
use forbund::ResultsOfForbund;
use leptos::prelude::*;
pub use line::ResultLine;
use of_area::ResultsOfArea;

/// The view of results: of the area and the country, or of the förbund that is chosen.
#[component]
pub fn ResultsView() -> impl IntoView {
    let work = use_work();
    let chosen = follow(move || work.route.get().forbund.filter(|id| work.of(*id, |_| ()).is_some()));
    let style = include_str!("../../../style/later/results.css");
    Effect::new(move || work.root.adopt("results", style));
    // What is shown when the view is drawn does not take the focus.
    Effect::new(move |former: Option<Option<finsam_engine::ForbundId>>| {
        let chosen = chosen.get();
        if chosen.is_some() && former.is_some() {
            work.root.focus_soon("results-of");
        }
        chosen
    });
    let shown = move || match chosen.get() {
        Some(id) => view! { <ResultsOfForbund id /> }.into_any(),
        None => view! { <ResultsOfArea /> }.into_any(),
    };
    view! { <div class="way results">{shown}</div> }
}
