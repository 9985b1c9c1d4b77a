//! What the figures come from.

use crate::{
    state::{follow, use_work},
    text,
};
use leptos::prelude::*;

#[component]
pub fn Sources() -> impl IntoView {
    let work = use_work();
    let sources = follow(move || work.base.with(|base| text::source_list(work.lang(), &base.state.dataset)));
    view! {
        <section aria-labelledby="sources">
            <h2 id="sources">{work.words().sources}</h2>
            <ul class="sources">
                <For each=move || sources.get() key=Clone::clone let:source>
                    <li>{source}</li>
                </For>
            </ul>
        </section>
    }
}
