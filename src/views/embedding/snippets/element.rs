//! The code for the element.

use super::{
    super::{copied::Copied, section::Section},
    needs::Needs,
    pinning::{Hash, Pinning},
};
use crate::state::{Home, Wanted, element_code, use_work};
use leptos::prelude::*;

#[component]
pub fn ElementSnippet(home: Home, wanted: RwSignal<Wanted>, link: Memo<String>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let hash = RwSignal::new(Hash::NotAskedFor);
    let script = home.file("embed.js");
    let origin = home.origin().to_owned();
    let code = Memo::new(move |_| {
        let hash = hash.get();
        let integrity = hash.known();
        wanted
            .with(|wanted| link.with(|link| element_code(&home, wanted, link, integrity.filter(|_| wanted.is_pinned))))
    });
    view! {
        <Section id="embed-element" heading=words.element>
            <p>{words.element_about}</p>
            <Pinning wanted hash script />
            <Copied id="embed-element" name=words.element text=code copied=words.copied />
            <ElementNeeds origin wanted />
        </Section>
    }
}

#[component]
fn ElementNeeds(origin: String, wanted: RwSignal<Wanted>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let has_width = Memo::new(move |_| wanted.with(|wanted| wanted.width.is_some()));
    view! {
        <Needs>
            <ul>
                <li>
                    {words.needs_no_policy}
                    " "
                    <code>{format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}")}</code>
                </li>
                <li>{words.needs_nonce}</li>
                <li>{words.needs_no_style}</li>
                <li>{words.needs_trusted_types}</li>
                <Show when=move || has_width.get()>
                    <li>{words.needs_style}</li>
                </Show>
                <li>{words.needs_cors}</li>
                <li>{words.needs_https}</li>
            </ul>
        </Needs>
    }
}
