//! The ages that are summed, both ends included.

use crate::state::{use_import, use_work};
use finsam_sheets::border::Said;
use leptos::{html, prelude::*};

#[component]
pub fn Ages() -> impl IntoView {
    let import = use_import();
    let words = use_work().lang().import_words();
    let (first, last) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let problem = RwSignal::new("");
    let summed = Memo::new(move |_| import.of_layout(|layout| layout.statistics.as_ref().and_then(|all| all.ages)));
    let sum = move |_| {
        let read = |field: NodeRef<html::Input>| field.get_untracked()?.value().trim().parse::<u32>().ok();
        match (read(first), read(last)) {
            (Some(first), Some(last)) if first <= last => {
                problem.set("");
                import.say(&Said::Ages { first, last });
            }
            _ => problem.set(words.ages_unreadable),
        }
    };
    view! {
        <span role="group" aria-label=words.ages>
            {words.ages} ": "
            <AgeField field=first id="first-age" label=words.from_age age=Signal::derive(move || summed.get().map(|ages| ages.0)) />
            " "
            <AgeField field=last id="last-age" label=words.to_age age=Signal::derive(move || summed.get().map(|ages| ages.1)) />
            " "
            <button id="sum-ages" on:click=sum>{words.sum}</button>
            <span class="error" role="alert">{problem}</span>
        </span>
    }
}

#[component]
fn AgeField(
    field: NodeRef<html::Input>,
    id: &'static str,
    label: &'static str,
    age: Signal<Option<u32>>,
) -> impl IntoView {
    let shown = move || age.get().map(|age| age.to_string()).unwrap_or_default();
    view! {
        <label>
            {label} " "
            <input
                node_ref=field
                id=id
                type="text"
                inputmode="numeric"
                size="4"
                autocomplete="off"
                value=untrack(shown)
                prop:value=shown
            />
        </label>
    }
}
