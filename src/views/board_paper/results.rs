//! The results of the förbund that are told of, and what the proposal would buy.

use super::section::{Section, in_places, section_id};
use crate::state::{ResultsOnPaper, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// A section for each of these förbund.
#[component]
pub fn ResultsOfForbund(told_of: Memo<Vec<ForbundId>>) -> impl IntoView {
    view! { <For each=move || in_places(&told_of.get()) key=|place| *place children=|(place, id)| view! { <OfOne place id /> } /> }
}

/// Nothing where nothing is known.
#[component]
fn OfOne(place: usize, id: ForbundId) -> impl IntoView {
    let work = use_work();
    let told = follow(move || ResultsOnPaper::of(work, id));
    move || {
        told.get().map(|told| {
            view! {
                <Section id=section_id("paper-results", place) heading=told.heading>
                    <p>{told.went}</p>
                    {(!told.would_buy.is_empty()).then(|| view! { <p>{told.would_buy}</p> })}
                </Section>
            }
        })
    }
}
