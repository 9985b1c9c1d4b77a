//! The datasets that there are, and those of the reader's own: made of what is shown, kept here, saved as files and opened.

mod all;
mod dataset_line;
mod make;
#[cfg(test)]
mod tests;

use super::scenarios::PutAside;
use crate::state::{follow, use_work};
use all::AllDatasets;
use leptos::prelude::*;
use make::MakeDataset;

#[component]
pub fn Datasets() -> impl IntoView {
    let work = use_work();
    let words = work.lang().dataset_words();
    let is_kept = follow(move || work.is_kept.get());
    Effect::new(move || work.root.focus_soon("datasets"));
    view! {
        <div class="scenarios datasets">
            <section aria-labelledby="datasets">
                <h2 id="datasets" tabindex="-1">{words.title}</h2>
                <p class="about">{words.about}</p>
                <Show when=move || !is_kept.get()>
                    <p class="notice">{words.not_kept}</p>
                </Show>
            </section>
            <MakeDataset />
            <AllDatasets />
            <PutAside of_datasets=true />
        </div>
    }
}
