//! One dataset, and what can be done with it.

use crate::{
    state::{follow, use_work},
    text::datasets as told,
};
use finsam_engine::{Dataset, OwnDataset, Scenario};
use leptos::prelude::*;
use std::sync::Arc;

/// A dataset of the reader's own can be saved as a file, and removed unless it is used; it then is in `removed`.
#[component]
pub fn DatasetLine(dataset: Arc<Dataset>, removed: RwSignal<Option<OwnDataset>>) -> impl IntoView {
    let work = use_work();
    let (lang, words) = (work.lang(), work.lang().dataset_words());
    let dataset = StoredValue::new(dataset);
    let id = move || dataset.with_value(|dataset| dataset.id().to_owned());
    let is_used = follow(move || work.scenario.with(|scenario| scenario.base == id()));
    let used = move || if is_used.get() { format!(" ({})", words.used) } else { String::new() };
    let employ = Callback::new(move |()| work.set_base(&id()));
    let save = Callback::new(move |()| {
        // The dataset alone, with no changes to it.
        let name = dataset.with_value(|dataset| format!("{} v{}.json", dataset.name(), dataset.revision()));
        work.save_as_file(&Scenario::of(&id()), &name);
    });
    let remove = Callback::new(move |()| {
        removed.set(work.remove_dataset(&id()));
        work.root.focus_soon("all-datasets");
    });
    let of_own = move || {
        view! {
            <Act id="save" dataset title=words.save_file act=save />
            <Act id="remove" dataset title=words.remove is_disabled=is_used act=remove />
        }
    };
    view! {
        <div class="saved-line">
            <span class="saved-name">
                <b>{dataset.with_value(|dataset| dataset.name().to_owned())} <span>{used}</span></b>
                <small>{dataset.with_value(|dataset| told::about_dataset(lang, dataset))}</small>
            </span>
            <Act id="use" dataset title=words.employ is_disabled=is_used act=employ />
            {dataset.with_value(|dataset| dataset.own().is_some()).then(of_own)}
        </div>
    }
}

/// A button called `title`, whose full name says on which dataset it acts.
#[component]
fn Act(
    id: &'static str,
    dataset: StoredValue<Arc<Dataset>>,
    title: &'static str,
    #[prop(into, optional)] is_disabled: Signal<bool>,
    act: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="link"
            id=dataset.with_value(|dataset| format!("{id}-{}", dataset.id()))
            aria-label=dataset.with_value(|dataset| format!("{title}: {}", dataset.name()))
            disabled=is_disabled
            on:click=move |_| act.run(())
        >
            {title}
        </button>
    }
}
