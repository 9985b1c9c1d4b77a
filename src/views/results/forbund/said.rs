//! The large figure and the sentence: "73 av 164".

use crate::{
    state::{
        follow,
        results::{OfYear, ShownYear},
        use_work,
    },
    text::results as told,
};
use leptos::prelude::*;

#[component]
pub fn Said(of: ShownYear) -> impl IntoView {
    let work = use_work();
    let said = follow(move || {
        of.with(|of| of.as_ref().map(|of| told::said(work.format(), &of.name, &of.results))).unwrap_or_default()
    });
    let remarks = follow(move || {
        let told = |of: &std::sync::Arc<OfYear>| {
            of.results.remarks.iter().map(|remark| told::remark(work.format(), remark)).collect::<Vec<_>>()
        };
        of.with(|of| of.as_ref().map(told)).unwrap_or_default()
    });
    view! {
        <p class="amount" hidden=move || said.with(|said| said.hero.is_empty())>
            {move || said.with(|said| said.hero.clone())}
        </p>
        <p class="say" id="results-said">
            {move || said.with(|said| said.lead.clone())} " " <b>{move || said.with(|said| said.share.clone())}</b> " "
            {move || said.with(|said| said.rest.clone())}
        </p>
        <For each=move || remarks.get() key=String::clone let:remark>
            <p class="remark">{remark}</p>
        </For>
    }
}
