//! The way down: what must be spent beyond the budget to be at the ladder in a chosen year.

mod asks;
mod extra;

use crate::{
    components::Ask,
    state::{
        equity::{DescentWritten, WayDown},
        follow, use_work,
    },
    text::way,
};
use asks::{PaceSelect, YearSelect};
use extra::Extra;
use leptos::prelude::*;

/// What is asked, the answer in a sentence, what it rests on, and the button that makes a proposal of it.
///
/// The sentence is read aloud when it changes under somebody who asks here, and not when a change elsewhere gives another
/// answer. Where there is nothing to apply the button says why, and keeps the focus.
#[component]
pub fn DescentPart(down: Memo<WayDown>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().equity_words();
    let written = follow(move || work.now.with(|now| down.with(|down| DescentWritten::new(work.format(), now, down))));
    let live = RwSignal::new(None::<&'static str>);
    let why_not = move || written.with(|written| written.why_not);
    let apply = move |_| work.edit_all(written.with_untracked(|written| written.edits.clone()));
    view! {
        <section
            aria-labelledby="descent"
            on:focusin=move |_| live.set(Some("polite"))
            on:focusout=move |_| {
                live.try_set(Some("off"));
            }
        >
            <h2 id="descent">{words.descent}</h2>
            <div class="asks">
                <Ask name=words.by_year>
                    <YearSelect />
                </Ask>
                <Ask name=words.pace>
                    <PaceSelect />
                </Ask>
            </div>
            <p class="say" aria-live=move || live.get()>{move || written.with(|written| written.sentence.clone())}</p>
            <div class="wide" role="region" tabindex="0" aria-label=way::table_of(work.lang(), words.descent)>
                <Extra written />
            </div>
            <p class="buttons">
                <button
                    id="apply-descent"
                    aria-describedby="descent-why"
                    aria-disabled=move || if why_not().is_empty() { "false" } else { "true" }
                    on:click=apply
                >
                    {work.lang().way_words().apply}
                </button>
                <span class="help" id="descent-why">{why_not}</span>
            </p>
        </section>
    }
}
