//! The percent as large as the screen allows, what it was, and its bar.

use crate::{
    components::{Bar, Explained, Hatching},
    state::{BarOf, Standing, use_work},
};
use finsam_engine::{Figure, ForbundId};
use leptos::prelude::*;

#[component]
pub fn StandingNow(id: ForbundId, standing: Memo<Option<Standing>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let told = move |of: fn(&Standing) -> &String| {
        Signal::derive(move || standing.with(|standing| standing.as_ref().map(of).cloned()).unwrap_or_default())
    };
    let bar = Signal::derive(move || {
        let nothing = BarOf { now: None, before: None, end: 150 };
        standing.with(|standing| standing.as_ref().map_or(nothing, |standing| standing.bar))
    });
    view! {
        <div class="hero">
            <span class="percent-now">
                <Explained
                    figure=Figure::PercentOfIdeal(id)
                    name=words.percent
                    of=work.short_name(id)
                    value=told(|standing| &standing.percent)
                />
            </span>
            <div class="told">
                <p>
                    <span>{told(|standing| &standing.base_and_proposal)}</span>
                    " "
                    <span class="changed">{told(|standing| &standing.points)}</span>
                </p>
                <p class="gap">{told(|standing| &standing.short)}</p>
            </div>
        </div>
        <div class="bar" data-end=move || bar.get().end.to_string()>
            <span class="scale" aria-hidden="true"><b>{words.full}</b></span>
            <Hatching />
            <Bar of=bar />
        </div>
    }
}
