//! What the parts of the view are made of.

use crate::{state::use_work, text::way as told};
use leptos::prelude::*;

/// A part: what is asked, the answer in a sentence, and what it rests on.
///
/// The sentence is read aloud when it changes under somebody who asks in this part, and not when a change elsewhere gives all
/// parts other answers.
#[component]
pub fn Part(
    id: &'static str,
    heading: &'static str,
    #[prop(optional)] asks: Option<AnyView>,
    #[prop(into)] sentence: Signal<String>,
    children: Children,
) -> impl IntoView {
    let live = RwSignal::new(None::<&'static str>);
    view! {
        <section aria-labelledby=id on:focusin=move |_| live.set(Some("polite")) on:focusout=move |_| {
                live.try_set(Some("off"));
            }>
            <h2 id=id>{heading}</h2>
            {asks.map(|asks| view! { <div class="asks">{asks}</div> })}
            <p class="say" aria-live=live>{sentence}</p>
            {children()}
        </section>
    }
}

/// A table that can be so wide that it scrolls in its place.
#[component]
pub fn Wide(heading: &'static str, children: Children) -> impl IntoView {
    let name = told::table_of(use_work().lang(), heading);
    view! { <div class="wide" role="region" tabindex="0" aria-label=name>{children()}</div> }
}
