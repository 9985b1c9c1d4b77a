//! The equity of the förbund that are told of.

use super::section::{Section, in_places, section_id};
use crate::state::{EquityOnPaper, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// A section for each of these förbund.
#[component]
pub fn EquityOfForbund(told_of: Memo<Vec<ForbundId>>) -> impl IntoView {
    view! { <For each=move || in_places(&told_of.get()) key=|place| *place children=|(place, id)| view! { <OfOne place id /> } /> }
}

/// Nothing where the equity is not known.
#[component]
fn OfOne(place: usize, id: ForbundId) -> impl IntoView {
    let work = use_work();
    let about_ladder = work.lang().paper_words().ladder_about;
    let told = follow(move || EquityOnPaper::of(work, id));
    move || {
        told.get().map(|told| {
            view! {
                <Section id=section_id("paper-equity", place) heading=told.heading>
                    <p>{told.level}</p>
                    {told.rests_on_ladder.then(|| view! { <p class="fine">{about_ladder}</p> })}
                </Section>
            }
        })
    }
}
