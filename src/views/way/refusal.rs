//! What it costs when one party holds or cuts over all its förbund at once.

use super::{apply::Apply, percent_ask::PercentAsk, stances::Stances, tool::Tool};
use crate::{
    components::{Ask, SelectOption, Table},
    state::{
        follow, use_work,
        way::{self, Refused},
    },
    text,
};
use finsam_engine::{Payer, Percent};
use leptos::prelude::*;

#[component]
pub fn RefusalTool(refused: Memo<Refused>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let payers = follow(move || way::payers(work));
    let payer = follow(move || payers.with(|payers| way::chosen_payer(payers, work.question.get().refusal.payer)));
    let answer = follow(move || refused.with(|refused| way::refusal(work, refused)));
    let amount = follow(move || answer.with(|answer| answer.amount.clone()));
    let sentence = move || answer.with(|answer| answer.sentence.clone());
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    let offered = follow(move || answer.with(|answer| answer.offer.clone()));
    let asks = view! {
        <Ask name=words.payer>
            <PayerSelect payers payer />
        </Ask>
        <PercentAsk
            id="stance-percent"
            name=words.against_dataset
            lowest=Percent::from_hundredths(-10_000)
            of=|question| &mut question.refusal.percent
        />
        <p class="help">{words.zero_is_no_raise}</p>
        <Apply of="refusal" offered />
        <Stances />
    };
    view! {
        <Tool id="refusal" heading=words.refusal asks=asks.into_any() amount said=sentence.into_any()>
            <div><Table named="refusal" of=table /></div>
        </Tool>
    }
}

#[component]
fn PayerSelect(payers: Memo<Vec<Payer>>, payer: Memo<Payer>) -> impl IntoView {
    let work = use_work();
    let choose = move |code: String| work.question.update(|question| question.refusal.payer = code.parse().ok());
    let name = move |of: Payer| work.now.with_untracked(|now| text::payer_name(work.lang(), &now.state, of));
    view! {
        <select id="stance-of" on:change:target=move |select| choose(select.target().value())>
            <For each=move || payers.get() key=|of| *of let:of>
                <SelectOption value=of.to_string() name=name(of) is_chosen=follow(move || payer.get() == of) />
            </For>
        </select>
    }
}
