//! What each party of the förbund that are told of pays before and after, and who holds the budget back.

use super::{
    paper_table::TableOnPaper,
    section::{Section, in_places, section_id},
};
use crate::state::{Contributions, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// A section for each of these förbund.
#[component]
pub fn ContributionsOfForbund(told_of: Memo<Vec<ForbundId>>) -> impl IntoView {
    view! { <For each=move || in_places(&told_of.get()) key=|place| *place children=|(place, id)| view! { <OfOne place id /> } /> }
}

/// Nothing where there is no such förbund.
#[component]
fn OfOne(place: usize, id: ForbundId) -> impl IntoView {
    let work = use_work();
    let told = follow(move || Contributions::of(work, id));
    move || {
        told.get().map(|told| {
            let [lead, rest] = told.binding;
            view! {
                <Section id=section_id("paper-contributions", place) heading=told.heading>
                    <p><b>{told.percent} ". "</b> {told.allocation_and_ideal}</p>
                    <p><b>{lead}</b> " " {rest}</p>
                    <TableOnPaper named=section_id("paper-contributions", place) class="board" table=told.table />
                </Section>
            }
        })
    }
}
