//! The link that opens the proposal, in text and as a code for a telephone's camera.

use super::{qr_code::QrCode, section::Section};
use crate::{
    state::{follow, use_work},
    text,
};
use leptos::prelude::*;

/// Above this the code's squares are too small for an ordinary printer and camera.
const LONGEST: usize = 1_200;

/// The link of the proposal as it is.
#[component]
pub fn LinkToProposal() -> impl IntoView {
    let work = use_work();
    let scenario = follow(move || work.scenario.get());
    let link = RwSignal::new(String::new());
    // Only the browser knows the page's address.
    Effect::new(move || link.set(work.link_to(&[scenario.get()])));
    view! {
        <Section id="paper-share" heading=work.lang().paper_words().link>
            <LinkBesideCode link />
        </Section>
    }
}

/// A link, beside its code where that can be read.
#[component]
pub fn LinkBesideCode(#[prop(into)] link: Signal<String>) -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.paper_words();
    // Where the page is a file, only its own reader could open what it gives as a link.
    let is_address = move || link.with(|link| !link.starts_with('#'));
    let is_short = move || link.with(|link| link.len() <= LONGEST);
    let about = move || match (is_address(), is_short()) {
        (true, true) => words.link_about,
        (true, false) => words.too_long,
        (false, _) => text::shared_from_file(lang),
    };
    // Before the browser has told the address there is no link.
    let has_code = Memo::new(move |_| is_short() && link.with(|link| link.starts_with("http")));
    view! {
        <div class="beside-code">
            <Show when=move || has_code.get()>
                <div class="qr">
                    <QrCode link />
                </div>
            </Show>
            <div>
                <p>{about}</p>
                <p class="address" id="paper-link">{link}</p>
            </div>
        </div>
    }
}
