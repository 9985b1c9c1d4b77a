//! Saving the scenario as a file and opening one, with what went wrong beside them.

use crate::{components::ToOwnFigures, state::use_work};
use leptos::prelude::*;

#[component]
pub fn FileActions() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let failed = RwSignal::new(String::new());
    let save = move |_| {
        failed.set(String::new());
        let scenario = work.scenario.get_untracked();
        let title = if scenario.title.is_empty() { "finsam-scenario" } else { &scenario.title };
        work.save_as_file(&scenario, &format!("{title}.json"));
    };
    view! {
        <p class="line file-actions">
            <button id="save-as-file" on:click=save>{words.save_as_file}</button>
            <button id="open-file" on:click=move |_| work.open_file(failed)>{words.open_file}</button>
            <ToOwnFigures />
            <span class="error" role="alert" id="file-error">{failed}</span>
        </p>
    }
}
