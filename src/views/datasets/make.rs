//! Making a dataset of what is shown.

use crate::state::{DatasetField, DatasetForm, follow, use_work};
use leptos::{ev::SubmitEvent, prelude::*};

/// The form, drawn anew when the present dataset is another.
#[component]
pub fn MakeDataset() -> impl IntoView {
    let work = use_work();
    let present = follow(move || {
        // Another version has the same id.
        work.datasets.track();
        work.scenario.with(|scenario| (scenario.base.clone(), scenario.dataset().revision()))
    });
    let form = move || {
        present.track();
        let is_own = work.scenario.with_untracked(|scenario| scenario.dataset().own().is_some());
        view! { <Form typed=work.scenario.with_untracked(DatasetForm::of) is_own /> }
    };
    view! {
        <section class="make" aria-labelledby="make-dataset">
            <h2 id="make-dataset">{work.lang().dataset_words().make}</h2>
            {form}
        </section>
    }
}

/// `typed` is what the fields begin with. Of one of the reader's own there can be a new version.
#[component]
fn Form(typed: DatasetForm, is_own: bool) -> impl IntoView {
    let work = use_work();
    let words = work.lang().dataset_words();
    let (name, year, source) = (RwSignal::new(typed.name), RwSignal::new(typed.year), RwSignal::new(typed.source));
    let problem = RwSignal::new(String::new());
    let save = move |is_revision: bool| {
        let form =
            DatasetForm { name: name.get_untracked(), year: year.get_untracked(), source: source.get_untracked() };
        match work.make_dataset(&form, is_revision) {
            Ok(()) => work.root.focus_soon("all-datasets"),
            Err((told, field)) => {
                problem.set(told);
                work.root.focus_soon(match field {
                    DatasetField::Name => "dataset-name",
                    DatasetField::Year => "dataset-year",
                });
            }
        }
    };
    let submit = move |submit: SubmitEvent| {
        submit.prevent_default();
        save(is_own);
    };
    let title = if is_own { words.save_revision } else { words.save_new };
    let save_new = move || {
        view! {
            <button id="save-new-dataset" type="button" on:click=move |_| save(false)>{words.save_new}</button>
        }
    };
    view! {
        <form on:submit=submit>
            <p class="inline">
                <TextField id="dataset-name" label=words.name value=name size="30" longest="80" />
                <TextField id="dataset-year" label=words.year value=year size="5" longest="80" mode="numeric" />
                <TextField id="dataset-source" label=words.source value=source size="40" longest="300" />
            </p>
            <p class="help">{words.source_help}</p>
            <p class="help" id="ideals-moved">{work.ideals_told()}</p>
            <p class="inline">
                <button class="primary" id="save-dataset" type="submit">{title}</button>
                {is_own.then(save_new)}
                <span class="error" id="dataset-problem" role="alert">{problem}</span>
            </p>
        </form>
    }
}

/// A field with its label before it.
#[component]
fn TextField(
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    size: &'static str,
    /// How many signs it takes.
    longest: &'static str,
    #[prop(default = "text")] mode: &'static str,
) -> impl IntoView {
    view! {
        <label for=id>
            {label} " "
            <input
                type="text"
                id=id
                autocomplete="off"
                size=size
                inputmode=mode
                maxlength=longest
                data-own-undo=""
                value=value.get_untracked()
                prop:value=value
                on:input:target=move |input| value.set(input.target().value())
            />
        </label>
    }
}
