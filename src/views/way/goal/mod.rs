//! What it takes to reach a percent by a year, and who pays it.

mod asks;
mod dots;
mod key;
mod left_out;
mod money;
mod party_by_party;
mod payers;
mod row;
mod steps;
mod table;

use super::{apply::Apply, tool::Tool};
use crate::state::{follow, use_work, way::Planned};
use asks::GoalAsks;
use left_out::NotCounted;
use leptos::prelude::*;
use money::StateMoneyBar;
use party_by_party::PartyByParty;
use payers::Payers;
use std::sync::Arc;
use steps::Steps;
use table::DotsTable;

#[component]
pub fn GoalTool(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let said = follow(move || planned.with(|planned| planned.said(work)));
    let amount = follow(move || planned.with(|planned| planned.amount(work)));
    let offered = follow(move || planned.with(|planned| planned.offered(work)));
    // It says nothing of who pays where nobody knows what is paid now.
    let is_known = follow(move || planned.with(|planned| planned.more.is_some()));
    let asks = view! {
        <GoalAsks />
        <Apply of="goal" offered />
        <NotCounted planned />
    };
    let sentence = view! {
        {move || said.with(|said| said.lead.clone())}
        " "
        <b>{move || said.with(|said| said.by_payer.clone())}</b>
        " "
        {move || said.with(|said| said.rest.clone())}
    };
    view! {
        <Tool id="goal" heading=work.lang().way_words().goal asks=asks.into_any() amount said=sentence.into_any()>
            <div class="beside-each-other">
                <div class="each-forbund">
                    <DotsTable planned />
                    <PartyByParty planned />
                </div>
                <div class="who-pays">
                    <Show when=move || is_known.get()>
                        <Payers planned />
                    </Show>
                    <Steps planned />
                    <Show when=move || is_known.get()>
                        <StateMoneyBar planned />
                    </Show>
                </div>
            </div>
        </Tool>
    }
}
