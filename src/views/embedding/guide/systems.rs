//! What is known of the systems that pages are published in.

use super::super::section::Section;
use crate::{
    state::use_work,
    text::embed_systems::{System, systems},
};
use leptos::prelude::*;

#[component]
pub fn Systems() -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.embedding_words();
    view! {
        <Section id="embed-systems" heading=words.systems>
            <p>{words.systems_about}</p>
            {systems(lang).into_iter().map(|system| view! { <OneSystem system /> }).collect_view()}
        </Section>
    }
}

/// A system, and where what is said of it is said.
#[component]
fn OneSystem(system: System) -> impl IntoView {
    let steps = format!("{}: {}", use_work().lang().embedding_words().steps, system.name);
    let source = |(title, address): &(&'static str, &'static str)| {
        view! { <li><a href=*address rel="noreferrer">{*title}</a></li> }
    };
    view! {
        <div>
            <h3>{system.name}</h3>
            <ol aria-label=steps>{system.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view()}</ol>
            <p>{system.about}</p>
            <ul>{system.sources.iter().map(source).collect_view()}</ul>
        </div>
    }
}
