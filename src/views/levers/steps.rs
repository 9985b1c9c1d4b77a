//! The stages in order, and the buttons that take them.

use crate::state::{Cheapest, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn Steps(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let cheapest = follow(move || Cheapest::of(work, id));
    let why_none = follow(move || cheapest.with(|cheapest| cheapest.why_none.clone()));
    let count = follow(move || cheapest.with(|cheapest| cheapest.stages.len()));
    view! {
        <Show when=move || count.get() != 0 fallback=move || view! { <p class="help">{why_none}</p> }>
            <div>
                <Stages cheapest />
                <p class="buttons">
                    <Take id cheapest is_all=true />
                    <Show when=move || count.get() != 1>
                        <Take id cheapest is_all=false />
                    </Show>
                </p>
            </div>
        </Show>
    }
}

#[component]
fn Stages(cheapest: Memo<Cheapest>) -> impl IntoView {
    let stages = follow(move || cheapest.with(|cheapest| cheapest.stages.clone()));
    let stage = |told: String| view! { <li>{told}</li> };
    view! { <ol>{move || stages.get().into_iter().map(stage).collect_view()}</ol> }
}

/// Takes all stages, or only the first.
#[component]
fn Take(id: ForbundId, cheapest: Memo<Cheapest>, is_all: bool) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let (button, name) = if is_all { ("take-all", words.all_steps) } else { ("take-first", words.first_step) };
    let take = move |_| {
        let offers = cheapest.with_untracked(|cheapest| {
            let stages = &cheapest.offers;
            if is_all { stages.last().copied() } else { stages.first().copied() }
        });
        if let Some(offers) = offers {
            work.offer(id, &offers);
        }
        // The steps that are taken have gone, and their button with them.
        work.root.focus_soon("levers");
    };
    view! { <button id=button on:click=take>{name}</button> }
}
