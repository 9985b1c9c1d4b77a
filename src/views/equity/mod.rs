//! Equity: how much is too much, and the way down.

mod account;
mod all;
mod chart;
mod figure_cell;
mod forbund;
#[cfg(test)]
mod tests;

use crate::state::{equity::coming_years, follow, use_work};
use all::EquityOfAll;
use finsam_engine::ForbundId;
use forbund::EquityOfForbund;
use leptos::prelude::*;

/// The view of equity: of all förbund, or of the one that is chosen.
#[component]
pub fn Equity() -> impl IntoView {
    let work = use_work();
    let coming = coming_years(work);
    let chosen = follow(move || work.route.get().forbund.filter(|id| work.of(*id, |_| ()).is_some()));
    // What is shown when the view is drawn does not take the focus.
    Effect::new(move |former: Option<Option<ForbundId>>| {
        let chosen = chosen.get();
        if chosen.is_some() && former.is_some() {
            work.root.focus_soon("equity-of");
        }
        chosen
    });
    let shown = move || match chosen.get() {
        Some(id) => view! { <EquityOfForbund id coming /> }.into_any(),
        None => view! { <EquityOfAll coming /> }.into_any(),
    };
    view! { <div class="way equity">{shown}</div> }
}
