//! The equity of the förbund of an area, beside what is recommended; of the nation; and what is known of the ladder.

mod ladder;
mod level_row;
mod levels;
mod nation;

use crate::{
    components::{AreaSelect, Ask},
    state::{
        equity::{ComingYears, LevelSum},
        follow, use_work,
    },
};
use ladder::Ladder;
use leptos::prelude::*;
use levels::Levels;
use nation::Nation;

#[component]
pub fn EquityOfAll(coming: Memo<ComingYears>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let ids = follow(move || work.rows.get());
    let sum = follow(move || coming.with(|coming| ids.with(|ids| LevelSum::new(work.format(), coming, ids))));
    view! {
        <div class="all">
            <Ask name=words.area>
                <AreaSelect />
            </Ask>
            <section aria-labelledby="equity-of-all">
                <h2 id="equity-of-all">{words.equity}</h2>
                <p class="say">{move || sum.with(|sum| sum.sentence.clone())}</p>
                <p class="help">{work.lang().equity_words().how_to_choose}</p>
                <div><Levels ids coming sum /></div>
            </section>
            <Nation />
            <Ladder />
        </div>
    }
}
