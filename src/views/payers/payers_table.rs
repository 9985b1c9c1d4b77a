//! The table of payers, with the kommuner to open one by one.

use crate::{
    components::Table,
    state::{BeforeAndAfter, follow, payers_table, proposed_totals, use_work},
    text::payers as told,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;

/// What each pays some förbund in the underlag and in the proposal, and what of the state's money is left for others.
#[component]
pub fn ProposedPayers(ids: Memo<Vec<ForbundId>>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().payers_words();
    let totals = follow(move || ids.with(|ids| proposed_totals(work, ids)));
    let are_shown = RwSignal::new(false);
    let names = follow(move || BeforeAndAfter::of_proposal(work, words.underlag, words.proposal));
    let table = follow(move || {
        totals.with(|totals| {
            let table = |names: &_, ids: &Vec<_>| {
                work.now.with(|now| payers_table(work, &now.state, (totals, ids), names, are_shown.get()))
            };
            names.with(|names| ids.with(|ids| table(names, ids)))
        })
    });
    let notes = follow(move || {
        totals.with(|totals| {
            let not_counted = work.now.with(|now| told::not_counted(work.lang(), &now.state, totals));
            [told::left_of_grant(work.format(), &totals.state_money), not_counted].join(" ")
        })
    });
    view! {
        <Table named="what-each-pays" class="payers" of=table />
        <button
            class="link"
            aria-expanded=move || if are_shown.get() { "true" } else { "false" }
            on:click=move |_| are_shown.update(|are_shown| *are_shown = !*are_shown)
        >
            {words.one_by_one}
        </button>
        <p class="help">{notes}</p>
    }
}
