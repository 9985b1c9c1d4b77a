//! The same total, brought towards the same percent.

use super::{apply::Apply, percent_ask::PercentAsk, tool::Tool};
use crate::{
    components::Table,
    state::{follow, use_work, way},
};
use finsam_engine::Redistribution;
use leptos::prelude::*;

#[component]
pub fn RedistributionTool(given: Memo<Redistribution>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let answer = follow(move || given.with(|given| way::redistribution(work, given)));
    let sentence = move || answer.with(|answer| answer.sentence.clone());
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    let offered = follow(move || answer.with(|answer| answer.offer.clone()));
    let asks = view! {
        <PercentAsk id="part-of-way" name=words.part_of_way of=|question| &mut question.redistribution.part_of_way />
        <PercentAsk id="greatest-fall" name=words.greatest_fall of=|question| &mut question.redistribution.greatest_fall />
        <Apply of="redistribution" offered />
    };
    view! {
        <Tool id="redistribution" heading=words.redistribution asks=asks.into_any() said=sentence.into_any()>
            <div><Table named="redistribution" of=table /></div>
        </Tool>
    }
}
