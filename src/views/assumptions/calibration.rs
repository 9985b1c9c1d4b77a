//! Where HE comes from.

use crate::{
    components::{ToDatasets, ToOwnFigures},
    state::{follow, use_work},
    text,
};
use leptos::prelude::*;

#[component]
pub fn Calibration() -> impl IntoView {
    let work = use_work();
    let told =
        follow(move || work.now.with(|now| text::calibration(work.format(), &now.state, now.state.calibration())));
    view! {
        <section aria-labelledby="calibration">
            <h2 id="calibration">{work.words().calibration}</h2>
            <div>
                <For each=move || told.get() key=String::clone let:told>
                    <p class="about">{told}</p>
                </For>
            </div>
            <p class="line"><ToOwnFigures /><ToDatasets /></p>
        </section>
    }
}
