//! One förbund: its percent first, who holds it back, and the controls.

mod binding;
mod hero;
mod members;
mod parties;
mod recommended;

use crate::state::use_work;
pub use binding::Binding;
use finsam_engine::ForbundId;
use hero::Hero;
use leptos::prelude::*;
use members::Members;
use parties::Parties;
use recommended::RecommendedEquity;

#[component]
pub fn Forbund(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_there = Memo::new(move |_| work.of(id, |_| ()).is_some());
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
            </Show>
        </section>
    }
}

/// The name, and the full name where that is another.
#[component]
fn Heading(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let name = work.short_name(id);
    let full_name = untrack(|| work.of(id, |forbund| forbund.name.to_string())).filter(|full| *full != name);
    view! {
        <div class="name">
            <h2 id="forbund-name" tabindex="-1">{name}</h2>
            <button id="meeting-mode">{work.lang().meeting_words().meeting}</button>
        </div>
        {full_name.map(|full| view! { <p class="full-name">{full}</p> })}
    }
}

#[component]
fn Missing(id: ForbundId) -> impl IntoView {
    view! {
        <h2 id="forbund-name">{id.to_string()}</h2>
        <p class="notice">{use_work().words().no_such_forbund}</p>
    }
}
