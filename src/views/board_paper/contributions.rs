//! What each party of the chosen förbund pays before and after, and who holds the budget back.

use super::{paper_table::TableOnPaper, section::Section};
use crate::state::{Contributions, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// Nothing where there is no such förbund.
#[component]
pub fn ContributionsOfForbund(shown: Memo<Option<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let told = follow(move || shown.get().and_then(|id| Contributions::of(work, id)));
    move || {
        told.get().map(|told| {
            let [lead, rest] = told.binding;
            view! {
                <Section id="paper-contributions" heading=told.heading>
                    <p><b>{told.percent} ". "</b> {told.allocation_and_ideal}</p>
                    <p><b>{lead}</b> " " {rest}</p>
                    <TableOnPaper class="board" table=told.table />
                </Section>
            }
        })
    }
}
