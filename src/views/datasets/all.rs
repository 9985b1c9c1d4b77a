//! All datasets, and opening one out of a file.

use super::dataset_line::DatasetLine;
use crate::state::{follow, use_work};
use finsam_engine::{Dataset, OwnDataset};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn AllDatasets() -> impl IntoView {
    let work = use_work();
    let words = work.lang().dataset_words();
    let removed = RwSignal::new(None::<OwnDataset>);
    let failed = RwSignal::new(String::new());
    // Another version is another line.
    let key = |dataset: Arc<Dataset>| (dataset.id().to_owned(), dataset.revision());
    let keys = follow(move || work.all_datasets().into_iter().map(key).collect::<Vec<_>>());
    let line =
        move |(id, _): (String, u32)| Dataset::named(&id).map(|dataset| view! { <DatasetLine dataset removed /> });
    let bring_back = move |_| {
        if removed.with_untracked(|own| own.as_ref().is_some_and(|own| work.bring_dataset_back(own))) {
            removed.set(None);
        }
        work.root.focus_soon("all-datasets");
    };
    view! {
        <section class="saved" aria-labelledby="all-datasets">
            <h2 id="all-datasets" tabindex="-1">{words.all}</h2>
            <ul>
                <For each=move || keys.get() key=Clone::clone let:key>
                    <li>{line(key)}</li>
                </For>
            </ul>
            <Show when=move || removed.with(Option::is_some)>
                <p><button id="bring-dataset-back" on:click=bring_back>{words.bring_back}</button></p>
            </Show>
            <p class="line">
                <button id="open-dataset" on:click=move |_| work.open_file(failed)>{words.open_file}</button>
                <span class="error" role="alert">{failed}</span>
            </p>
            <p class="help">{words.share_about}</p>
        </section>
    }
}
