//! One förbund: its percent first, who holds it back, and the controls.

mod binding;
mod empty;
mod heading;
mod hero;
mod members;
mod other_forbund;
mod parties;
mod recommended;
mod reorganise;
#[cfg(test)]
mod tests;
mod unknown;

use crate::{
    components::{Around, AsMade, Detail, Later, Part, ResultPart},
    state::{Readiness, Route, View, follow, use_work},
    text::way_in,
};
pub use binding::Binding;
use empty::Empty;
use finsam_engine::ForbundId;
use heading::Heading;
use hero::Hero;
use leptos::prelude::*;
pub use members::Members;
use parties::Parties;
pub use parties::{KommunerRow, OwnWeight};
use recommended::RecommendedEquity;
pub use reorganise::Reorganise;
pub use unknown::Unknown;

#[component]
pub fn Forbund(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_there = follow(move || work.of(id, |_| ()).is_some());
    let back = follow(move || work.to_all(View::default()).address());
    view! {
        <section class="forbund" aria-labelledby="forbund-name">
            <a class="back" href=back>"‹ " {words.all_forbund}</a>
            <Show when=move || is_there.get() fallback=move || view! { <Missing id /> }>
                <Heading id />
                <Answer id />
                <Parties id />
                <AsMade around=Around::Members(id) />
                <RecommendedEquity id />
                <Later part=Part::Results(ResultPart::Line(id)) />
                <Later part=Part::Details(Detail::Levers(id)) />
                <AsMade around=Around::Reorganise(id) />
            </Show>
        </section>
    }
}

/// How much the förbund has of its ideal and who holds it back, or what is to be known first.
#[component]
fn Answer(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let readiness = follow(move || work.of(id, Readiness::of).unwrap_or(Readiness::Known));
    move || match readiness.get() {
        Readiness::Empty => view! { <Empty /> }.into_any(),
        Readiness::Unknown => view! { <Later part=Part::Details(Detail::Unknown(id)) /> }.into_any(),
        Readiness::Known => view! { <Hero id /> <Binding id /> }.into_any(),
    }
}

#[component]
fn Missing(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let name = follow(move || work.present_or_former_name(id));
    let successor = follow(move || work.successor(id));
    let told = move || match successor.get() {
        Some(into) => {
            let has_gone = move || name.with(|name| way_in::has_gone_up_into(work.lang(), name));
            view! {
                <p class="notice">
                    {has_gone} " " <a href=Route::to_forbund(into).address()>{work.short_name(into)}</a> "."
                </p>
            }
            .into_any()
        }
        None => view! { <p class="notice">{work.words().no_such_forbund}</p> }.into_any(),
    };
    view! {
        <h2 id="forbund-name" tabindex="-1">{name}</h2>
        {told}
    }
}
