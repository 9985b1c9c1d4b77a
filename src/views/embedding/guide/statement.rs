//! A text for the accessibility statement of a page that shows the calculator.

use super::super::{copied::Copied, section::Section};
use crate::state::use_work;
use leptos::prelude::*;

#[component]
pub fn Statement() -> impl IntoView {
    let words = use_work().lang().embedding_words();
    view! {
        <Section id="embed-statement" heading=words.statement>
            <p>{words.statement_about}</p>
            <Copied
                id="embed-statement"
                name=words.statement
                text=Signal::stored(words.statement_text.to_owned())
                copied=words.statement_copied
            />
        </Section>
    }
}
