//! The link to the page.

use super::{
    super::{copied::Copied, section::Section},
    needs::Needs,
};
use crate::state::{Home, Wanted, page_address, use_work};
use leptos::prelude::*;

#[component]
pub fn LinkSnippet(home: Home, wanted: RwSignal<Wanted>, link: Memo<String>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let address = Memo::new(move |_| wanted.with(|wanted| link.with(|link| page_address(&home, wanted, link))));
    view! {
        <Section id="embed-link" heading=words.link>
            <p>{words.link_about}</p>
            <Copied id="embed-link" name=words.link text=address copied=words.copied />
            <Needs>
                <p>{words.needs_nothing}</p>
            </Needs>
        </Section>
    }
}
