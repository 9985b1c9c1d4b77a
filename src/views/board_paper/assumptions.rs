//! What the figures rest on: the rules, what is estimated, and the sources.

use super::{paper_table::TableOnPaper, section::Section};
use crate::state::{Basis, follow, use_work};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn Assumptions(ids: Memo<Vec<ForbundId>>, told_of: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().paper_words();
    let basis = follow(move || ids.with(|ids| told_of.with(|told_of| Basis::of(work, ids, told_of))));
    let rules = Signal::derive(move || basis.with(|basis| basis.rules.clone()));
    view! {
        <Section id="paper-assumptions" heading=words.assumptions>
            <TableOnPaper named="paper-assumptions" class="board rules" table=rules />
            <p class="fine">{move || basis.with(|basis| basis.known.clone())}</p>
            <h3>{words.sources}</h3>
            <ul class="fine">
                <For each=move || basis.with(|basis| basis.sources.clone()) key=String::clone let:source>
                    <li>{source}</li>
                </For>
            </ul>
        </Section>
    }
}
