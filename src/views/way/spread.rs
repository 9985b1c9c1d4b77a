//! How evenly the förbund share, in the underlag and in the proposal.

use super::part::Part;
use crate::{
    components::Table,
    state::{follow, use_work, way},
};
use leptos::prelude::*;

#[component]
pub fn SpreadPart() -> impl IntoView {
    let work = use_work();
    let answer = follow(move || way::spread(work));
    let sentence = follow(move || answer.with(|answer| answer.sentence.clone()));
    let table = follow(move || answer.with(|answer| answer.table.clone()));
    view! {
        <Part id="spread" heading=work.lang().way_words().spread sentence>
            <div><Table of=table /></div>
        </Part>
    }
}
