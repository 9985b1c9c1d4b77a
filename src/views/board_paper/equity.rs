//! The equity of the chosen förbund.

use super::section::Section;
use crate::state::{EquityOnPaper, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Nothing where the equity is not known.
#[component]
pub fn EquityOfForbund(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let about_ladder = work.lang().paper_words().ladder_about;
    let told = follow(move || shown.get().and_then(|id| EquityOnPaper::of(work, id)));
    move || {
        told.get().map(|told| {
            view! {
                <Section id="paper-equity" heading=told.heading>
                    <p>{told.level}</p>
                    {told.rests_on_ladder.then(|| view! { <p class="fine">{about_ladder}</p> })}
                </Section>
            }
        })
    }
}
