//! What each column changes that not all others change too.

use crate::state::{OwnEdits, follow, use_work};
use leptos::prelude::*;

#[component]
pub fn OwnEditsOfAll(keys: Vec<String>) -> impl IntoView {
    let work = use_work();
    let count = keys.len();
    let all = follow(move || OwnEdits::of(work, &keys));
    let of_column = move |place: usize| {
        let own = Memo::new(move |_| all.with(|all| all.get(place).cloned().unwrap_or_default()));
        view! { <OwnEditsOf own /> }
    };
    view! {
        <section class="own-edits">
            <h3>{work.lang().scenario_words().what_differs}</h3>
            <div class="columns">{(0..count).map(of_column).collect_view()}</div>
        </section>
    }
}

#[component]
fn OwnEditsOf(own: Memo<OwnEdits>) -> impl IntoView {
    let words = use_work().lang().scenario_words();
    let sentences = move || own.get().sentences.into_iter().map(|told| view! { <li>{told}</li> }).collect_view();
    view! {
        <div>
            <h4>{move || own.get().name}</h4>
            <Show when=move || own.with(|own| own.sentences.is_empty())>
                <p class="help">{words.nothing_own}</p>
            </Show>
            <ul>{sentences}</ul>
        </div>
    }
}
