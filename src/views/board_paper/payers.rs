//! What each payer pays the förbund of the area in all.

use super::{paper_table::TableOnPaper, section::Section};
use crate::{
    state::{follow, payers_on_paper, proposed_totals, use_work},
    text::payers as told,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

#[component]
pub fn PayersOfSheet(ids: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let table = follow(move || ids.with(|ids| payers_on_paper(work, ids)));
    let notes = follow(move || {
        let totals = ids.with(|ids| proposed_totals(work, ids));
        let not_counted = work.now.with(|now| told::not_counted(work.lang(), &now.state, &totals));
        [told::left_of_grant(work.format(), &totals.state_money), not_counted].join(" ")
    });
    view! {
        <Section id="paper-payers" heading=work.words().what_each_pays>
            <TableOnPaper named="paper-payers" class="board" table />
            <p>{notes}</p>
        </Section>
    }
}
