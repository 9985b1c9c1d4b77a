//! Where the published figures of the year are found.

use crate::{
    state::{
        follow,
        results::{OfYear, ShownYear},
        use_work,
    },
    text::result_item,
};
use finsam_engine::ForbundId;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Sources(id: ForbundId, of: ShownYear) -> impl IntoView {
    let work = use_work();
    let words = work.lang().result_words();
    let places = follow(move || {
        let all = |of: &Arc<OfYear>| {
            work.now.with(|now| now.state.find(&id).map(|forbund| forbund.results.places(of.year))).unwrap_or_default()
        };
        let found = of.with(|of| of.as_ref().map(all)).unwrap_or_default();
        let mut sources: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
        for (item, place) in found {
            let name = result_item(work.lang(), item);
            match sources.iter_mut().find(|(of, _)| *of == place) {
                Some((_, names)) => names.push(name),
                None => sources.push((place, vec![name])),
            }
        }
        sources.into_iter().map(|(place, names)| format!("{place}: {}", names.join(", "))).collect::<Vec<_>>()
    });
    view! {
        <section aria-labelledby="result-sources" hidden=move || places.with(Vec::is_empty)>
            <h3 id="result-sources">{words.sources}</h3>
            <ul class="sources">
                <For each=move || places.get() key=String::clone let:place>
                    <li>{place}</li>
                </For>
            </ul>
        </section>
    }
}
