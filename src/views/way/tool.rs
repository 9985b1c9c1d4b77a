//! What the tools are made of.

use crate::{
    state::{follow, use_work},
    text::way as told,
};
use leptos::prelude::*;

/// A tool: what is asked on the left, and the answer beside it, its amount as the largest thing.
///
/// The answer is read aloud when it changes under somebody who asks.
#[component]
pub fn Tool(
    id: &'static str,
    heading: &'static str,
    /// What is asked, with what the answer would do.
    #[prop(optional)]
    asks: Option<AnyView>,
    /// Without its unit; empty where there is none.
    #[prop(into, optional)]
    amount: Signal<String>,
    /// The answer in a sentence.
    said: AnyView,
    children: Children,
) -> impl IntoView {
    let work = use_work();
    let live = RwSignal::new(None::<&'static str>);
    let unit = follow(move || work.format().unit_sign());
    view! {
        <section class="tool" aria-labelledby=id on:focusin=move |_| live.set(Some("polite")) on:focusout=move |_| {
                live.try_set(Some("off"));
            }>
            <div class="asked">
                <h2 id=id>{heading}</h2>
                {asks}
            </div>
            <div class="answer">
                <div class="saying" aria-live=live aria-atomic="true">
                    <p class="amount" hidden=move || amount.with(String::is_empty)>
                        {amount} " " <span>{unit}</span>
                    </p>
                    <p class="say">{said}</p>
                </div>
                {children()}
            </div>
        </section>
    }
}

/// A table that can be so wide that it scrolls in its place.
#[component]
pub fn Wide(heading: &'static str, children: Children) -> impl IntoView {
    let name = told::table_of(use_work().lang(), heading);
    view! { <div class="wide" role="region" tabindex="0" aria-label=name>{children()}</div> }
}
