//! The embedded calculator as it will be: the element itself.

use super::section::Section;
use crate::state::{Wanted, use_work};
use leptos::prelude::*;

#[component]
pub fn Preview(wanted: RwSignal<Wanted>, link: Memo<String>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let attempt = RwSignal::new(0);
    let has_failed = RwSignal::new(false);
    let again = move |()| {
        has_failed.set(false);
        attempt.update(|attempt| *attempt += 1);
    };
    let width = move || wanted.with(|wanted| wanted.width).map_or_else(String::new, |width| format!("{width}px"));
    view! {
        <Section id="embed-shown" heading=words.shown>
            <p class="help">{words.shown_help}</p>
            // Each attempt needs a script of its own.
            <For each=move || [attempt.get()] key=|attempt| *attempt let:attempt>
                <ElementScript attempt has_failed />
            </For>
            <Show when=move || has_failed.get()>
                <NotFetched again=Callback::new(again) />
            </Show>
            <div class="embedded-here" style:max-width=width>
                <ElementItself wanted link />
            </div>
        </Section>
    }
}

/// The script that defines the element. Fetched once, however often it stands in the page.
#[component]
fn ElementScript(attempt: u32, has_failed: RwSignal<bool>) -> impl IntoView {
    // Some browsers remember a script that could not be fetched, and do not ask for that address again.
    let address = if attempt == 0 { "embed.js".to_owned() } else { format!("embed.js?{attempt}") };
    view! { <script type="module" src=address on:error=move |_| has_failed.set(true)></script> }
}

#[component]
fn NotFetched(again: Callback<()>) -> impl IntoView {
    let work = use_work();
    let try_again = move |_| {
        again.run(());
        // The button goes, and the focus with it.
        work.root.focus_soon("main");
    };
    view! {
        <div class="notice" role="alert">
            <p>{work.lang().embedding_words().not_shown}</p>
            <p><button id="embed-again" on:click=try_again>{work.words().try_again}</button></p>
        </div>
    }
}

#[component]
fn ElementItself(wanted: RwSignal<Wanted>, link: Memo<String>) -> impl IntoView {
    // An attribute that is set to what it was is set all the same: the scenario would begin anew.
    let attribute = move |name: &'static str| {
        Memo::new(move |_| wanted.with(|wanted| link.with(|link| wanted.attribute(name, link))))
    };
    view! {
        <finsam-kalkyl
            view=attribute("view")
            forbund=attribute("forbund")
            lan=attribute("lan")
            lang=attribute("lang")
            theme=attribute("theme")
            unit=attribute("unit")
            readonly=attribute("readonly")
            scenario=attribute("scenario")
            // Undo in it is its own, also where it leaves that to the browser.
            data-own-undo=""
        ></finsam-kalkyl>
    }
}
