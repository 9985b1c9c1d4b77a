//! Giving a table to the page: pasted, or chosen as a file. What is dropped anywhere in the view is taken there.

use super::where_to_fetch::WhereToFetch;
use crate::{
    browser::tables::Given,
    state::{Route, View, use_import, use_work},
};
use leptos::{html, prelude::*};

/// What can be chosen among files.
const ACCEPTED: &str = ".csv,.txt,.tsv,.xlsx,.json,.px,text/csv,text/plain,application/json";

/// The field to paste into, the file to choose, and where to fetch it.
#[component]
pub fn Give() -> impl IntoView {
    let work = use_work();
    let import = use_import();
    let words = work.lang().import_words();
    let field = NodeRef::<html::Textarea>::new();
    let file = NodeRef::<html::Input>::new();
    let problem = RwSignal::new("");
    let read = move |_| {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if text.trim().is_empty() {
            problem.set(words.nothing_pasted);
        } else {
            import.open(Given::Text(text));
        }
    };
    let choose = move |_| {
        if let Some(file) = file.get_untracked() {
            file.click();
        }
    };
    let chosen = move |_| {
        let Some(field) = file.get_untracked() else { return };
        if let Some(file) = field.files().and_then(|files| files.get(0)) {
            // The same file can be chosen again, when it has been corrected.
            field.set_value("");
            import.open(Given::File(file));
        }
    };
    let to_datasets = move |_| work.go(Route::to_view(View::Datasets));
    view! {
        <div>
            <p class="help" id="import-about">{words.about}</p>
            <div class="give">
                <label for="pasted">{words.paste}</label>
                <textarea
                    node_ref=field
                    id="pasted"
                    rows="4"
                    spellcheck="false"
                    autocomplete="off"
                    data-own-undo=""
                    aria-describedby="import-about"
                ></textarea>
                <p class="inline">
                    <button id="read-pasted" on:click=read>{words.read}</button>
                    <input node_ref=file id="own-file" type="file" accept=ACCEPTED hidden on:change=chosen />
                    <button id="choose-file" on:click=choose>{words.choose_file}</button>
                </p>
                <span class="error" role="alert">{problem}</span>
            </div>
            <WhereToFetch />
            <p><button class="own-figures" on:click=to_datasets>{work.lang().dataset_words().title}</button></p>
        </div>
    }
}
