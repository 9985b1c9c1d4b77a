//! Whose ages the population is of, and what amounts are rounded up to.

use crate::{
    components::{Ask, SelectOption},
    state::{follow, use_work},
    text,
};
use finsam_engine::{Ages, Edit, Rounding, RuleChange};
use leptos::prelude::*;

#[component]
pub fn AgesAndRounding() -> impl IntoView {
    let work = use_work();
    let words = work.words();
    let lang = work.lang();
    let chosen_ages = follow(move || work.now.with(|now| now.state.rules.ages));
    let chosen_rounding = follow(move || work.now.with(|now| now.state.rules.rounding));
    let ages = move |ages: Ages| {
        let is_chosen = Signal::derive(move || chosen_ages.get() == ages);
        view! { <SelectOption value=ages.code() name=text::ages(lang, ages) is_chosen /> }
    };
    let rounding = move |rounding: Rounding| {
        let is_chosen = Signal::derive(move || chosen_rounding.get() == rounding);
        view! { <SelectOption value=rounding.kronor().to_string() name=text::rounding(lang, rounding) is_chosen /> }
    };
    // The lists have what is allowed.
    let choose_ages = move |code: String| {
        let _ = work.edit(Edit::Rule(RuleChange { ages: Ages::from_code(&code), ..RuleChange::default() }));
    };
    let choose_rounding = move |kronor: String| {
        let rounding = kronor.parse::<i64>().ok().and_then(|kronor| Rounding::try_from(kronor).ok());
        let _ = work.edit(Edit::Rule(RuleChange { rounding, ..RuleChange::default() }));
    };
    let is_readonly = move || work.is_readonly.get();
    view! {
        <section aria-labelledby="ages-and-rounding">
            <h2 id="ages-and-rounding">{words.ages_and_rounding}</h2>
            <div class="asks">
                <Ask name=words.ages>
                    <select id="ages" disabled=is_readonly on:change:target=move |select| choose_ages(select.target().value())>
                        {Ages::ALL.map(ages)}
                    </select>
                </Ask>
                <Ask name=words.rounding>
                    <select
                        id="rounding"
                        disabled=is_readonly
                        on:change:target=move |select| choose_rounding(select.target().value())
                    >
                        {Rounding::ALL.map(rounding)}
                    </select>
                </Ask>
            </div>
            <p class="about">{words.ages_about}</p>
            <p class="about">{words.rounding_about}</p>
        </section>
    }
}
