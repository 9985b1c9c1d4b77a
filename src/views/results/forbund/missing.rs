//! What is missing, as a list: each leads to where it is filled in, or says why it cannot be.

use crate::state::{
    follow,
    results::{Missing, MissingAct, ShownYear, missing},
    use_work,
};
use leptos::prelude::*;

#[component]
pub fn MissingList(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let all = follow(move || of.with(|of| of.as_ref().map(|of| missing(work, of))).unwrap_or_default());
    let each = move || all.with(|all| all.iter().map(|of| view! { <OneMissing of=of.clone() /> }).collect_view());
    view! {
        <section aria-labelledby="missing">
            <h3 id="missing">{words.missing}</h3>
            <ul class="lacks">{each}</ul>
            <p class="help" hidden=move || all.with(|all| !all.is_empty())>{words.nothing_missing}</p>
        </section>
    }
}

#[component]
fn OneMissing(of: Missing) -> impl IntoView {
    let work = use_work();
    let Missing { what, act } = of;
    let act = match act {
        MissingAct::Told(told) => view! { <small>{told}</small> }.into_any(),
        MissingAct::FillIn(route, field) => {
            let named = format!("{}: {what}", work.lang().result_words().fill_in);
            let lead = move |_| work.lead_to(route, &field);
            view! {
                <a href=route.address() aria-label=named on:click=lead>
                    {work.lang().result_words().fill_in}
                </a>
            }
            .into_any()
        }
    };
    view! { <li><span>{what}</span> {act}</li> }
}
