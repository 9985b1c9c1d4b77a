//! Copying the link.

use crate::{
    browser::copy_selection,
    state::{follow, use_work},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// The button, and what came of it.
#[component]
pub fn CopyLink() -> impl IntoView {
    let work = use_work();
    let words = work.lang().scenario_words();
    let copy = move |_| {
        if let Some(field) = work.root.element("link") {
            field.unchecked_into::<HtmlTextAreaElement>().select();
        }
        work.status.set(if copy_selection() { words.copied } else { words.copy_yourself }.to_owned());
    };
    let told = follow(move || {
        let told = work.status.get();
        if told == words.copied || told == words.copy_yourself { told } else { String::new() }
    });
    view! {
        <p>
            <button class="primary" id="copy-link" on:click=copy>{words.copy}</button>
            " "
            <span role="status">{told}</span>
        </p>
    }
}
