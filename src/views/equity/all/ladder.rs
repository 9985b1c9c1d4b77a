//! What is known of the ladder.

use crate::state::{Route, View, equity::LadderWritten, follow, use_work};
use leptos::prelude::*;

/// Which of the published values the present ladder gives.
#[component]
pub fn Ladder() -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let written = follow(move || work.now.with(|now| LadderWritten::new(work.format(), now)));
    view! {
        <section aria-labelledby="ladder-checks">
            <h2 id="ladder-checks">
                {words.ladder} " "
                <span class="mark">{work.words().assumption}</span>
            </h2>
            <p class="say">{move || written.with(|written| written.sentence.clone())}</p>
            <div>
                <ul class="sources">
                    <For each=move || written.with(|written| written.checks.clone()) key=String::clone let:check>
                        <li>{check}</li>
                    </For>
                </ul>
            </div>
            <p class="help">{words.ladder_about}</p>
            <p>
                <a href=Route::to_view(View::Assumptions).address()>{words.change_ladder}</a>
            </p>
        </section>
    }
}
