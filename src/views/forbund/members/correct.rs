//! What the reader knows better: the published ideal, and real HE.

use super::fye_field::FyeField;
use crate::{
    components::AmountField,
    state::{follow, use_work},
    text,
};
use finsam_engine::{Edit, ForbundId, KommunCode, Kronor};
use leptos::prelude::*;

#[component]
pub fn Correct(id: ForbundId, kommuner: Memo<Vec<KommunCode>>) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let is_in_dataset = untrack(|| work.of_base(id, |_| ()).is_some());
    view! {
        <details class="more">
            <summary>{words.correct}</summary>
            {is_in_dataset.then(|| view! { <PublishedIdeal id /> })}
            <p class="help" id="fye-help">{words.fye_help}</p>
            <For each=move || kommuner.get() key=|code| *code let:code>
                <FyeField code />
            </For>
        </details>
    }
}

#[component]
fn PublishedIdeal(id: ForbundId) -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let unit = follow(move || work.format().unit_sign());
    let value = follow(move || work.now.with(|now| now.state.published_ideal(&id)));
    let under_others = follow(move || {
        work.now.with(|now| {
            let (published, ideal) = (now.state.published_ideal(&id)?, now.forbund(id)?.ideal);
            let told = text::ideal_under_other_rules(work.format(), published, ideal)?;
            Some(format!("{}: {} ({told}).", work.words().published_ideal, work.format().kronor(published)))
        })
    });
    let set = move |kronor: Kronor| work.edit_in(&format!("{id}/ideal"), Edit::PublishedIdeal { forbund: id, kronor });
    view! {
        <div class="line">
            <label for="published-ideal">{move || format!("{}, {}", words.published_ideal, unit.get())}</label>
            <AmountField
                id="published-ideal"
                label=words.published_ideal.to_owned()
                value
                set=Callback::new(set)
                help="published-help"
            />
        </div>
        <p class="help" id="published-help">{words.published_ideal_help}</p>
        <Show when=move || under_others.with(Option::is_some)>
            <p class="notice">{move || under_others.get()}</p>
        </Show>
    }
}
