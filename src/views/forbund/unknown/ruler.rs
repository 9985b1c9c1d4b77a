//! What amounts would be of the ideal.

use crate::state::{Mark, Ruler, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// A ruler of amounts against the ideal, with what is uncertain of it hatched, and how it is read.
#[component]
pub fn IdealRuler(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let ruler = follow(move || work.now.with(|now| Ruler::of(work.format(), now, id)));
    let unit = follow(move || work.format().unit_sign());
    move || {
        ruler.get().map(|Ruler { marks, uncertain, label, how_to_read }| {
            let uncertain = uncertain.map(|(x, width)| {
                view! { <rect class="uncertain" fill="url(#gap)" x=x width=width y="24" height="18" /> }
            });
            view! {
                <svg class="ruler" data-unit=unit role="img" aria-label=label>
                    {uncertain}
                    <line class="axis" x1="0" x2="100%" y1="33" y2="33" />
                    {marks.into_iter().map(|mark| view! { <RulerMark mark /> }).collect_view()}
                    <text class="amount" x="0" y="60">
                        {unit}
                    </text>
                </svg>
                <p class="help">{how_to_read}</p>
            }
        })
    }
}

#[component]
fn RulerMark(mark: Mark) -> impl IntoView {
    let Mark { x, percent, amount, is_minor } = mark;
    view! {
        <g class:minor=is_minor>
            <line x1=x.clone() x2=x.clone() y1="27" y2="39" />
            <text x=x.clone() y="18" text-anchor="middle">
                {percent}
            </text>
            <text class="amount" x=x y="60" text-anchor="middle">
                {amount}
            </text>
        </g>
    }
}
