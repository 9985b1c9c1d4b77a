//! What each party of each förbund shall pay, year by year: worked out when somebody opens it.

use super::super::tool::Wide;
use crate::{
    components::Table,
    state::{
        follow, use_work,
        way::{Planned, party_by_party},
    },
};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlDetailsElement;

#[component]
pub fn PartyByParty(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let words = use_work().lang().tool_words();
    let is_open = RwSignal::new(false);
    let node = NodeRef::new();
    let toggled = move |_| is_open.set(node.get_untracked().is_some_and(|of: HtmlDetailsElement| of.open()));
    view! {
        <details class="more" id="party-by-party" node_ref=node on:toggle=toggled>
            <summary id="party-by-party-name">{words.party_by_party}</summary>
            <Show when=move || is_open.get()>
                <PartyTable planned />
            </Show>
        </details>
    }
}

#[component]
pub(super) fn PartyTable(planned: Memo<Arc<Planned>>) -> impl IntoView {
    let work = use_work();
    let table = follow(move || planned.with(|planned| party_by_party(work, planned)));
    view! {
        <Wide heading=work.lang().tool_words().party_by_party>
            <Table named="party-by-party-name" class="plan" of=table />
        </Wide>
    }
}
