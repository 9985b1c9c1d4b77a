//! For a förbund whose contributions are unknown: one amount, divided by law.

use crate::{
    components::AmountField,
    state::{follow, paying, use_work},
    text,
};
use finsam_engine::{ForbundId, Kronor, divided_by_law};
use leptos::{ev::SubmitEvent, prelude::*};

#[component]
pub fn FillIn(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let unit = follow(move || work.format().unit_sign());
    let amount = RwSignal::new(None::<Kronor>);
    let set = move |kronor: Kronor| {
        let entered = kronor.entered().map_err(|error| text::amount_error(work.lang(), &error))?;
        amount.set(Some(entered));
        Ok(())
    };
    let divide = move |submit: SubmitEvent| {
        submit.prevent_default();
        let Some(allocation) = amount.get_untracked() else { return };
        let edits = work.now.with_untracked(|now| {
            let forbund = now.forbund(id)?;
            Some(paying(id, &divided_by_law(&now.state, forbund, allocation)))
        });
        work.edit_all(edits.unwrap_or_default());
    };
    view! {
        <form class="inline" on:submit=divide>
            <label for="fill-in">{move || format!("{}, {}", words.fill_in, unit.get())}</label>
            <AmountField
                id="fill-in"
                label=words.fill_in.to_owned()
                value=amount
                set=Callback::new(set)
                help="fill-in-help"
            />
            <button type="submit" disabled=move || amount.with(Option::is_none)>{words.divide_by_law}</button>
            <p class="help" id="fill-in-help">{words.fill_in_help}</p>
        </form>
    }
}
