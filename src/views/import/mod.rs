//! The reader's own figures: a table, or a changed workbook, given and looked at before it is used.

mod account_year;
mod ages;
mod column_row;
mod columns;
mod content;
mod give;
mod placed_table;
mod planned;
mod plausible;
mod question;
mod sheet_select;
mod shown;
mod statistics;
#[cfg(test)]
mod tests;
mod unit_select;
mod unusable;
mod where_to_fetch;
mod whole_forbund;

use crate::{
    browser::tables::Given,
    state::{self, Stage, follow, use_work},
};
use give::Give;
use leptos::{ev, prelude::*};
use shown::Shown;
use web_sys::DataTransfer;

#[component]
pub fn Import() -> impl IntoView {
    let work = use_work();
    let import = state::Import::new(work);
    provide_context(import);
    // What the table changes follows from what there is, which Undo changes too.
    let present = follow(move || work.scenario.get());
    Effect::new(move || {
        let present = present.get();
        if !import.is_waiting() {
            untrack(|| import.compare(present));
        }
    });
    Effect::new(move || work.root.focus_soon("own-figures"));
    let is_shown = Memo::new(move |_| import.stage.with(|stage| *stage == Stage::Shown));
    // Otherwise the browser would open the file in the page's place.
    let dropped = move |drop: ev::DragEvent| {
        drop.prevent_default();
        let data = drop.data_transfer();
        if let Some(given) =
            data.and_then(|data| file_of(&data).or_else(|| text_of(&data))).filter(|_| import.is_waiting())
        {
            import.open(given);
        }
    };
    let pasted = move |paste: ev::ClipboardEvent| {
        let data = paste.clipboard_data();
        // Spreadsheets add a picture of the table, as a file.
        if let Some(given) =
            data.and_then(|data| text_of(&data).or_else(|| file_of(&data))).filter(|_| import.is_waiting())
        {
            paste.prevent_default();
            import.open(given);
        }
    };
    view! {
        <section
            class="import"
            aria-labelledby="own-figures"
            on:paste=pasted
            on:dragover=|drag| drag.prevent_default()
            on:drop=dropped
        >
            <h2 id="own-figures" tabindex="-1">{work.words().own_figures}</h2>
            <Show when=move || !is_shown.get()>
                <Give />
            </Show>
            <p class="notice" role="status">{import.said()}</p>
            <p class="error" id="refused" role="alert">{import.refused()}</p>
            <Show when=move || is_shown.get()>
                <Shown />
            </Show>
        </section>
    }
}

/// The text of what is pasted or dropped, where there is some.
fn text_of(data: &DataTransfer) -> Option<Given> {
    let text = data.get_data("text").ok()?;
    (!text.trim().is_empty()).then_some(Given::Text(text))
}

/// The first of the files that are pasted or dropped.
fn file_of(data: &DataTransfer) -> Option<Given> {
    data.files()?.get(0).map(Given::File)
}
