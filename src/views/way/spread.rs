//! How evenly the förbund share, in the underlag and in the proposal.

use super::tool::Tool;
use crate::{
    components::Table,
    state::{follow, use_work, way},
};
use leptos::prelude::*;

#[component]
pub fn SpreadTool() -> impl IntoView {
    let work = use_work();
    let answer = follow(move || way::spread(work));
    let amount = follow(move || answer.with(|answer| answer.amount.clone()));
    let sentence = move || answer.with(|answer| answer.sentence.clone());
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    view! {
        <Tool id="spread" heading=work.lang().way_words().spread amount said=sentence.into_any()>
            <div><Table named="spread" of=table /></div>
        </Tool>
    }
}
