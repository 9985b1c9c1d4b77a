//! The proposal as a workbook of Excel, which the module for tables makes.

use crate::{browser::tables::NotSaved, state::use_work};
use leptos::{prelude::*, task::spawn_local};

/// The button that saves it, and what went wrong beside it.
#[component]
pub fn SaveAsExcel() -> impl IntoView {
    let work = use_work();
    let words = work.lang().take_away_words();
    let failed = RwSignal::new("");
    let is_making = RwSignal::new(false);
    let save = move |_| {
        if is_making.get_untracked() {
            return;
        }
        is_making.set(true);
        failed.set("");
        // What makes it may have to be fetched first.
        work.status.set(words.making_workbook.to_owned());
        let file = work.scenario_file("xlsx");
        spawn_local(async move {
            let saved = work.save_as_workbook(file.clone()).await;
            // The reader may have gone to another view, and the element that the page is in may be gone.
            match saved {
                Ok(download) => work.tell_download(&file, download),
                Err(_) => drop(work.status.try_set(String::new())),
            }
            is_making.try_set(false);
            failed.try_set(match saved {
                Ok(_) => "",
                Err(NotSaved::NotFetched) => words.workbook_not_fetched,
                Err(NotSaved::NotMade) => words.workbook_not_made,
            });
        });
    };
    view! {
        <p class="save-excel">
            <button type="button" on:click=save>{words.save_excel}</button>
            " "
            <span class="error" role="alert">{failed}</span>
        </p>
    }
}
