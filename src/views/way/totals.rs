//! What each payer pays in all.

use super::part::Part;
use crate::{
    components::Table,
    state::{follow, use_work, way},
};
use leptos::prelude::*;

#[component]
pub fn TotalsPart() -> impl IntoView {
    let work = use_work();
    let answer = follow(move || way::totals(work));
    let sentence = follow(move || answer.with(|answer| answer.sentence.clone()));
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    view! {
        <Part id="totals" heading=work.lang().way_words().totals sentence>
            <div><Table of=table /></div>
        </Part>
    }
}
