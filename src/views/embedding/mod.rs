//! The view that makes the code for putting the calculator into other pages: what to show, what it looks like, the code, and
//! what those pages need.

mod checkbox;
mod choices;
mod copied;
mod guide;
mod preview;
mod section;
mod snippets;
#[cfg(test)]
mod tests;

use crate::{
    browser::address,
    state::{Home, Wanted, follow, use_work},
};
use choices::Choices;
use finsam_engine::Link;
use guide::{Administrator, Reference, Statement, Systems, Weight};
use leptos::prelude::*;
use preview::Preview;
use snippets::{ElementSnippet, FrameSnippet, LinkSnippet};

#[component]
pub fn Embedding() -> impl IntoView {
    let work = use_work();
    let words = work.lang().embedding_words();
    Effect::new(move || {
        // Who comes from the foot of the page would find themselves in the middle of the view.
        if work.root.first("footer a:focus").is_some() {
            work.root.focus_soon("embed");
        }
    });
    let here = work.home.get_value().or_else(address);
    let code = match here.and_then(|here| Home::of(&here)) {
        Some(home) => view! {
            <Code home=home.clone() />
            <Weight />
            <Systems />
            <Administrator home />
        }
        .into_any(),
        None => view! { <p class="notice" id="no-server">{words.no_server}</p> }.into_any(),
    };
    view! {
        <div class="way embedding">
            <section aria-labelledby="embed">
                <h2 id="embed" tabindex="-1">{work.words().embed}</h2>
                <p>{words.about}</p>
            </section>
            {code}
            <Reference />
            <Statement />
        </div>
    }
}

/// What can be chosen, what comes of it, and the code.
#[component]
fn Code(home: Home) -> impl IntoView {
    let work = use_work();
    let wanted = RwSignal::new(work.wanted.get_value().unwrap_or_else(|| Wanted::as_shown(work)));
    // The view is drawn anew when the language changes.
    Effect::new(move || work.wanted.set_value(Some(wanted.get())));
    // What follows `#` in the link of the present scenario.
    let link = follow(move || work.scenario.with(|scenario| Link::of(&[scenario])));
    view! {
        <Choices wanted />
        <Preview wanted link />
        <ElementSnippet home=home.clone() wanted link />
        <FrameSnippet home=home.clone() wanted link />
        <LinkSnippet home wanted link />
    }
}
