//! What whoever runs the website is asked for, as a text to send.

use super::super::{copied::Copied, section::Section};
use crate::{
    state::{Home, use_work},
    text::embedding::admin_text,
};
use leptos::prelude::*;

#[component]
pub fn Administrator(home: Home) -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.embedding_words();
    view! {
        <Section id="embed-admin" heading=words.admin>
            <p>{words.admin_about}</p>
            <Copied
                id="embed-admin"
                name=words.admin
                text=Signal::stored(admin_text(lang, home.origin()))
                copied=words.admin_copied
            />
        </Section>
    }
}
