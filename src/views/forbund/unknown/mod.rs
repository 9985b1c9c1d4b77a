//! A förbund whose contributions are unknown: the one number that starts it, in the place of the percent.

mod question;
mod remaining;
mod ruler;

use super::binding::Binding;
use crate::{
    state::{follow, use_work},
    text,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;
use question::Question;
use remaining::WhatRemains;
use ruler::IdealRuler;

#[component]
pub fn Unknown(id: ForbundId) -> impl IntoView {
    let work = use_work();
    // Who may only look is not asked.
    let is_readonly = follow(move || work.is_readonly.get());
    let missing = follow(move || {
        work.now
            .with(|now| text::missing(work.lang(), &now.state.dataset, &now.state.rules, now.forbund(id)?))
            .unwrap_or_default()
    });
    Effect::new(move || {
        // A link may have led here before there was anything to lead to.
        let _ = work.focus_awaited();
    });
    view! {
        <div class="unknown">
            <Show when=move || !is_readonly.get() fallback=move || view! { <Binding id /> }>
                <Question id missing />
            </Show>
            <IdealRuler id />
            <WhatRemains id />
        </div>
    }
}
