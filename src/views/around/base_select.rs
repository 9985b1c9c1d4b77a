//! The dataset that the work builds on.

use crate::{components::SelectOption, state::use_work};
use finsam_engine::Dataset;
use leptos::prelude::*;

#[component]
pub fn BaseSelect() -> impl IntoView {
    let work = use_work();
    let base = Memo::new(move |_| work.scenario.with(|scenario| scenario.dataset().id().to_owned()));
    // Another version of a dataset can have another name.
    let datasets = Memo::new(move |_| {
        let mut ids: Vec<String> = Dataset::IDS.map(str::to_owned).into_iter().chain(work.datasets.get()).collect();
        // One that has been removed elsewhere is there as long as it is used.
        if !ids.contains(&base.get()) {
            ids.push(base.get());
        }
        let name = |id: &str| Dataset::named(id).map(|dataset| dataset.name().to_owned()).unwrap_or_default();
        ids.into_iter().map(|id| (name(&id), id)).collect::<Vec<_>>()
    });
    view! {
        <label class="base">
            <span>{work.words().base} " "</span>
            <select
                id="base"
                disabled=move || work.is_readonly.get()
                on:change:target=move |select| work.set_base(&select.target().value())
            >
                <For each=move || datasets.get() key=Clone::clone let((name, id))>
                    {
                        let of = id.clone();
                        view! { <SelectOption value=id name is_chosen=Signal::derive(move || base.get() == of) /> }
                    }
                </For>
            </select>
        </label>
    }
}
