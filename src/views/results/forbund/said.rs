//! The large figure and the sentence: "73 av 164".

use crate::{
    components::Explained,
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
    let words = work.lang().result_words();
    let asked = Signal::derive(move || of.with(|of| of.as_ref().and_then(|of| of.asked_first())));
    let name = of.with_untracked(|of| of.as_ref().map(|of| of.name.clone())).unwrap_or_default();
    let hero = Signal::derive(move || said.with(|said| said.hero.clone()));
    view! {
        <p class="amount" hidden=move || said.with(|said| said.hero.is_empty())>
            <Explained figure=asked name=words.how_it_went of=name value=hero />
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
