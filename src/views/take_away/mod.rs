//! What the reader takes along of a view: its tables, copied or as CSV, and its charts as pictures; and of all views together,
//! the proposal as a workbook.

mod act_button;
mod chart_entry;
mod table_entry;
#[cfg(test)]
mod tests;

use crate::{
    components::SaveAsExcel,
    state::{Kind, Takeable, follow, use_work},
};
use chart_entry::ChartEntry;
use leptos::prelude::*;
use table_entry::TableEntry;

/// The list of what the view shows. It is looked through when something changes, and whenever the reader comes to it.
#[component]
pub fn TakeAway() -> impl IntoView {
    let work = use_work();
    let words = work.lang().take_away_words();
    let found = RwSignal::new(Vec::<Takeable>::new());
    // Once the view has been drawn.
    let look = move || {
        request_animation_frame(move || {
            // The reader may have gone to another view.
            if !found.is_disposed() {
                found.set(work.takeable());
            }
        });
    };
    // Whatever the view may follow.
    let shown = follow(move || {
        let asked = (work.question.get(), work.descent.get());
        (work.now.get(), work.format(), work.route.get(), work.choice.get(), work.drawn_parts.get(), asked)
    });
    Effect::new(move || {
        shown.with(|_| ());
        look();
    });
    // Who may only look has no way of reading it in again.
    let is_readonly = follow(move || work.is_readonly.get());
    view! {
        <div on:pointerenter=move |_| look() on:focusin=move |_| look()>
            <p class="help">{words.about}</p>
            <ul class="stances">
                <For each=move || found.get() key=Takeable::clone let:takeable>
                    {match takeable.kind {
                        Kind::Table => view! { <TableEntry table=takeable /> }.into_any(),
                        Kind::Chart => view! { <ChartEntry chart=takeable /> }.into_any(),
                    }}
                </For>
            </ul>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="help">{words.nothing}</p>
            </Show>
            <Show when=move || !is_readonly.get()>
                <p class="help">{words.about_excel}</p>
                <SaveAsExcel />
            </Show>
        </div>
    }
}
