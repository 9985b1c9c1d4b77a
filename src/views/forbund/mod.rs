//! One förbund: its percent first, who holds it back, and the controls.

mod binding;
mod heading;
mod hero;
mod members;
mod other_forbund;
mod parties;
mod recommended;
mod reorganise;
#[cfg(test)]
mod tests;

use crate::{
    components::{Later, Part, Plan},
    state::{follow, use_work},
};
pub use binding::Binding;
use finsam_engine::ForbundId;
use heading::Heading;
use hero::Hero;
use leptos::prelude::*;
use members::Members;
use parties::Parties;
use recommended::RecommendedEquity;
use reorganise::Reorganise;

#[component]
pub fn Forbund(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_there = follow(move || work.of(id, |_| ()).is_some());
    view! {
        <section class="forbund" aria-labelledby="forbund-name">
            <a class="back" href="#">"‹ " {words.all_forbund}</a>
            <Show when=move || is_there.get() fallback=move || view! { <Missing id /> }>
                <Heading id />
                <Hero id />
                <Binding id />
                <Parties id />
                <Members id />
                <RecommendedEquity id />
                <Later part=Part::Plans(Plan::Levers(id)) />
                <Reorganise id />
            </Show>
        </section>
    }
}

#[component]
fn Missing(id: ForbundId) -> impl IntoView {
    view! {
        <h2 id="forbund-name">{id.to_string()}</h2>
        <p class="notice">{use_work().words().no_such_forbund}</p>
    }
}
