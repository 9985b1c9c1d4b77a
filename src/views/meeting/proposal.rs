//! What the proposal comes to for the förbund, and what makes it so.

use super::{offers::Offers, paid_in_all::PaidInAll, standing::StandingNow};
use crate::{
    state::{Standing, follow, use_work},
    views::forbund::Binding,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn Proposal(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let standing = follow(move || Standing::of(work, id));
    let is_there = Memo::new(move |_| standing.with(Option::is_some));
    view! {
        <Show
            when=move || is_there.get()
            fallback=move || view! { <p class="notice">{work.words().no_such_forbund}</p> }
        >
            <div class="proposal">
                <StandingNow id standing />
                <Binding id />
                <Offers id />
                <PaidInAll />
            </div>
        </Show>
    }
}
