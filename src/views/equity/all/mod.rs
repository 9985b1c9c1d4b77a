//! The equity of the förbund of an area, beside what is recommended; of the nation; and what is known of the ladder.

mod ladder;
mod level_row;
mod levels;
mod nation;

use crate::{
    components::{AreaSelect, Ask},
    state::{
        Area,
        equity::{ComingYears, LevelSum},
        follow, use_work,
    },
    text,
};
use finsam_engine::{LanCode, Together};
use ladder::Ladder;
use leptos::prelude::*;
use levels::Levels;
use nation::Nation;

#[component]
pub fn EquityOfAll(coming: Memo<ComingYears>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let ids = follow(move || work.rows.get());
    // The source has them of Stockholms län alone.
    let is_stockholm = follow(move || work.choice.with(|choice| choice.area) == Area::Lan(LanCode::STOCKHOLM));
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
                <Show when=move || is_stockholm.get()>
                    <p class="help">
                        {move || Together::published().map(|of| text::equity::eight_together(work.format(), &of))}
                    </p>
                </Show>
            </section>
            <Nation />
            <Ladder />
        </div>
    }
}
