//! What the calculator weighs on another page, and what it does not do there.

use super::super::section::Section;
use crate::state::use_work;
use leptos::prelude::*;

#[component]
pub fn Weight() -> impl IntoView {
    let words = use_work().lang().embedding_words();
    view! {
        <Section id="embed-weight" heading=words.weight>
            <ul>
                <li>{words.weighs}</li>
                <li>{words.no_cookies}</li>
                <li>{words.stays}</li>
            </ul>
        </Section>
    }
}
