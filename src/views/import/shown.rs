//! The preview, with what is done with it.

use super::{
    columns::Columns,
    planned::Planned,
    plausible::{Summaries, Warnings},
    question::Questions,
    sheet_select::SheetSelect,
    statistics::Statistics,
    unusable::Unusable,
};
use crate::state::{use_import, use_work};
use leptos::prelude::*;

#[component]
pub fn Shown() -> impl IntoView {
    let work = use_work();
    let import = use_import();
    let words = work.lang().import_words();
    let plausible = work.lang().plausible_words();
    let is_table = import.is_table();
    let is_idle = Memo::new(move |_| !import.can_be_used());
    let is_to_be_answered = Memo::new(move |_| import.is_to_be_answered());
    let lacking = Memo::new(move |_| import.lacking());
    Effect::new(move || work.root.focus_soon("preview"));
    view! {
        <div>
            <h2 id="preview" tabindex="-1">{if is_table { words.preview } else { words.workbook }}</h2>
            {is_table.then(|| view! { <div><SheetSelect /><Columns /><Statistics /></div> })}
            <div class="notice" id="made-of">{move || import.made_of()}</div>
            <div role="alert">
                <For each=move || lacking.get() key=String::clone let:sentence>
                    <p class="error lacking">{sentence}</p>
                </For>
            </div>
            <Questions />
            <Summaries />
            <Warnings />
            <Unusable />
            <Planned />
            <p class="inline deciding">
                <button class="primary" id="use-table" disabled=is_idle on:click=move |_| import.use_it()>
                    {words.use_it}
                </button>
                <Show when=move || is_to_be_answered.get()>
                    <span class="help" id="to-be-answered">{plausible.not_answered}</span>
                </Show>
                <button id="leave-table" on:click=move |_| import.cancel()>{words.cancel}</button>
            </p>
        </div>
    }
}
