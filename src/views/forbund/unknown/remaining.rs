//! What remains to know of a förbund, and where it is filled in.

use crate::state::{Knowledge, Remaining, Route, View, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn WhatRemains(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let remaining = follow(move || work.now.with(|now| Remaining::of(work.format(), now, id)));
    view! {
        <section aria-labelledby="remains">
            <h3 id="remains">{words.remains}</h3>
            <ul class="remaining">
                <For each=move || remaining.get() key=Remaining::clone let:remaining>
                    <RemainingRow id remaining />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn RemainingRow(id: ForbundId, remaining: Remaining) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let Remaining { name, knowledge, about, field, is_in_equity } = remaining;
    let named = move || view! { {words.fill_in} " " <span class="hidden">{name}</span> };
    let lead = if is_in_equity {
        let route = Route::of_forbund(View::Equity, id);
        view! { <a href=route.address() on:click=move |_| work.lead_to(route, &field)>{named()}</a> }.into_any()
    } else {
        view! {
            <button class="link" type="button" on:click=move |_| work.root.reveal(&field)>
                {named()}
            </button>
        }
        .into_any()
    };
    view! {
        <li>
            <span class="knowledge">
                <Dot knowledge />
                {knowledge.told(work.lang())}
            </span>
            " "
            <span class="what">
                <b>{name}</b> " " <small>{about}</small>
            </span>
            " "
            {lead}
        </li>
    }
}

/// Filled as far as it is known.
#[component]
fn Dot(knowledge: Knowledge) -> impl IntoView {
    let filled = match knowledge {
        Knowledge::Known => "M6 1a5 5 0 0 0 0 10a5 5 0 0 0 0-10z",
        Knowledge::Estimated => "M6 1a5 5 0 0 0 0 10z",
        Knowledge::Missing => "",
    };
    view! {
        <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" />
            <path d=filled />
        </svg>
    }
}
