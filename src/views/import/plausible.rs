//! Before the figures are used: the line that says what happens, and what must be answered.

use crate::state::{use_import, use_work};
use finsam_sheets::border::Warning;
use leptos::prelude::*;

/// What happens, in a line for each meaning.
#[component]
pub fn Summaries() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().plausible_words();
    let lines = import.summaries();
    let is_there = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <section aria-labelledby="summary">
                <h3 id="summary">{words.summary}</h3>
                <div>
                    <For each=move || lines.get() key=String::clone let:line>
                        <p class="summary">{line}</p>
                    </For>
                </div>
            </section>
        </Show>
    }
}

/// What must be answered, each to tick.
#[component]
pub fn Warnings() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().plausible_words();
    let warnings = import.warnings();
    let is_there = Memo::new(move |_| warnings.with(|warnings| !warnings.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <section class="warnings" aria-labelledby="warnings">
                <h3 id="warnings">{words.questions}</h3>
                <p class="help" id="warnings-about">{words.questions_about}</p>
                <fieldset aria-labelledby="warnings" aria-describedby="warnings-about">
                    <For each=move || warnings.get() key=|(_, sentence)| sentence.clone() let((warning, sentence))>
                        <Agree warning sentence />
                    </For>
                </fieldset>
            </section>
        </Show>
    }
}

#[component]
fn Agree(warning: Warning, sentence: String) -> impl IntoView {
    let import = use_import();
    let is_agreed = import.is_agreed(warning.clone());
    view! {
        <p>
            <label>
                <input
                    type="checkbox"
                    checked=is_agreed.get_untracked()
                    prop:checked=is_agreed
                    on:change:target=move |field| import.agree(warning.clone(), field.target().checked())
                />
                <span>{sentence}</span>
            </label>
        </p>
    }
}
