//! The same total, brought towards the same percent.

use super::{apply::Apply, part::Part, percent_ask::PercentAsk};
use crate::{
    components::Table,
    state::{follow, use_work, way},
};
use leptos::prelude::*;

#[component]
pub fn RedistributionPart() -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_words();
    let asked = follow(move || work.question.get().redistribution);
    let answer = follow(move || way::redistribution(work, asked.get()));
    let sentence = follow(move || answer.with(|answer| answer.sentence.clone()));
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    let asks = view! {
        <PercentAsk id="part-of-way" name=words.part_of_way of=|question| &mut question.redistribution.part_of_way />
        <PercentAsk id="greatest-fall" name=words.greatest_fall of=|question| &mut question.redistribution.greatest_fall />
    };
    view! {
        <Part id="redistribution" heading=words.redistribution asks=asks.into_any() sentence>
            <div><Table of=table /></div>
            <Apply of="redistribution" answer />
        </Part>
    }
}
