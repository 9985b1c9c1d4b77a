//! How large the allocation is: one amount, divided by law.

use crate::{
    components::AmountField,
    state::{FILL_IN, PERCENT, follow, paying, use_work},
    text::{self, way_in},
};
use finsam_engine::{ForbundId, Kronor, divided_by_law};
use leptos::{ev::SubmitEvent, prelude::*};

/// The question with its field. `missing` is whose contributions are unknown, where others are known.
#[component]
pub fn Question(id: ForbundId, missing: Memo<String>) -> impl IntoView {
    let work = use_work();
    let words = work.lang().way_in_words();
    let unit = follow(move || work.format().unit_sign());
    let question = follow(move || work.now.with(|now| way_in::question(work.lang(), now.state.dataset.year())));
    let found = follow(move || {
        work.now.with(|now| {
            let (dataset, rules) = (&now.state.dataset, &now.state.rules);
            now.forbund(id).map(|forbund| way_in::where_it_is_found(work.lang(), dataset, rules, forbund))
        })
    });
    let amount = RwSignal::new(None::<Kronor>);
    let error = RwSignal::new("");
    let is_not = move |()| {
        amount.set(None);
        error.set("");
    };
    let set = move |kronor: Kronor| {
        is_not(());
        let entered = kronor.entered().map_err(|error| text::amount_error(work.lang(), &error))?;
        amount.set(Some(entered));
        Ok(())
    };
    let count = move |submit: SubmitEvent| {
        submit.prevent_default();
        let Some(allocation) = amount.get_untracked() else {
            error.set(words.no_amount);
            return work.root.focus_soon(FILL_IN);
        };
        let edits = work.now.with_untracked(|now| {
            let forbund = now.forbund(id)?;
            Some(paying(id, &divided_by_law(&now.state, forbund, allocation)))
        });
        work.edit_all(edits.unwrap_or_default());
        work.root.focus_soon(PERCENT);
    };
    view! {
        <form class="first" on:submit=count>
            <h3><label for=FILL_IN>{question}</label></h3>
            <div class="amount">
                <AmountField
                    id=FILL_IN
                    label=Signal::derive(move || format!("{} {}", question.get(), unit.get()))
                    value=amount
                    set=Callback::new(set)
                    unread=Callback::new(is_not)
                    placeholder=words.amount
                    help="fill-in-help"
                />
                <span>{unit}</span>
                <button class="primary" type="submit" id="count">{words.count}</button>
            </div>
            <span class="error" role="alert">{error}</span>
            <Show when=move || !missing.with(String::is_empty)>
                <p class="say"><b>{missing}</b></p>
            </Show>
            <p class="help" id="fill-in-help">
                {found} " "
                {move || if missing.with(String::is_empty) { "" } else { words.replaces }}
            </p>
        </form>
    }
}
