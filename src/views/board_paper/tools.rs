//! What is printed, and how.

use super::{content::Content, forbund_choice::ForbundChoice};
use crate::{
    components::{AreaSelect, Ask},
    state::use_work,
};
use leptos::prelude::*;

/// The area and the förbund, a tick for each part that can be left out, and the button that prints.
#[component]
pub fn Tools(left_out: RwSignal<Vec<Content>>) -> impl IntoView {
    let words = use_work().lang().paper_words();
    let print = |_| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    view! {
        <div class="tools paper-tools">
            <Ask name=words.area><AreaSelect /></Ask>
            <ForbundChoice />
            <fieldset>
                <legend>{words.include}</legend>
                {Content::ALL.map(|content| view! { <Tick content left_out /> })}
            </fieldset>
            <button class="primary" id="print" on:click=print>{words.print}</button>
            <p class="help">{words.print_about}</p>
        </div>
    }
}

#[component]
fn Tick(content: Content, left_out: RwSignal<Vec<Content>>) -> impl IntoView {
    let lang = use_work().lang();
    let is_included = move || left_out.with(|left_out| !left_out.contains(&content));
    let turn = move |is_included: bool| {
        left_out.update(|left_out| {
            left_out.retain(|other| *other != content);
            if !is_included {
                left_out.push(content);
            }
        });
    };
    view! {
        <label>
            <input
                type="checkbox"
                id=content.tick()
                checked=untrack(is_included)
                prop:checked=is_included
                on:change:target=move |tick| turn(tick.target().checked())
            />
            " "
            {content.name(lang)}
        </label>
    }
}
